package jp.sekimori.app.organization.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import jp.sekimori.app.kernel.Acting;
import jp.sekimori.app.kernel.Right;
import jp.sekimori.app.organization.Tenure;
import jp.sekimori.app.organization.leaving.Leaving;

/**
 * What somebody sees of himself, today.
 *
 * @param leavings the checks that are open because he leaves an office
 */
public record MeView(PersonView person, List<Allowed> rights, List<Leaving> leavings) {

  /** Something that he may do, and the roles from which it follows. */
  public record Allowed(Right right, List<DutyLine> because) {
    public String key() {
      return "right." + right.name().toLowerCase(Locale.ROOT);
    }
  }

  static MeView of(Acting acting, PersonView person, List<Leaving> leavings) {
    return new MeView(
        person,
        Arrays.stream(Right.values())
            .filter(acting::may)
            .map(right -> new Allowed(right, because(person, right)))
            .toList(),
        leavings);
  }

  /** What everybody has is named once, by the main post. */
  private static List<DutyLine> because(PersonView person, Right right) {
    return Stream.concat(
            person.duties().stream().filter(DutyLine::everybodys).limit(1), person.roles().stream())
        .filter(duty -> duty.gives().filter(role -> role.rights().contains(right)).isPresent())
        .toList();
  }

  /** Posts that are held today and end on a known day. */
  public List<Tenure> ending() {
    return person.present().stream().filter(tenure -> tenure.period().until().isPresent()).toList();
  }
}
