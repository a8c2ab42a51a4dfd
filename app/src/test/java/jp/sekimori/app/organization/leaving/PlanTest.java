package jp.sekimori.app.organization.leaving;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.sekimori.app.organization.leaving.Plan.Known;
import jp.sekimori.app.organization.leaving.Whereabouts.Departure;
import jp.sekimori.app.organization.leaving.Whereabouts.Stay;
import org.junit.jupiter.api.Test;

/** Who leaves which office when, and what a correction makes of it. */
class PlanTest {
  private static final LocalDate SINCE = LocalDate.of(2020, 4, 1);
  private static final LocalDate APRIL = LocalDate.of(2026, 4, 1);
  private static final UUID SOMEBODY = new UUID(0, 1);
  private static final UUID TAX = new UUID(1, 1);
  private static final UUID ROADS = new UUID(1, 2);

  private static Stay stay(UUID office, int post, LocalDate first, LocalDate after) {
    return new Stay(SOMEBODY, new UUID(2, post), office, first, after);
  }

  private static Whereabouts in(Stay... stays) {
    return new Whereabouts(List.of(stays));
  }

  private static Departure leaves(UUID office, LocalDate day, LeavingKind kind) {
    return new Departure(SOMEBODY, office, day, kind);
  }

  private static Known check(UUID office, LocalDate day, Optional<Instant> closed) {
    return new Known(new UUID(3, 1), SOMEBODY, office, day, LeavingKind.MOVER, closed);
  }

  private static final Stay ALWAYS_TAX = stay(TAX, 1, SINCE, LocalDate.MAX);
  private static final Stay TAX_UNTIL_MARCH = stay(TAX, 1, SINCE, APRIL);
  private static final Stay ROADS_FROM_APRIL = stay(ROADS, 2, APRIL, LocalDate.MAX);

  @Test
  void aMoverLeavesOneOfficeAndALeaverAll() {
    assertThat(in(TAX_UNTIL_MARCH, ROADS_FROM_APRIL).departures())
        .containsExactly(leaves(TAX, APRIL, LeavingKind.MOVER));
    assertThat(in(TAX_UNTIL_MARCH).departures())
        .containsExactly(leaves(TAX, APRIL, LeavingKind.LEAVER));
    assertThat(in(TAX_UNTIL_MARCH, stay(ROADS, 2, SINCE, APRIL)).departures())
        .containsExactlyInAnyOrder(
            leaves(TAX, APRIL, LeavingKind.LEAVER), leaves(ROADS, APRIL, LeavingKind.LEAVER));
  }

  @Test
  void whoeverStaysInTheOfficeLeavesNothing() {
    assertThat(in(TAX_UNTIL_MARCH, stay(TAX, 2, APRIL, LocalDate.MAX)).departures()).isEmpty();
    assertThat(in(TAX_UNTIL_MARCH, stay(TAX, 2, SINCE.plusYears(1), LocalDate.MAX)).departures())
        .isEmpty();
  }

  @Test
  void aPostThatGoesToAnotherOfficeTakesItsHolderAlong() {
    assertThat(in(TAX_UNTIL_MARCH, stay(ROADS, 1, APRIL, LocalDate.MAX)).departures()).isEmpty();
  }

  @Test
  void whomABatchMakesLeaveGetsACheckAndAFirstListOfStaffOpensNone() {
    var after = in(TAX_UNTIL_MARCH, ROADS_FROM_APRIL);
    assertThat(Plan.of(in(ALWAYS_TAX), after, List.of()).opened())
        .containsExactly(leaves(TAX, APRIL, LeavingKind.MOVER));
    assertThat(Plan.of(in(), after, List.of()).isEmpty()).isTrue();
    assertThat(Plan.of(in(ALWAYS_TAX), after, List.of(check(TAX, APRIL, Optional.empty()))))
        .satisfies(plan -> assertThat(plan.isEmpty()).isTrue());
  }

  @Test
  void aCorrectionTakesItsCheckBackOrMovesIt() {
    var moved = in(TAX_UNTIL_MARCH, ROADS_FROM_APRIL);
    Known check = check(TAX, APRIL, Optional.empty());
    assertThat(Plan.of(moved, in(ALWAYS_TAX), List.of(check)).withdrawn()).containsExactly(check);

    LocalDate later = APRIL.plusWeeks(1);
    var plan =
        Plan.of(
            moved,
            in(stay(TAX, 1, SINCE, later), stay(ROADS, 2, later, LocalDate.MAX)),
            List.of(check));
    assertThat(plan.opened()).isEmpty();
    assertThat(plan.withdrawn()).isEmpty();
    assertThat(plan.moved())
        .containsExactly(new Plan.Moved(check, leaves(TAX, later, LeavingKind.MOVER)));
  }

  @Test
  void whatWasClosedBeforeTheNewDayIsLookedAtAgain() {
    Departure later = leaves(TAX, APRIL.plusWeeks(1), LeavingKind.MOVER);
    Instant onTheDay = Instant.parse("2026-04-01T00:00:00Z");
    assertThat(new Plan.Moved(check(TAX, APRIL, Optional.of(onTheDay)), later).reopens()).isTrue();
    Instant weeksAfter = Instant.parse("2026-04-20T00:00:00Z");
    assertThat(new Plan.Moved(check(TAX, APRIL, Optional.of(weeksAfter)), later).reopens())
        .isFalse();
  }

  @Test
  void whoeverWasToRetireAndMovesInsteadIsAMover() {
    Known check =
        new Known(new UUID(3, 2), SOMEBODY, TAX, APRIL, LeavingKind.LEAVER, Optional.empty());
    assertThat(
            Plan.of(in(TAX_UNTIL_MARCH), in(TAX_UNTIL_MARCH, ROADS_FROM_APRIL), List.of(check))
                .turned())
        .containsExactly(new Plan.Turned(check, LeavingKind.MOVER));
  }

  @Test
  void whereAPostIsFoundToHaveLainElsewhereItsLeaversCheckGoesThere() {
    Known check = check(TAX, APRIL, Optional.empty());
    var plan = Plan.of(in(TAX_UNTIL_MARCH), in(stay(ROADS, 1, SINCE, APRIL)), List.of(check));
    assertThat(plan.withdrawn()).containsExactly(check);
    assertThat(plan.opened()).containsExactly(leaves(ROADS, APRIL, LeavingKind.LEAVER));
  }
}
