package jp.sekimori.app.waiting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import jp.sekimori.app.Cast;
import jp.sekimori.app.MovingClock;
import jp.sekimori.app.WebTest;
import jp.sekimori.app.kernel.Acting;
import jp.sekimori.app.kernel.Ids;
import jp.sekimori.app.kernel.Rights;
import jp.sekimori.app.kernel.Tenant;
import jp.sekimori.app.kernel.Time;
import jp.sekimori.app.organization.Addressee;
import jp.sekimori.app.organization.Grade;
import jp.sekimori.app.organization.HoldingKind;
import jp.sekimori.app.organization.OfficeKind;
import jp.sekimori.app.organization.Period;
import jp.sekimori.app.organization.Seed;
import jp.sekimori.app.organization.Who;
import jp.sekimori.clauses.text.Message;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.support.TransactionOperations;

/** What is put waits for those that it is asked of, on any day. */
@WebTest
@Import({Seed.class, MovingClock.Instead.class})
class WaitingTest {
  private final Seed seed;
  private final Cast cast;
  private final Waiting waiting;
  private final jp.sekimori.app.organization.Waiting byName;
  private final TransactionOperations transaction;
  private final MovingClock clock;
  private final Ids ids;
  private Seed.Ground ground;
  private LocalDate first = LocalDate.EPOCH;

  @Autowired
  WaitingTest(
      Seed seed,
      Cast cast,
      Waiting waiting,
      NamedTasks byName,
      TransactionOperations transaction,
      MovingClock clock,
      Ids ids) {
    this.seed = seed;
    this.cast = cast;
    this.waiting = waiting;
    this.byName = byName;
    this.transaction = transaction;
    this.clock = clock;
    this.ids = ids;
    this.ground = seed.found("仮の県");
  }

  /** The manager of 税務課 is another from the next first of April on. */
  @BeforeEach
  void anOfficeWhoseManagerChanges() {
    LocalDate today = LocalDate.now(clock);
    first = LocalDate.of(today.getYear() + (today.getMonthValue() > 3 ? 1 : 0), 4, 1);
    ground = seed.found("白河県");
    ground
        .office("白河県", OfficeKind.ROOT, "")
        .office("総務部", OfficeKind.DEPARTMENT, "白河県")
        .office("税務課", OfficeKind.SECTION, "総務部")
        .post("総務部 部長", Grade.DIRECTOR_GENERAL, 1)
        .post("税務課 課長", Grade.DIRECTOR, 1)
        .post("税務課 主事", Grade.STAFF, 20)
        .person("白石 一郎", "しらいし いちろう", "1")
        .person("佐藤 花子", "さとう はなこ", "2")
        .person("鈴木 次郎", "すずき じろう", "3")
        .person("髙橋 三郎", "たかはし さぶろう", "4")
        .holds("白石 一郎", "総務部 部長")
        .holds("髙橋 三郎", "税務課 主事")
        .holds("佐藤 花子", "税務課 課長", HoldingKind.MAIN, Period.of(Seed.SINCE, first.minusDays(1)))
        .holds("鈴木 次郎", "税務課 主事", HoldingKind.MAIN, Period.of(Seed.SINCE, first.minusDays(1)))
        .holds("鈴木 次郎", "税務課 課長", HoldingKind.MAIN, Period.from(first))
        .enter();
  }

  private void moveTo(LocalDate day) {
    clock.moveOn(
        Duration.between(Instant.now(clock), day.atTime(9, 0).atZone(Time.ZONE).toInstant()));
  }

  private Acting acting(String person) {
    return new Acting(ground.organization(), "", ground.id(person), Optional.empty(), Rights.NONE);
  }

  private List<String> mine(String person) {
    return Tenant.in(
        ground.organization(),
        () -> waiting.mine(acting(person)).stream().map(Waits::number).toList());
  }

  private void in(Runnable work) {
    Tenant.run(ground.organization(), () -> transaction.executeWithoutResult(_ -> work.run()));
  }

  private Who manager() {
    return new Who.InRole("manager", ground.id("税務課"));
  }

  private Item item(UUID thing, String number, Optional<LocalDate> due, Set<UUID> not, Who... who) {
    return new Item(
        "application",
        thing,
        "decide",
        number,
        "/applications/" + thing,
        List.of(who),
        not,
        due,
        false,
        List.of(),
        new Message("端末の持ち出しの決裁", "Decide on taking a device out"));
  }

  private UUID put(String number, Optional<LocalDate> due, Who... who) {
    UUID thing = ids.next();
    in(() -> waiting.put(item(thing, number, due, Set.of(), who)));
    return thing;
  }

