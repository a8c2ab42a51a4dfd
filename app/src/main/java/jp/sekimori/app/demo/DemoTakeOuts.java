package jp.sekimori.app.demo;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Collectors;
import jp.sekimori.app.application.Applications;
import jp.sekimori.app.application.Applied;
import jp.sekimori.app.application.Blank;
import jp.sekimori.app.application.Deciding;
import jp.sekimori.app.application.Drafts;
import jp.sekimori.app.application.Filter;
import jp.sekimori.app.application.Result;
import jp.sekimori.app.application.Submitting;
import jp.sekimori.app.application.Weighed;
import jp.sekimori.app.decision.Told;
import jp.sekimori.app.decision.kept.Numbered;
import jp.sekimori.app.form.Posted;
import jp.sekimori.app.kernel.Acting;
import jp.sekimori.app.kernel.Ids;
import jp.sekimori.app.kernel.Time;
import jp.sekimori.app.ledger.Entry;
import jp.sekimori.app.ledger.Fields;
import jp.sekimori.app.ledger.Ledgers;
import jp.sekimori.app.ledger.ListQuery;
import jp.sekimori.app.organization.Snapshot;
import jp.sekimori.app.organization.Snapshots;
import org.springframework.stereotype.Component;

/**
 * What people of a demo took out since April: applied for, decided, taken and brought back as
 * anybody would on the pages. Some of it is still out, some of that too long.
 */
@Component
class DemoTakeOuts {
  private static final long SEED = 2026;
  private static final String KIND = "take-out";

  private static final List<String> PURPOSES =
      List.of("現地調査の記録", "住民説明会での説明", "市町村との打合せ", "研修会での発表", "災害対応の訓練", "工事現場の立会い");

  private static final List<String> PLACES =
      List.of("合同庁舎会議室", "みどり町役場", "県民会館", "河川改修工事現場", "研修センター", "商工会議所", "出先事務所");

  private final Applications applications;
  private final Drafts drafts;
  private final Submitting submitting;
  private final Deciding deciding;
  private final Ledgers ledgers;
  private final Snapshots snapshots;
  private final Actors actors;
  private final Ids ids;
  private final Clock clock;

  DemoTakeOuts(
      Applications applications,
      Drafts drafts,
      Submitting submitting,
      Deciding deciding,
      Ledgers ledgers,
      Snapshots snapshots,
      Actors actors,
      Ids ids,
      Clock clock) {
    this.applications = applications;
    this.drafts = drafts;
    this.submitting = submitting;
    this.deciding = deciding;
    this.ledgers = ledgers;
    this.snapshots = snapshots;
    this.actors = actors;
    this.ids = ids;
    this.clock = clock;
  }

  /** How far somebody came with what he wanted to take out. */
  private enum Fate {
    /** The permit waits to be decided. */
    WAITING,
    PERMITTED,
    OUT,
    OVERDUE,
    BACK
  }

  /**
   * What an office took out; nothing where somebody of it has applied already.
   *
   * @param count how often
   */
  void provide(UUID office, int count) {
    Snapshot day = snapshots.of(LocalDate.now(clock));
    Optional<Blank> blank = applications.blank(KIND);
    Optional<Acting> manager = actors.holding("manager", office, day);
    if (blank.isEmpty() || manager.isEmpty() || hasAny(manager.get(), office)) {
      return;
    }
    var random = RandomGeneratorFactory.of("L64X128MixRandom").create(SEED + office.hashCode());
    List<Entry> devices = devices(manager.get(), office);
    var wishes = new ArrayList<Wish>();
    for (int i = 0; i < count && i < devices.size(); i++) {
      Fate fate = i < Fate.values().length ? Fate.values()[i] : Fate.BACK;
      LocalDate out = out(fate, random, day.day());
      wishes.add(new Wish(devices.get(i), manager.get(), fate, random, out));
    }
    // Numbers follow upon one another as the days do.
    wishes.sort(Comparator.comparing(Wish::out));
    wishes.forEach(wish -> take(wish, blank.get(), day));
  }

  private boolean hasAny(Acting manager, UUID office) {
    var filter =
        new Filter(
            Filter.Whose.ALL,
            Optional.of(KIND),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.of(office));
    return applications.count(manager, filter) > 0;
  }

  /** Those of the office's own work that somebody uses. */
  private List<Entry> devices(Acting manager, UUID office) {
    Fields fields = ledgers.fields("devices").orElseThrow();
    var query =
        ListQuery.ALL
            .in(Set.of(office))
            .inStates(List.of("in-use"))
            .where("used-for", "office")
            .where("kind", "pc");
    return ledgers.list(manager, fields, query, 20, 0).entries().stream()
        .filter(entry -> entry.holder().filter(who -> !who.equals(manager.person())).isPresent())
        .toList();
  }

