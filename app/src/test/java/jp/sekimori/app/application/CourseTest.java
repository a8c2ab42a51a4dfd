package jp.sekimori.app.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import jp.sekimori.app.application.Course.Next;
import jp.sekimori.app.application.Course.Stop;
import jp.sekimori.app.application.Course.Turn;
import jp.sekimori.app.control.Step;
import jp.sekimori.clauses.text.Message;
import org.junit.jupiter.api.Test;

class CourseTest {
  private static final UUID APPLICANT = new UUID(0, 1);
  private static final UUID CARRIER = new UUID(0, 2);
  private static final UUID MANAGER = new UUID(0, 3);
  private static final UUID CHIEF = new UUID(0, 4);
  private static final List<UUID> PEOPLE = List.of(APPLICANT, CARRIER, MANAGER, CHIEF);
  private static final Set<UUID> OWN = Set.of(APPLICANT, CARRIER);

  private static List<Leg> legs(int number) {
    return IntStream.range(0, number)
        .mapToObj(
            i ->
                new Leg(
                    i,
                    i == number - 1 ? Step.Kind.DECIDE : Step.Kind.CONFIRM,
                    new Message("段" + i, "step " + i),
                    List.of("manager"),
                    Optional.empty(),
                    new Message("情報セキュリティ管理者", "manager"),
                    Optional.empty()))
        .toList();
  }

  private static Course submitted(int steps) {
    return taken(Course.draft(OWN), new Turn.Submit(APPLICANT, legs(steps)));
  }

  private static Course taken(Course course, Turn turn) {
    return switch (course.take(turn, APPLICANT)) {
      case Next.Taken(var next) -> next;
      case Next.Stopped(var why) -> throw new AssertionError(turn + ": " + why);
    };
  }

  private static Stop stopped(Course course, Turn turn) {
    return switch (course.take(turn, APPLICANT)) {
      case Next.Taken(var next) -> throw new AssertionError(turn + " led to " + next);
      case Next.Stopped(var why) -> why;
    };
  }

  private static Turn pass(UUID person, int step) {
    return new Turn.Pass(person, step, false, "");
  }

  @Test
  void theLastStepPermits() {
    Course half = taken(submitted(2), pass(MANAGER, 0));
    assertThat(half.stage()).isEqualTo(Stage.SUBMITTED);
    assertThat(taken(half, pass(CHIEF, 1)).stage()).isEqualTo(Stage.PERMITTED);
  }

  @Test
  void aStepIsDoneOnce() {
    Course half = taken(submitted(2), pass(MANAGER, 0));
    assertThat(stopped(half, pass(CHIEF, 0))).isEqualTo(Stop.OTHER_STEP);
    Course permitted = taken(half, pass(CHIEF, 1));
    assertThat(stopped(permitted, pass(CHIEF, 1))).isEqualTo(Stop.NOT_WAITING);
  }

  @Test
  void nobodyDecidesHisOwnWhoeverAppliedForHim() {
    assertThat(stopped(submitted(1), pass(APPLICANT, 0))).isEqualTo(Stop.OWN);
    assertThat(stopped(submitted(1), pass(CARRIER, 0))).isEqualTo(Stop.OWN);
    assertThat(stopped(submitted(1), new Turn.Refuse(CARRIER, 0, false, "不要"))).isEqualTo(Stop.OWN);
  }

  @Test
  void anOverrideNeedsAReason() {
    assertThat(stopped(submitted(1), new Turn.Pass(APPLICANT, 0, true, " ")))
        .isEqualTo(Stop.NO_REASON);
    assertThat(taken(submitted(1), new Turn.Pass(APPLICANT, 0, true, "ほかに職員がいない")).stage())
        .isEqualTo(Stage.PERMITTED);
  }

  @Test
  void refusingAndGivingBackNeedAReason() {
    assertThat(stopped(submitted(1), new Turn.Refuse(MANAGER, 0, false, "")))
        .isEqualTo(Stop.NO_REASON);
    assertThat(stopped(submitted(1), new Turn.GiveBack(MANAGER, 0, "　"))).isEqualTo(Stop.NO_REASON);
  }

  @Test
  void onlyTheStepThatDecidesRefuses() {
    assertThat(stopped(submitted(2), new Turn.Refuse(MANAGER, 0, false, "不要")))
        .isEqualTo(Stop.NOT_DECIDING);
  }

