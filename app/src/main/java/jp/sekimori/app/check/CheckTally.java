package jp.sekimori.app.check;

import java.util.List;
import jp.sekimori.app.control.Check;
import jp.sekimori.app.control.Part;
import jp.sekimori.app.control.Tally;
import jp.sekimori.app.kernel.Acting;
import jp.sekimori.app.policy.pack.ControlsOnClauses.Figure;
import jp.sekimori.clauses.text.Message;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How many runs of a check are open, overdue and closed. */
@Component
class CheckTally implements Tally {
  private static final Message OPEN = new Message("未了", "Open");
  private static final Message OVERDUE = new Message("期限を過ぎた", "Overdue");
  private static final Message CLOSED = new Message("完了", "Closed");

  private final Checks checks;

  CheckTally(Checks checks) {
    this.checks = checks;
  }

  @Override
  @Transactional(readOnly = true)
  public List<Figure> of(Acting acting, Part part) {
    if (!(part instanceof Check check)) {
      return List.of();
    }
    List<Figures> all =
        checks.figures(acting).stream().filter(each -> each.check().equals(check.id())).toList();
    String address = "/checks?check=" + check.id() + "&state=";
    return List.of(
        new Figure(OPEN, all.stream().mapToInt(Figures::open).sum(), address + "open", false),
        new Figure(
            OVERDUE, all.stream().mapToInt(Figures::overdue).sum(), address + "overdue", true),
        new Figure(
            CLOSED, all.stream().mapToInt(Figures::closed).sum(), address + "closed", false));
  }
}
