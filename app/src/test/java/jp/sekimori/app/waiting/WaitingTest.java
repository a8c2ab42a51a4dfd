package jp.sekimori.app.waiting;

import static jp.sekimori.app.waiting.Desk.ABOVE;
import static jp.sekimori.app.waiting.Desk.NEW;
import static jp.sekimori.app.waiting.Desk.OLD;
import static jp.sekimori.app.waiting.Desk.STAFF;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import jp.sekimori.app.Cast;
import jp.sekimori.app.MovingClock;
import jp.sekimori.app.WebTest;
import jp.sekimori.app.kernel.Tenant;
import jp.sekimori.app.organization.Addressee;
import jp.sekimori.app.organization.Seed;
import jp.sekimori.app.organization.Who;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.IllegalTransactionStateException;

/** What is put waits for those that it is asked of, on any day. */
@WebTest
@Import({Seed.class, Desk.class, MovingClock.Instead.class})
class WaitingTest {
  private static final Optional<LocalDate> ANY_DAY = Optional.empty();

  private final Desk desk;
  private final Cast cast;
  private final Waiting waiting;
  private final NamedTasks byName;

  @Autowired
  WaitingTest(Desk desk, Cast cast, Waiting waiting, NamedTasks byName) {
    this.desk = desk;
    this.cast = cast;
    this.waiting = waiting;
    this.byName = byName;
  }

  @BeforeEach
  void anOfficeWhoseManagerChanges() {
    desk.build();
  }

  @Test
  void whatWaitsForARoleOnTheLastOfMarchWaitsForTheNewHolderOnTheFirstOfApril() {
    LocalDate first = desk.first();
    desk.moveTo(first.minusDays(1));
    desk.put("持出 第1号", Optional.of(first), desk.manager());
    assertThat(desk.mine(OLD)).containsExactly("持出 第1号");
    assertThat(desk.mine(NEW)).isEmpty();
    desk.moveTo(first);
    assertThat(desk.mine(OLD)).isEmpty();
    assertThat(desk.mine(NEW)).containsExactly("持出 第1号");
    desk.moveTo(first.plusDays(1));
    var load = desk.here(() -> waiting.load(desk.acting(NEW)));
    assertThat(load).isEqualTo(new Waiting.Load(1, 1));
  }

  @Test
  void itIsPutOnceForAThingAndTaskAndGoneWhenDone() {
    UUID thing = desk.put("持出 第1号", ANY_DAY, desk.manager());
    desk.put(desk.item(thing, "持出 第2号", ANY_DAY, desk.person(STAFF)));
    assertThat(desk.mine(OLD)).isEmpty();
    assertThat(desk.mine(STAFF)).containsExactly("持出 第2号");
    desk.in(() -> waiting.done("application", thing, "return"));
    assertThat(desk.mine(STAFF)).hasSize(1);
    desk.in(() -> waiting.done("application", thing));
    assertThat(desk.mine(STAFF)).isEmpty();
  }

  @Test
  void whatHeMayNotDoFallsToWhoeverStandsAbove() {
    UUID thing = desk.newId();
    Item item = desk.item(thing, "持出 第3号", ANY_DAY, desk.manager());
    desk.put(Desk.with(item, Set.of(desk.id(OLD)), false));
    assertThat(desk.mine(OLD)).isEmpty();
    assertThat(desk.mine(ABOVE)).containsExactly("持出 第3号");
    assertThat(whys(ABOVE)).containsExactly("own " + OLD);
    var whose = desk.here(() -> waiting.of("application", thing).getFirst());
    assertThat(whose.addressee().people()).extracting(Addressee.Asked::name).containsExactly(ABOVE);
  }

  @Test
  void whatWaitsForWhoIsGoneIsTheManagersAndWhatIsOverdueComesFirst() {
    LocalDate first = desk.first();
    desk.moveTo(first);
    desk.put("持出 第5号", Optional.of(first.plusDays(3)), desk.manager());
    desk.put("持出 第4号", Optional.of(first.minusDays(1)), desk.person(OLD));
    assertThat(desk.mine(NEW)).containsExactly("持出 第4号", "持出 第5号");
    assertThat(whys(NEW)).containsExactly("left " + OLD);
  }

