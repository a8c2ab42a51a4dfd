package jp.sekimori.app.waiting;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.sekimori.app.site.Pager;
import jp.sekimori.clauses.text.Message;

/**
 * What waits for whoever looks.
 *
 * @param particulars of what is shown, by thing
 * @param all how much, whatever is shown
 * @param kinds how much of each kind
 * @param reminded whether it is what others have to do
 * @param kind that is shown alone; empty for all
 */
public record WaitingView(
    List<Waits> shown,
    Map<UUID, List<Message>> particulars,
    int all,
    int overdue,
    Map<String, Integer> kinds,
    String kind,
    Pager pager,
    boolean reminded,
    LocalDate today) {

  /** The address of this list, to which something is to be added. */
  static String address(boolean reminded) {
    return reminded ? "/waiting?show=reminded&" : "/waiting?";
  }

  public String to(String other) {
    return address(reminded) + "kind=" + other;
  }
}
