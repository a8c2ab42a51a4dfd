package jp.sekimori.app.organization.web.edit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import jp.sekimori.app.organization.Finding;
import jp.sekimori.app.organization.Shift;
import jp.sekimori.app.organization.Snapshot;
import jp.sekimori.app.organization.State;
import jp.sekimori.clauses.text.Message;

/**
 * What a batch of entries would change on its first day.
 *
 * @param shifts roles of the policy that pass to others
 * @param findings what would be amiss that is not amiss now
 * @param seen digest of the form that was looked at
 */
public record Preview(LocalDate day, List<Shift> shifts, List<Finding> findings, String seen) {
  private static final int MOST = 8;
  private static final int MOST_ROWS = 30;

  public Preview {
    shifts = List.copyOf(shifts);
    findings = List.copyOf(findings);
  }

  static Preview between(Snapshot before, Snapshot after, String seen) {
    var amiss = new ArrayList<>(after.findings());
    amiss.removeAll(before.findings());
    return new Preview(before.day(), Shift.between(before, after), amiss, seen);
  }

  /** As many of the shifts as a page shows. */
  public List<Shift> some() {
    return shifts.stream().limit(MOST_ROWS).toList();
  }

  /** How many shifts are not shown. */
  public int more() {
    return Math.max(0, shifts.size() - MOST_ROWS);
  }

  /** As many of the findings as a page shows. */
  public List<Finding> first() {
    return findings.stream().limit(MOST_ROWS).toList();
  }

  /** Names in a row, no more than a reader takes in, and how many more there are. */
  public static Message names(Collection<String> names) {
    String first = String.join("、", names.stream().limit(MOST).toList());
    int more = names.size() - MOST;
    return more <= 0
        ? new Message(first, first)
        : new Message(first + "ほか" + more, first + " and " + more + " more");
  }

  public static Message offices(Shift shift) {
    return names(shift.offices().stream().map(State.Office::name).toList());
  }
}
