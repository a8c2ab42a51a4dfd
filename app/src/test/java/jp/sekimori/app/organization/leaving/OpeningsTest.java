package jp.sekimori.app.organization.leaving;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.sekimori.app.Cast;
import jp.sekimori.app.WebTest;
import jp.sekimori.app.kernel.Ids;
import jp.sekimori.app.kernel.Right;
import jp.sekimori.app.kernel.Role;
import jp.sekimori.app.kernel.Time;
import jp.sekimori.app.organization.Entry;
import jp.sekimori.app.organization.People;
import jp.sekimori.app.organization.Period;
import jp.sekimori.app.organization.Register;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** Checks follow from the changes of who is who, by themselves. */
@WebTest
@Import(Moving.class)
class OpeningsTest {
  private static final LocalDate TODAY = LocalDate.now(Clock.system(Time.ZONE));
  private static final LocalDate DAY = TODAY.plusDays(60);

  private final Cast cast;
  private final Moving staff;
  private final Register register;
  private final Leavings leavings;
  private final Endings endings;
  private final People people;
  private final Ids ids;
  private UUID post = new UUID(0, 0);
  private UUID other = post;
  private UUID person = post;

  @Autowired
  OpeningsTest(
      Cast cast,
      Moving staff,
      Register register,
      Leavings leavings,
      Endings endings,
      People people,
      Ids ids) {
    this.cast = cast;
    this.staff = staff;
    this.register = register;
    this.leavings = leavings;
    this.endings = endings;
    this.people = people;
    this.ids = ids;
  }

  @BeforeEach
  void somebodyInTheOwnOffice() {
    post = staff.post(cast.shirakawa().own());
    other = staff.post(cast.shirakawa().other());
    person = staff.holder(post);
    assertThat(staff.open(person)).isEmpty();
  }

  @Test
  void aMoveOpensOneCheckForTheOfficeLeftAndARepetitionNoSecond() {
    staff.moves(person, other, DAY);
    assertThat(staff.open(person))
        .singleElement()
        .satisfies(
            leaving -> {
              assertThat(leaving.office()).isEqualTo(cast.shirakawa().own().id());
              assertThat(leaving.day()).isEqualTo(DAY);
              assertThat(leaving.kind()).isEqualTo(LeavingKind.MOVER);
              assertThat(leaving.destination()).contains("白河県道路課");
              assertThat(leaving.items()).isEqualTo(4);
            });
    staff.moves(person, other, DAY);
    assertThat(staff.open(person)).hasSize(1);
  }

  @Test
  void aCorrectionMovesOrWithdrawsTheCheck() {
    Leaving leaving = staff.moving(person, other, DAY);
    LocalDate later = DAY.plusDays(7);
    staff.enter(
        new Entry.HoldsNothing(person, Period.from(DAY)),
        staff.holds(person, post, Period.of(DAY, later.minusDays(1))),
        staff.holds(person, other, Period.from(later)));
    assertThat(staff.open(person)).singleElement().extracting(Leaving::day).isEqualTo(later);
    assertThat(staff.open(person).getFirst().id()).isEqualTo(leaving.id());
    staff.moves(person, post, DAY);
    assertThat(staff.open(person)).isEmpty();
    assertThat(staff.again(leaving).withdrawn()).isPresent();
    assertThat(
            staff.settle(
                cast.acting(Role.MANAGER), leaving, LeavingItem.ASSETS, ItemState.DONE, ""))
        .containsExactly(Fault.WITHDRAWN);
    staff.moves(person, other, DAY);
    assertThat(staff.open(person))
        .singleElement()
        .extracting(Leaving::id)
        .isNotEqualTo(leaving.id());
  }

  @Test
  void whatWasSettledBeforeALaterDayIsLookedAtAgain() {
    Leaving leaving = staff.moving(person, other, DAY);
    for (LeavingItem item : LeavingItem.values()) {
      staff.settle(cast.acting(Role.MANAGER), staff.again(leaving), item, ItemState.DONE, "見た");
    }
    assertThat(staff.again(leaving).closed()).isPresent();
    LocalDate later = DAY.plusDays(7);
    staff.enter(
        new Entry.HoldsNothing(person, Period.from(DAY)),
        staff.holds(person, post, Period.of(DAY, later.minusDays(1))));
    assertThat(staff.again(leaving))
        .satisfies(
            now -> {
              assertThat(now.closed()).isEmpty();
              assertThat(now.settled()).isZero();
              assertThat(now.kind()).isEqualTo(LeavingKind.LEAVER);
            });
  }

  @Test
  void aRehearsalOpensNothing() {
    staff.here(
        () ->
            register.examine(
                Optional.empty(), List.of(new Entry.HoldsNothing(person, Period.from(DAY)))));
    assertThat(staff.open(person)).isEmpty();
  }

  @Test
  void aTermThatEndsIsOpenedInTheNightsBefore() {
    UUID temporary = ids.next();
    LocalDate last = TODAY.plusDays(20);
    staff.enter(staff.newcomer(temporary), staff.holds(temporary, post, Period.of(TODAY, last)));
    assertThat(staff.open(temporary)).isEmpty();
    endings.open();
    endings.open();
    assertThat(staff.open(temporary))
        .singleElement()
        .extracting(Leaving::day)
        .isEqualTo(last.plusDays(1));
  }

  @Test
  void whatWaitsForARoleWaitsForItsNewHolderFromTheDay() {
    UUID until = ids.next();
    UUID from = ids.next();
    UUID chair = staff.post(cast.shirakawa().own());
    UUID office = cast.shirakawa().own().id();
    staff.enter(
        staff.newcomer(until),
        staff.newcomer(from),
        new Entry.Carries(chair, Role.MANAGER, Optional.of(office), Period.from(Cast.BEGINNING)),
        staff.holds(until, chair, Period.of(Cast.BEGINNING, DAY.minusDays(1))),
        staff.holds(from, chair, Period.from(DAY)));
    assertThat(maySettle(until, DAY.minusDays(1), office)).isTrue();
    assertThat(maySettle(from, DAY.minusDays(1), office)).isFalse();
    assertThat(maySettle(until, DAY, office)).isFalse();
    assertThat(maySettle(from, DAY, office)).isTrue();
  }

  private boolean maySettle(UUID who, LocalDate day, UUID office) {
    return staff.here(() -> people.held(who, day).rights()).has(Right.CHECK_LEAVERS, office);
  }

  @Test
  void twoThousandMovesOpenTwoThousandChecks() {
    var joining = new ArrayList<Entry>();
    var moving = new ArrayList<Entry>();
    for (int i = 0; i < 2_000; i++) {
      UUID each = ids.next();
      joining.add(staff.newcomer(each));
      joining.add(staff.holds(each, post, Period.from(Cast.BEGINNING)));
      moving.add(new Entry.HoldsNothing(each, Period.from(DAY)));
      moving.add(staff.holds(each, other, Period.from(DAY)));
    }
    int before = waiting();
    staff.enter(joining.toArray(Entry[]::new));
    assertThat(waiting()).isEqualTo(before);
    staff.enter(moving.toArray(Entry[]::new));
    assertThat(waiting() - before).isEqualTo(2_000);
  }

  private int waiting() {
    return staff.here(() -> leavings.count(cast.acting(Role.SECRETARIAT), Filter.WAITING));
  }
}
