package jp.sekimori.app.demo;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import jp.sekimori.app.kernel.Acting;
import jp.sekimori.app.kernel.Tenant;
import jp.sekimori.app.organization.Held;
import jp.sekimori.app.organization.Organizations;
import jp.sekimori.app.organization.People;
import jp.sekimori.app.organization.Snapshot;
import org.springframework.stereotype.Component;

/** People of a demo who do something before anybody looks at it. */
@Component
class Actors {
  private final Organizations organizations;
  private final People people;

  Actors(Organizations organizations, People people) {
    this.organizations = organizations;
    this.people = people;
  }

  /** Whoever has a role for an office. */
  Optional<Acting> holding(String role, UUID office, Snapshot day) {
    return day.holder(role, office).holders().stream()
        .findFirst()
        .map(holder -> of(holder.person(), day.day()));
  }

  Acting of(UUID person, LocalDate today) {
    Held held = people.held(person, today);
    return new Acting(
        Tenant.required(),
        organizations.current().code(),
        person,
        held.main().map(Held.Post::id),
        held.rights());
  }
}