  @Test
  void whatWasGivenBackBeginsAtTheFirstStepAgain() {
    Course half = taken(submitted(2), pass(MANAGER, 0));
    Course returned = taken(half, new Turn.GiveBack(CHIEF, 1, "行先が分からない"));
    Course again = taken(returned, new Turn.Submit(APPLICANT, legs(2)));
    assertThat(again.done()).isZero();
    assertThat(stopped(again, pass(CHIEF, 1))).isEqualTo(Stop.OTHER_STEP);
  }

  @Test
  void onlyWhoAppliedTakesItBackAndOnlyBeforeItIsDecided() {
    assertThat(stopped(submitted(1), new Turn.Withdraw(MANAGER))).isEqualTo(Stop.NOT_APPLICANT);
    assertThat(taken(submitted(1), new Turn.Withdraw(APPLICANT)).stage())
        .isEqualTo(Stage.WITHDRAWN);
    Course permitted = taken(submitted(1), pass(MANAGER, 0));
    assertThat(stopped(permitted, new Turn.Withdraw(APPLICANT))).isEqualTo(Stop.NOT_WAITING);
  }

  @Test
  void onlyWhatWasPermittedLapses() {
    assertThat(stopped(submitted(1), new Turn.Lapse())).isEqualTo(Stop.NOT_WAITING);
    Course permitted = taken(submitted(1), pass(MANAGER, 0));
    assertThat(taken(permitted, new Turn.Lapse()).stage()).isEqualTo(Stage.LAPSED);
  }

  @Test
  void noWayOfAnyLengthBreaksTheRules() {
    var random = new Random(20260401);
    for (int run = 0; run < 5_000; run++) {
      walk(random);
    }
  }

  /** Anybody tries anything, again and again. */
  private static void walk(Random random) {
    Course course = Course.draft(OWN);
    var passed = new ArrayList<UUID>();
    for (int i = 0; i < 30; i++) {
      Turn turn = turn(random);
      if (course.take(turn, APPLICANT) instanceof Next.Taken(var next)) {
        holds(course, turn, next, passed);
        course = next;
      }
    }
  }

  private static void holds(Course before, Turn turn, Course after, List<UUID> passed) {
    switch (turn) {
      case Turn.Submit(var person, _) -> {
        assertThat(person).isEqualTo(APPLICANT);
        assertThat(before.stage().isOpen()).isTrue();
        passed.clear();
      }
      case Turn.Withdraw(var person) -> assertThat(person).isEqualTo(APPLICANT);
      case Turn.Pass pass -> {
        assertThat(pass.override() || !OWN.contains(pass.person())).isTrue();
        assertThat(pass.step()).isEqualTo(before.done());
        passed.add(pass.person());
        assertThat(after.done()).isEqualTo(passed.size());
      }
      case Turn.GiveBack(_, int step, var reason) -> {
        assertThat(reason).isNotBlank();
        assertThat(step).isEqualTo(before.done());
      }
      case Turn.Refuse(_, _, _, var reason) -> {
        assertThat(reason).isNotBlank();
        assertThat(before.isLast()).isTrue();
      }
      case Turn.Lapse() -> assertThat(before.stage()).isEqualTo(Stage.PERMITTED);
    }
    // Permitted means that each step was passed, each once and in its order.
    if (after.stage() == Stage.PERMITTED) {
      assertThat(passed).hasSize(after.legs().size());
    }
    // What is settled stays so; a permit can only lapse.
    assertThat(before.stage()).isNotIn(Stage.REFUSED, Stage.LAPSED);
    if (before.stage() == Stage.PERMITTED) {
      assertThat(after.stage()).isEqualTo(Stage.LAPSED);
    }
  }

  private static Turn turn(Random random) {
    UUID who = PEOPLE.get(random.nextInt(PEOPLE.size()));
    int step = random.nextInt(4);
    String words = random.nextBoolean() ? "理由" : "";
    return switch (random.nextInt(8)) {
      case 0, 1 -> new Turn.Submit(who, legs(1 + random.nextInt(3)));
      case 2 -> new Turn.Withdraw(who);
      case 3 -> new Turn.GiveBack(who, step, words);
      case 4 -> new Turn.Refuse(who, step, random.nextBoolean(), words);
      case 5 -> new Turn.Lapse();
      default -> new Turn.Pass(who, step, random.nextInt(5) == 0, words);
    };
  }
}