  private record Wish(
      Entry device, Acting manager, Fate fate, RandomGenerator random, LocalDate out) {
    UUID carrier() {
      return device.holder().orElseThrow();
    }
  }

  private void take(Wish wish, Blank blank, Snapshot day) {
    Acting carrier = actors.of(wish.carrier(), day.day());
    LocalDate out = wish.out();
    Posted posted = posted(wish, due(wish, day.day()));
    if (out.isAfter(day.day())) {
      apply(wish, carrier, blank, posted);
      return;
    }
    BackThen.at(moment(out, 8), () -> apply(wish, carrier, blank, posted));
  }

  private void apply(Wish wish, Acting carrier, Blank blank, Posted posted) {
    UUID id = ids.next();
    Optional<UUID> office = Optional.of(wish.device().office());
    if (!(drafts.save(carrier, id, 0, blank, office, posted) instanceof Result.Done saved)) {
      return;
    }
    Weighed weighed = drafts.weigh(carrier, blank, posted);
    Set<String> duties =
        weighed.remaining().stream().map(Told.Duty::id).collect(Collectors.toSet());
    Result submitted = submitting.submit(carrier, id, saved.applied().version(), duties);
    if (submitted instanceof Result.Done(Applied applied) && wish.fate() != Fate.WAITING) {
      decide(wish, carrier, applied);
    }
  }

  private void decide(Wish wish, Acting carrier, Applied applied) {
    var order =
        new Deciding.Order(
            applied.version(), 0, Deciding.Verb.PASS, "", Optional.empty(), Posted.NOTHING);
    if (deciding.decide(wish.manager(), applied.id(), order) instanceof Result.Done
        && wish.fate() != Fate.PERMITTED) {
      applications.find(carrier, applied.id()).stream()
          .flatMap(whole -> whole.entered().stream())
          .forEach(entry -> carry(wish, carrier, entry.id(), LocalDate.now(clock)));
    }
  }

  private void carry(Wish wish, Acting carrier, UUID id, LocalDate out) {
    int version = ledgers.find(carrier, id).map(Entry::version).orElse(1);
    Instant taken = moment(out, 9);
    BackThen.at(
        taken,
        () ->
            ledgers.move(
                carrier, id, version, "take", posted(Map.of("taken-at", taken.toString()))));
    if (wish.fate() == Fate.BACK) {
      Instant returned = moment(out.plusDays(1), 17);
      Map<String, String> back = new LinkedHashMap<>();
      back.put("returned-at", returned.toString());
      back.put("condition", "sound");
      back.put("data", wish.random().nextBoolean() ? "kept" : "erased");
      BackThen.at(
          returned, () -> ledgers.move(wish.manager(), id, version + 1, "return", posted(back)));
    }
  }

  private static LocalDate out(Fate fate, RandomGenerator random, LocalDate today) {
    return switch (fate) {
      case WAITING, PERMITTED -> today.plusDays(2 + random.nextInt(5));
      case OUT -> today.minusDays(1);
      case OVERDUE -> today.minusDays(12);
      case BACK -> today.minusDays(3L + random.nextInt(sinceApril(today)));
    };
  }

  /** People are where they have been since the last first of April. */
  private static int sinceApril(LocalDate today) {
    LocalDate april = LocalDate.of(Numbered.year(today), 4, 1);
    return Math.max(1, (int) ChronoUnit.DAYS.between(april, today) - 3);
  }

  private static LocalDate due(Wish wish, LocalDate today) {
    return switch (wish.fate()) {
      case WAITING, PERMITTED, BACK -> wish.out().plusDays(2);
      case OUT -> today.plusDays(3);
      case OVERDUE -> today.minusDays(5);
    };
  }

  private static Posted posted(Wish wish, LocalDate due) {
    RandomGenerator random = wish.random();
    Map<String, String> values = new LinkedHashMap<>();
    values.put("item", wish.device().id().toString());
    values.put("carrier", wish.carrier().toString());
    values.put("purpose", PURPOSES.get(random.nextInt(PURPOSES.size())));
    values.put("destination", PLACES.get(random.nextInt(PLACES.size())));
    values.put("for-work", "yes");
    values.put("used-for", "office");
    wish.device()
        .values()
        .one("confidentiality")
        .ifPresent(level -> values.put("confidentiality", level));
    values.put("carried-by", random.nextInt(3) == 0 ? "in-hand" : "vehicle");
    values.put("safeguard", "encryption");
    values.put("times", "once");
    values.put("out-on", wish.out().toString());
    values.put("due", due.toString());
    return posted(values);
  }

  private static Posted posted(Map<String, String> values) {
    Map<String, List<String>> sent = new LinkedHashMap<>();
    values.forEach((field, value) -> sent.put(field, List.of(value)));
    return new Posted(sent);
  }

  private static Instant moment(LocalDate day, int hour) {
    return day.atTime(LocalTime.of(hour, 0)).atZone(Time.ZONE).toInstant();
  }
}
