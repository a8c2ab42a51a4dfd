package jp.sekimori.app.application;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import jp.sekimori.app.form.Values;
import jp.sekimori.app.kernel.Acting;
import jp.sekimori.app.kernel.Right;
import jp.sekimori.app.organization.Addressee;
import jp.sekimori.app.organization.Responsible;
import jp.sekimori.app.organization.Snapshot;
import jp.sekimori.app.organization.Who;
import org.springframework.stereotype.Component;

/** Tells who may apply for what. */
@Component
class Applicants {
  private final Deciders deciders;
  private final Responsible responsible;

  Applicants(Deciders deciders, Responsible responsible) {
    this.deciders = deciders;
    this.responsible = responsible;
  }

  /** Whether somebody may make this application for an office today. */
  boolean may(Acting acting, Blank blank, Values filled, UUID office) {
    return acting.may(Right.APPLY) && may(acting, deciders.snapshot(), blank, filled, office);
  }

  /** The same, for whoever may apply at all and has looked the day up already. */
  boolean may(Acting acting, Snapshot day, Blank blank, Values filled, UUID office) {
    // All staff: whoever holds a post, also where no roles of the policy were adopted.
    boolean everybodys =
        blank.kind().by().stream()
            .anyMatch(
                role ->
                    day.state()
                        .roles()
                        .flatMap(set -> set.find(role))
                        .map(it -> it.isEverybodys())
                        .orElse(day.state().roles().isEmpty()));
    if (everybodys) {
      return Responsible.isThere(day, acting.person())
          || !day.state().held(acting.person()).isEmpty();
    }
    List<Who> meant =
        deciders.meant(acting, blank, filled, office, blank.kind().by(), blank.kind().of());
    Addressee addressee = responsible.of(day, meant, Set.of());
    return addressee.passed().isEmpty()
        && !addressee.secretariat()
        && addressee.includes(acting.person());
  }
}
