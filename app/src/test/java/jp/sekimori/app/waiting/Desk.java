package jp.sekimori.app.waiting;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import jp.sekimori.app.MovingClock;
import jp.sekimori.app.Visitor;
import jp.sekimori.app.kernel.Acting;
import jp.sekimori.app.kernel.Ids;
import jp.sekimori.app.kernel.Rights;
import jp.sekimori.app.kernel.Tenant;
import jp.sekimori.app.kernel.Time;
import jp.sekimori.app.organization.Grade;
import jp.sekimori.app.organization.HoldingKind;
import jp.sekimori.app.organization.OfficeKind;
import jp.sekimori.app.organization.Period;
import jp.sekimori.app.organization.Seed;
import jp.sekimori.app.organization.Who;
import jp.sekimori.clauses.text.Message;
import org.springframework.transaction.support.TransactionOperations;

/** An office whose manager is another from the next first of April on, and what waits in it. */
public class Desk {
  /** Until the last of March. */
  public static final String OLD = "佐藤 花子";

  /** From the first of April; staff of the office before. */
  public static final String NEW = "鈴木 次郎";

  public static final String STAFF = "髙橋 三郎";

  /** Of the department. */
  public static final String ABOVE = "白石 一郎";

  /** What no mail may say. */
  public static final String MATTER = "端末の持ち出しの決裁";

  private final Seed seed;
  private final Waiting waiting;
  private final TransactionOperations transaction;
  private final MovingClock clock;
  private final Ids ids;
  private Seed.Ground ground;
  private LocalDate first = LocalDate.EPOCH;

  Desk(Seed seed, Waiting waiting, TransactionOperations transaction, MovingClock clock, Ids ids) {
    this.seed = seed;
    this.waiting = waiting;
    this.transaction = transaction;
    this.clock = clock;
    this.ids = ids;
    this.ground = seed.found("仮の県");
  }

  /** In an organization of its own. */
  public void build() {
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
        .person(ABOVE, "しらいし いちろう", "1")
        .person(OLD, "さとう はなこ", "2")
        .person(NEW, "すずき じろう", "3")
        .person(STAFF, "たかはし さぶろう", "4")
        .holds(ABOVE, "総務部 部長")
        .holds(STAFF, "税務課 主事")
        .holds(OLD, "税務課 課長", HoldingKind.MAIN, Period.of(Seed.SINCE, first.minusDays(1)))
        .holds(NEW, "税務課 主事", HoldingKind.MAIN, Period.of(Seed.SINCE, first.minusDays(1)))
        .holds(NEW, "税務課 課長", HoldingKind.MAIN, Period.from(first))
        .enter();
  }

  /** The next first of April, on which the manager changes. */
  public LocalDate first() {
    return first;
  }

  public LocalDate today() {
    return LocalDate.now(clock);
  }

  public void moveTo(LocalDate day) {
    clock.moveOn(
        Duration.between(Instant.now(clock), day.atTime(9, 0).atZone(Time.ZONE).toInstant()));
  }

  public void moveOn(Duration by) {
    clock.moveOn(by);
  }

  public UUID id(String name) {
    return ground.id(name);
  }

  public Acting acting(String person) {
    return new Acting(ground.organization(), "", id(person), Optional.empty(), Rights.NONE);
  }

  public Visitor signIn(String person) {
    return ground.signIn(person);
  }

  /** The numbers of what waits for somebody, in the order shown. */
  public List<String> mine(String person) {
    return here(() -> waiting.mine(acting(person)).stream().map(Waits::number).toList());
  }

  /** Something found out in a transaction of the organization. */
  public <T> T here(Supplier<T> work) {
    return Tenant.in(
        ground.organization(), () -> Objects.requireNonNull(transaction.execute(_ -> work.get())));
  }

  /** In a transaction of the organization. */
  public void in(Runnable work) {
    Tenant.run(ground.organization(), () -> transaction.executeWithoutResult(_ -> work.run()));
  }

  public Who manager() {
    return new Who.InRole("manager", id("税務課"));
  }

  public Who person(String name) {
    return new Who.Named(id(name), id("税務課"));
  }

  public Item item(UUID thing, String number, Optional<LocalDate> due, Who... who) {
    return new Item(
        "application",
        thing,
        "decide",
        number,
        "/applications/" + thing,
        List.of(who),
        Set.of(),
        due,
        false,
        List.of(),
        new Message(MATTER, "Decide on taking a device out"));
  }

  /** As another, but for whom it is not, and who is told when. */
  public static Item with(Item item, Set<UUID> not, boolean urgent, Item.Remind... reminders) {
    return new Item(
        item.kind(),
        item.thing(),
        item.task(),
        item.number(),
        item.address(),
        item.who(),
        not,
        item.due(),
        urgent,
        List.of(reminders),
        item.what());
  }

  public UUID put(String number, Optional<LocalDate> due, Who... who) {
    UUID thing = ids.next();
    put(item(thing, number, due, who));
    return thing;
  }

  public void put(Item item) {
    in(() -> waiting.put(item));
  }

  public UUID newId() {
    return ids.next();
  }
}
