package jp.sekimori.app.organization;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Somebody in a post for a time.
 *
 * @param postName as on the day asked for, or the day of the period that is nearest to it; so is
 *     the office
 * @param officeName empty where the post has no office then
 */
public record Tenure(
    UUID person,
    String personName,
    UUID post,
    String postName,
    UUID office,
    String officeName,
    HoldingKind kind,
    Period period) {

  /** Days in a row that corrections have parted are one tenure. */
  static List<Tenure> joined(List<Tenure> byPerson) {
    var joined = new ArrayList<Tenure>();
    for (Tenure next : byPerson) {
      if (!joined.isEmpty() && joined.getLast().goesOnAs(next)) {
        joined.add(joined.removeLast().until(next));
      } else {
        joined.add(next);
      }
    }
    return joined;
  }

  private boolean goesOnAs(Tenure next) {
    return person.equals(next.person)
        && post.equals(next.post)
        && kind == next.kind
        && period.until().filter(last -> last.plusDays(1).equals(next.period.from())).isPresent();
  }

  private Tenure until(Tenure last) {
    return new Tenure(
        person,
        personName,
        post,
        last.postName,
        last.office,
        last.officeName,
        kind,
        new Period(period.from(), last.period.until()));
  }
}
