package jp.sekimori.app.check;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import jp.sekimori.app.kernel.Acting;
import jp.sekimori.app.kernel.Right;
import jp.sekimori.app.site.FiscalYear;
import jp.sekimori.app.site.Overview;
import jp.sekimori.clauses.text.Message;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How far the checks of the fiscal year are. */
@Component
class CheckOverview implements Overview {
  private final RunStore runs;
  private final Clock clock;

  CheckOverview(RunStore runs, Clock clock) {
    this.runs = runs;
    this.clock = clock;
  }

  @Override
  @Transactional(readOnly = true)
  public List<Block> of(Acting acting) {
    if (!acting.rights().hasEverywhere(Right.READ_LEDGERS)) {
      return List.of();
    }
    LocalDate today = LocalDate.now(clock);
    int year = FiscalYear.of(today);
    List<Figures> all =
        runs.figures(Sight.EVERYTHING, today).stream()
            .filter(each -> each.fiscalYear() == year)
            .toList();
    String address = "/checks?year=" + year + "&state=";
    Message words = FiscalYear.words(year);
    return List.of(
        new Block(
            new Message("点検（" + words.ja() + "）", "Checks (" + words.en() + ")"),
            List.of(
                new Figure(
                    new Message("未了", "Open"),
                    all.stream().mapToInt(Figures::open).sum(),
                    address + "open",
                    false),
                new Figure(
                    new Message("期限を過ぎた", "Overdue"),
                    all.stream().mapToInt(Figures::overdue).sum(),
                    address + "overdue",
                    true),
                new Figure(
                    new Message("完了", "Closed"),
                    all.stream().mapToInt(Figures::closed).sum(),
                    address + "closed",
                    false))));
  }
}
