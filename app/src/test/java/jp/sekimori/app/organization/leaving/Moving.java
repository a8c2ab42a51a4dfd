package jp.sekimori.app.organization.leaving;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.sekimori.app.Cast;
import jp.sekimori.app.kernel.Acting;
import jp.sekimori.app.kernel.Ids;
import jp.sekimori.app.kernel.Role;
import jp.sekimori.app.kernel.Tenant;
import jp.sekimori.app.organization.Entry;
import jp.sekimori.app.organization.HoldingKind;
import jp.sekimori.app.organization.Period;
import jp.sekimori.app.organization.PostState;
import jp.sekimori.app.organization.Register;

/** People of the first organization who come and go. Imported where needed. */
class Moving {
  private final Cast cast;
  private final Register register;
  private final Leavings leavings;
  private final Settling settling;
  private final Ids ids;

  Moving(Cast cast, Register register, Leavings leavings, Settling settling, Ids ids) {
    this.cast = cast;
    this.register = register;
    this.leavings = leavings;
    this.settling = settling;
    this.ids = ids;
  }

  <T> T here(Tenant.Work<T, RuntimeException> work) {
    return Tenant.in(cast.shirakawa().id(), work);
  }

  void enter(Entry... entries) {
    assertThat(here(() -> register.enter(Optional.empty(), List.of(entries))).conflicts())
        .isEmpty();
  }

  /** A new post of an office, from the beginning. */
  UUID post(Cast.Office office) {
    UUID id = ids.next();
    var state = new PostState(office.id(), "主事", Optional.empty(), Optional.empty(), 9);
    enter(new Entry.PostIs(id, state, Period.from(Cast.BEGINNING)));
    return id;
  }

  Entry newcomer(UUID id) {
    return new Entry.NewPerson(id, "離任 " + id, "りにん", Optional.of("n" + id));
  }

  Entry holds(UUID person, UUID post, Period period) {
    return new Entry.Holds(person, post, HoldingKind.MAIN, period);
  }

  /** Somebody new who has held the post from the beginning. */
  UUID holder(UUID post) {
    UUID person = ids.next();
    enter(newcomer(person), holds(person, post, Period.from(Cast.BEGINNING)));
    return person;
  }

  void moves(UUID person, UUID to, LocalDate day) {
    enter(new Entry.HoldsNothing(person, Period.from(day)), holds(person, to, Period.from(day)));
  }

  /** The check of somebody who moves. */
  Leaving moving(UUID person, UUID to, LocalDate day) {
    moves(person, to, day);
    return open(person).getFirst();
  }

  Leaving retiring(UUID person, LocalDate day) {
    enter(new Entry.HoldsNothing(person, Period.from(day)));
    return open(person).getFirst();
  }

  List<Leaving> open(UUID person) {
    return here(() -> leavings.openOf(person));
  }

  /** As it is now. */
  Leaving again(Leaving leaving) {
    return here(() -> leavings.find(cast.acting(Role.AUDITOR), leaving.id())).orElseThrow();
  }

  List<Fault> settle(Acting by, Leaving leaving, LeavingItem item, ItemState state, String note) {
    var said = Map.of(item, new Settling.Said(state, note));
    return here(() -> settling.settle(by, leaving, leaving.version(), said)).stream()
        .map(Settling.Refusal::fault)
        .toList();
  }
}