  @Test
  void whatWaitsForARoleOnTheLastOfMarchWaitsForTheNewHolderOnTheFirstOfApril() {
    moveTo(first.minusDays(1));
    put("持出 第1号", Optional.of(first), manager());
    assertThat(mine("佐藤 花子")).containsExactly("持出 第1号");
    assertThat(mine("鈴木 次郎")).isEmpty();
    moveTo(first);
    assertThat(mine("佐藤 花子")).isEmpty();
    assertThat(mine("鈴木 次郎")).containsExactly("持出 第1号");
    moveTo(first.plusDays(1));
    var load = Tenant.in(ground.organization(), () -> waiting.load(acting("鈴木 次郎")));
    assertThat(load).isEqualTo(new Waiting.Load(1, 1));
  }

  @Test
  void itIsPutOnceForAThingAndTaskAndGoneWhenDone() {
    UUID thing = put("持出 第1号", Optional.empty(), manager());
    in(
        () ->
            waiting.put(
                item(
                    thing,
                    "持出 第2号",
                    Optional.empty(),
                    Set.of(),
                    new Who.Named(ground.id("髙橋 三郎")))));
    assertThat(mine("佐藤 花子")).isEmpty();
    assertThat(mine("髙橋 三郎")).containsExactly("持出 第2号");
    in(() -> waiting.done("application", thing, "return"));
    assertThat(mine("髙橋 三郎")).hasSize(1);
    in(() -> waiting.done("application", thing));
    assertThat(mine("髙橋 三郎")).isEmpty();
  }

  @Test
  void whatHeMayNotDoFallsToWhoeverStandsAbove() {
    UUID thing = ids.next();
    Set<UUID> himself = Set.of(ground.id("佐藤 花子"));
    in(() -> waiting.put(item(thing, "持出 第3号", Optional.empty(), himself, manager())));
    assertThat(mine("佐藤 花子")).isEmpty();
    assertThat(mine("白石 一郎")).containsExactly("持出 第3号");
    var whose = Tenant.in(ground.organization(), () -> waiting.of("application", thing).getFirst());
    assertThat(whose.addressee().people())
        .extracting(Addressee.Asked::name)
        .containsExactly("白石 一郎");
  }

  @Test
  void whatWaitsForWhoIsGoneIsTheManagersAndWhatIsOverdueComesFirst() {
    moveTo(first);
    put("持出 第5号", Optional.of(first.plusDays(3)), manager());
    put(
        "持出 第4号",
        Optional.of(first.minusDays(1)),
        new Who.Named(ground.id("佐藤 花子"), ground.id("税務課")));
    assertThat(mine("鈴木 次郎")).containsExactly("持出 第4号", "持出 第5号");
  }

  @Test
  void whoeverMovesIsShownWhatWaitsForHimByName() {
    put("持出 第6号", Optional.empty(), new Who.Named(ground.id("髙橋 三郎")), manager());
    var shown =
        Tenant.in(
            ground.organization(), () -> byName.of(Set.of(ground.id("髙橋 三郎"), ground.id("佐藤 花子"))));
    assertThat(shown)
        .singleElement()
        .satisfies(each -> assertThat(each.person()).isEqualTo(ground.id("髙橋 三郎")));
  }

  @Test
  void nothingIsPutOutsideATransactionAndNothingIsSeenByOthers() {
    UUID thing = ids.next();
    Item item = item(thing, "持出 第7号", Optional.empty(), Set.of(), manager());
    assertThatThrownBy(() -> Tenant.run(ground.organization(), () -> waiting.put(item)))
        .isInstanceOf(RuntimeException.class);
    in(() -> waiting.put(item));
    var elsewhere = Tenant.in(cast.nakoso().id(), () -> waiting.mine(acting("佐藤 花子")));
    assertThat(elsewhere).isEmpty();
    assertThat(Tenant.in(cast.nakoso().id(), () -> waiting.of("application", thing))).isEmpty();
  }

  @Test
  void manyArePutAtOnceAndOfTheSameTaskTheLastCounts() {
    UUID thing = ids.next();
    in(
        () ->
            waiting.putAll(
                List.of(
                    item(thing, "持出 第8号", Optional.empty(), Set.of(), manager()),
                    item(ids.next(), "持出 第9号", Optional.empty(), Set.of(), manager()),
                    item(thing, "持出 第10号", Optional.empty(), Set.of(), manager()))));
    assertThat(mine("佐藤 花子")).containsExactlyInAnyOrder("持出 第9号", "持出 第10号");
  }
}
