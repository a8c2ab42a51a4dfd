package jp.sekimori.benchmarks.load;

import java.util.ArrayList;
import java.util.List;
import jp.sekimori.benchmarks.Report;
import jp.sekimori.benchmarks.load.Arrivals.Page;
import org.junit.jupiter.api.Test;

/** Ledgers of a prefecture with 50,000 entries under load, each user in the sight of his office. */
class LedgerLoadBenchmark {
  private final Report report = new Report("ledger-load");

  @Test
  void ledgersUnderLoad() throws Exception {
    Folders.with(
        data -> {
          Staffed prefecture = Staffed.withLedgers(data, Load.USERS);
          report.line("%d entries of ledgers", prefecture.entries());
          report.line("");
          try (Served served = Served.start(data, Load.HEAP)) {
            List<User> users = Load.signedIn(served, Staffed.PASSWORD, prefecture.accounts());
            new Load(report).measure(pages(users, prefecture.managers()), served);
          } finally {
            report.write();
          }
        });
  }

  private static List<Page> pages(List<User> users, int managers) throws Exception {
    var all = new ArrayList<Keeper>();
    var keeping = new ArrayList<Keeper>();
    for (int i = 0; i < users.size(); i++) {
      Keeper keeper = Keeper.of(users.get(i), i);
      if (keeper.hasAny()) {
        all.add(keeper);
        if (i < managers) {
          keeping.add(keeper);
        }
      }
    }
    return List.of(
        new Page("ledgers", _ -> "/ledgers", all),
        new Page("list", _ -> "/ledgers/devices", all),
        new Page("list, sorted", _ -> "/ledgers/assets?sort=-keep-until", all),
        search("search, 1 character", "許", all),
        search("search, 2 characters", "申請", all),
        search("search, 5 characters", "補助金交付", all),
        new Page("entry", _ -> "/ledgers/devices/" + Keeper.OWN, all),
        new Page(
            "form fetched and saved",
            _ -> Keeper.SAVE + "/ledgers/devices/" + Keeper.OWN + "/change",
            keeping));
  }

  private static Page search(String name, String words, List<Keeper> users) {
    return new Page(name, _ -> "/ledgers/assets?q=" + User.encoded(words), users);
  }
}
