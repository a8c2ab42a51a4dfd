package jp.sekimori.benchmarks.load;

import java.util.List;
import jp.sekimori.benchmarks.Report;
import jp.sekimori.benchmarks.load.Arrivals.Page;
import org.junit.jupiter.api.Test;

/** Pages of the policy under load. */
class LoadBenchmark {
  private static final List<String> WORDS =
      List.of("個", "情報", "管理", "職員", "記録", "システム", "パスワード", "ｼｽﾃﾑ", "情報 管理", "約款");

  private final Report report = new Report("load");

  @Test
  void pagesUnderLoad() throws Exception {
    Folders.with(
        data -> {
          Town town = Town.found(data, Load.USERS);
          try (Served served = Served.start(data, Load.HEAP)) {
            var users = Load.signedIn(served, Town.PASSWORD, town.accounts());
            new Load(report).measure(pages(town, users), served);
          } finally {
            report.write();
          }
        });
  }

  private static List<Page> pages(Town town, List<User> users) {
    return List.of(
        new Page("start", _ -> "/", users),
        new Page(
            "clause", random -> town.clauses().get(random.nextInt(town.clauses().size())), users),
        new Page("edition", _ -> town.edition(), users),
        new Page(
            "search",
            random -> "/search?in=all&q=" + User.encoded(WORDS.get(random.nextInt(WORDS.size()))),
            users));
  }
}
