package jp.sekimori.app.organization.web;

import java.util.List;
import java.util.Optional;
import jp.sekimori.app.organization.Person;
import jp.sekimori.app.organization.Tenure;
import jp.sekimori.app.organization.Times.Absence;
import jp.sekimori.app.site.Link;

/**
 * One person on a day.
 *
 * @param trail the office of the main post and those above it, from the top
 * @param absent whether he is not there on the day
 * @param tenures all posts over time, the latest first
 * @param left while he is absent: the roles of the posts that he holds, with who has them now
 * @param absences when and why he is not there; empty for whoever may not know
 * @param history whether the history may be seen
 */
public record PersonView(
    When when,
    Person person,
    List<Link> trail,
    boolean absent,
    List<Tenure> tenures,
    List<DutyLine> duties,
    List<RoleLine> left,
    Optional<List<Absence>> absences,
    boolean history) {

  public List<Tenure> present() {
    return tenures.stream().filter(tenure -> tenure.period().has(when.day())).toList();
  }

  public List<Tenure> coming() {
    return tenures.stream()
        .filter(tenure -> tenure.period().from().isAfter(when.day()))
        .toList()
        .reversed();
  }

  public List<Tenure> past() {
    return tenures.stream()
        .filter(tenure -> tenure.period().until().filter(when.day()::isAfter).isPresent())
        .toList();
  }

  /** What he has that not everybody has. */
  public List<DutyLine> roles() {
    return duties.stream().filter(duty -> !duty.everybodys()).toList();
  }
}
