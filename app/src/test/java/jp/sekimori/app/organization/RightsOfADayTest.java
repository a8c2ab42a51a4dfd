package jp.sekimori.app.organization;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import jp.sekimori.app.Cast;
import jp.sekimori.app.WebTest;
import jp.sekimori.app.kernel.Right;
import jp.sekimori.app.kernel.Rights;
import jp.sekimori.app.kernel.Role;
import jp.sekimori.app.kernel.Tenant;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What somebody may do follows from posts and roles on the day, and from nothing else. */
@WebTest
@Tag("database")
class RightsOfADayTest {
  private final Cast cast;
  private final People people;

  @Autowired
  RightsOfADayTest(Cast cast, People people) {
    this.cast = cast;
    this.people = people;
  }

  @Test
  void aRoleCountsFromItsFirstDayToItsLast() {
    LocalDate first = LocalDate.of(2026, 4, 1);
    LocalDate last = LocalDate.of(2027, 3, 31);
    Tenant.run(
        cast.shirakawa().id(),
        () -> {
          var office = cast.shirakawa().own().id();
          var post = cast.newPost(office, "課長");
          var person = cast.newPerson("那須 一", Optional.empty());
          cast.hold(person, post, Period.of(first, last));
          cast.bind(Role.MANAGER, post, Optional.of(office), Period.from(first));
          assertThat(people.held(person, first.minusDays(1)).rights()).isEqualTo(Rights.NONE);
          assertThat(people.held(person, first).rights().has(Right.READ_HISTORY, office)).isTrue();
          assertThat(people.held(person, last).rights().has(Role.MANAGER)).isTrue();
          assertThat(people.held(person, last.plusDays(1)).posts()).isEmpty();
        });
  }

  @Test
  void aScopeEndsAtItsOffice() {
    Rights rights = cast.acting(Role.MANAGER).rights();
    assertThat(rights.has(Right.READ_HISTORY, cast.shirakawa().own().id())).isTrue();
    assertThat(rights.has(Right.READ_HISTORY, cast.shirakawa().other().id())).isFalse();
    assertThat(rights.hasEverywhere(Right.READ_HISTORY)).isFalse();
  }

  @Test
  void nobodyOfAnotherTenantIsFound() {
    var person = cast.acting(Role.STAFF).person();
    var found =
        Tenant.in(cast.nakoso().id(), () -> people.find(person).map(Person::name).orElse("nobody"));
    assertThat(found).isEqualTo("nobody");
  }
}
