package jp.sekimori.benchmarks.load;

import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Function;
import jp.sekimori.benchmarks.Report;
import jp.sekimori.benchmarks.load.Arrivals.Page;
import org.junit.jupiter.api.Test;

/** Pages about who is who, of a prefecture with 350 offices and 6,000 staff, under load. */
class OrganizationLoadBenchmark {
  private static final List<String> WORDS =
      List.of("佐藤", "すずき", "2034", "税務課", "建設事務所 所長", "わたなべ け", "主幹", "ﾀｶﾊｼ");

  private final Report report = new Report("organization-load");

  @Test
  void pagesUnderLoad() throws Exception {
    Folders.with(
        data -> {
          Staffed prefecture = Staffed.found(data, Load.USERS);
          try (Served served = Served.start(data, Load.HEAP)) {
            var users = Load.signedIn(served, Staffed.PASSWORD, prefecture.accounts());
            new Load(report).measure(pages(prefecture, users), served);
          } finally {
            report.write();
          }
        });
  }

  private static List<Page> pages(Staffed prefecture, List<User> users) {
    // Every tenth of them is the manager of an office: the others have no findings to see.
    List<User> managers = users.subList(0, prefecture.managers());
    return List.of(
        new Page("me", _ -> "/me", users),
        new Page("offices", _ -> "/offices", users),
        new Page("office", any("/offices/", prefecture.offices()), users),
        new Page("person", any("/people/", prefecture.people()), users),
        new Page(
            "search",
            random -> "/people?q=" + User.encoded(WORDS.get(random.nextInt(WORDS.size()))),
            users),
        new Page("chart", _ -> "/chart", users),
        new Page("chart of another day", _ -> "/chart?day=" + prefecture.anotherDay(), users),
        new Page("findings", _ -> "/findings", managers));
  }

  private static Function<SplittableRandom, String> any(String path, List<String> ids) {
    return random -> path + ids.get(random.nextInt(ids.size()));
  }
}