  @Test
  void newsForOneWaitForNobodyInHisPlace() {
    LocalDate first = desk.first();
    desk.moveTo(first.minusDays(1));
    desk.put("申請 第8号", Optional.empty(), new Who.Alone(desk.id(OLD)));
    assertThat(desk.mine(OLD)).containsExactly("申請 第8号");
    assertThat(desk.mine(NEW)).isEmpty();
    desk.moveTo(first);
    assertThat(desk.mine(OLD)).containsExactly("申請 第8号");
    assertThat(desk.mine(NEW)).isEmpty();
    assertThat(desk.mine(ABOVE)).isEmpty();
  }

  /** Why it falls to somebody. */
  private List<String> whys(String person) {
    return desk.here(() -> waiting.mine(desk.acting(person))).stream()
        .flatMap(waits -> waits.why().stream())
        .map(why -> why.kind().code() + " " + why.subject().ja())
        .toList();
  }

  @Test
  void whoeverMovesIsShownWhatWaitsForHimByName() {
    desk.put("持出 第6号", ANY_DAY, desk.person(STAFF), desk.manager());
    var shown = desk.here(() -> byName.of(Set.of(desk.id(STAFF), desk.id(OLD))));
    assertThat(shown)
        .singleElement()
        .satisfies(each -> assertThat(each.person()).isEqualTo(desk.id(STAFF)));
  }

  @Test
  void nothingIsPutOutsideATransactionAndNothingIsSeenByOthers() {
    UUID thing = desk.newId();
    Item item = desk.item(thing, "持出 第7号", ANY_DAY, desk.manager());
    assertThatThrownBy(() -> Tenant.run(cast.nakoso().id(), () -> waiting.put(item)))
        .isInstanceOf(IllegalTransactionStateException.class);
    desk.put(item);
    var elsewhere = Tenant.in(cast.nakoso().id(), () -> waiting.mine(desk.acting(OLD)));
    assertThat(elsewhere).isEmpty();
    assertThat(Tenant.in(cast.nakoso().id(), () -> waiting.of("application", thing))).isEmpty();
  }

  @Test
  void manyArePutAtOnceAndOfTheSameTaskTheLastCounts() {
    UUID thing = desk.newId();
    desk.in(
        () ->
            waiting.putAll(
                List.of(
                    desk.item(thing, "持出 第8号", ANY_DAY, desk.manager()),
                    desk.item(desk.newId(), "持出 第9号", ANY_DAY, desk.manager()),
                    desk.item(thing, "持出 第10号", ANY_DAY, desk.manager()))));
    assertThat(desk.mine(OLD)).containsExactlyInAnyOrder("持出 第9号", "持出 第10号");
  }

  @Test
  void whoeverIsRemindedSeesWhatOthersHaveToDo() {
    LocalDate first = desk.first();
    desk.moveTo(first.minusDays(3));
    Item item =
        desk.item(desk.newId(), "持出 第12号", Optional.of(first.minusDays(1)), desk.person(STAFF));
    var later = new Item.Remind(1, List.of(desk.manager()), false);
    desk.put(Desk.with(item, Set.of(), false, later));
    assertThat(desk.here(() -> waiting.reminded(desk.acting(OLD)))).isEmpty();
    desk.moveTo(first);
    assertThat(desk.here(() -> waiting.reminded(desk.acting(OLD)))).isEmpty();
    assertThat(desk.here(() -> waiting.reminded(desk.acting(NEW))))
        .extracting(Waits::number)
        .containsExactly("持出 第12号");
    assertThat(desk.here(() -> waiting.reminded(desk.acting(STAFF)))).isEmpty();
    var visitor = desk.signIn(NEW);
    assertThat(visitor.get("/").body()).contains("期限のお知らせが届いているもの").contains("持出 第12号");
    assertThat(visitor.get("/waiting?show=reminded").body()).contains("持出 第12号");
    desk.in(() -> waiting.putOnly(item.kind(), List.of(item.thing()), List.of()));
    assertThat(desk.here(() -> waiting.reminded(desk.acting(NEW)))).isEmpty();
  }

  @Test
  void thePagesShowIt() {
    desk.put("持出 第11号", Optional.of(desk.today()), desk.person(STAFF));
    var visitor = desk.signIn(STAFF);
    assertThat(visitor.get("/").body()).contains("対応が必要なもの").contains("持出 第11号").contains("今日まで");
    assertThat(visitor.get("/waiting").body()).contains(Desk.MATTER).contains("持出 第11号");
    assertThat(visitor.get("/waiting?kind=nothing&page=99").statusCode()).isEqualTo(200);
    assertThat(desk.signIn(ABOVE).get("/waiting").body()).contains("対応が必要なものはありません");
  }
}
