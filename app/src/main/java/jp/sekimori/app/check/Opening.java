package jp.sekimori.app.check;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import jp.sekimori.app.check.Opened.Looked;
import jp.sekimori.app.check.Run.About;
import jp.sekimori.app.check.Run.About.Kind;
import jp.sekimori.app.check.Run.Occasion.Scheduled;
import jp.sekimori.app.check.Sources.Found;
import jp.sekimori.app.control.Check;
import jp.sekimori.app.control.Check.Each;
import jp.sekimori.app.control.Check.Schedule;
import jp.sekimori.app.control.Ledger;
import jp.sekimori.app.control.Regime;
import jp.sekimori.app.control.Regimes;
import jp.sekimori.app.journal.Change;
import jp.sekimori.app.kernel.Ids;
import jp.sekimori.app.organization.HoldingKind;
import jp.sekimori.app.organization.Snapshot;
import jp.sekimori.app.organization.Snapshots;
import jp.sekimori.app.organization.State;
import jp.sekimori.app.organization.State.Office;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Opens the runs of checks on their days. Asked again, it opens what has come since and nothing
 * twice: while a time lasts, whatever is new gets a run; after it is due, only where nobody had
 * begun it at all.
 */
@Component
public class Opening {
  private final Regimes regimes;
  private final RunStore runs;
  private final ThingStore things;
  private final Sources sources;
  private final Snapshots snapshots;
  private final Papers papers;
  private final Acts acts;
  private final Tasks tasks;
  private final Ids ids;
  private final Clock clock;

  Opening(
      Regimes regimes,
      RunStore runs,
      ThingStore things,
      Sources sources,
      Snapshots snapshots,
      Papers papers,
      Acts acts,
      Tasks tasks,
      Ids ids,
      Clock clock) {
    this.regimes = regimes;
    this.runs = runs;
    this.things = things;
    this.sources = sources;
    this.snapshots = snapshots;
    this.papers = papers;
    this.acts = acts;
    this.tasks = tasks;
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * Opens what is to be opened today, for the organization being worked for.
   *
   * @return how many runs
   */
  @Transactional
  public int open() {
    LocalDate today = LocalDate.now(clock);
    Optional<Regime> regime = regimes.on(today);
    int opened = 0;
    for (Check check : regime.map(it -> it.controls().checks()).orElse(List.of())) {
      if (check.schedule().orElse(null) instanceof Schedule.Every every) {
        for (Round round : new Rounds(every).on(today)) {
          opened += open(regime.orElseThrow(), check, round, today);
        }
      }
    }
    return opened;
  }

  private int open(Regime regime, Check check, Round round, LocalDate today) {
    Optional<LocalDate> begun = runs.due(check.id(), round);
    if (begun.isPresent() && today.isAfter(begun.get())) {
      return 0;
    }
    Set<Optional<UUID>> already = runs.begun(check.id(), round);
    LocalDate due = begun.orElseGet(() -> round.dueIfBegunOn(today));
    List<Opened> opened =
        wanted(regime, check).stream()
            .filter(target -> !already.contains(target.about().id()))
            .map(target -> opened(regime, check, round, due, target))
            .toList();
    if (opened.isEmpty()) {
      return 0;
    }
    runs.begin(check.id(), round, today);
    add(regime, check, opened);
    return opened.size();
  }

  private void add(Regime regime, Check check, List<Opened> opened) {
    Instant at = clock.instant();
    runs.add(opened, at);
    Paper paper = papers.of(regime, check);
    Acts.By act = acts.by(Optional.empty(), paper);
    for (Opened each : opened) {
      things.add(each.id(), each.things(), at);
      act.note(each.id(), 1, "check.open", List.of(), told(each));
    }
    act.record();
    tasks.put(runs.find(opened.stream().map(Opened::id).toList()), paper);
  }

  private static List<Change> told(Opened run) {
    var told = new ArrayList<Change>();
    told.add(Change.of("check", "", run.check()));
    run.office().ifPresent(office -> told.add(Change.of("office", "", office.toString())));
    run.due().ifPresent(due -> told.add(Change.of("due", "", due.toString())));
    told.add(Change.of("things", "", String.valueOf(run.things().size())));
    return told;
  }

  /** For what a run is wanted, and what is looked at in it. */
  private record Target(About about, String name, Optional<UUID> office, List<Looked> things) {}

  private List<Target> wanted(Regime regime, Check check) {
    Each each = check.each().orElse(Each.ORGANIZATION);
    Optional<Ledger> ledger = check.of().flatMap(regime::ledger);
    List<Found> found =
        ledger
            .map(it -> sources.matching(regime, it, check.where(), Optional.empty()))
            .orElse(List.of());
    Snapshot today = snapshots.of(LocalDate.now(clock));
    return switch (each) {
      case OFFICE -> ledger.isPresent() ? byOffice(today, found) : everyOffice(today);
      case ENTRY -> found.stream().map(Opening::ofEntry).toList();
      case ORGANIZATION ->
          List.of(new Target(About.ORGANIZATION, "", Optional.empty(), looked(found)));
      case PERSON -> people(today);
    };
  }

  private static List<Target> byOffice(Snapshot today, List<Found> found) {
    Map<UUID, List<Found>> byOffice = new LinkedHashMap<>();
    found.forEach(it -> byOffice.computeIfAbsent(it.office(), _ -> new ArrayList<>()).add(it));
    return byOffice.entrySet().stream()
        .map(entry -> ofOffice(today, entry.getKey(), looked(entry.getValue())))
        .toList();
  }

  private static List<Target> everyOffice(Snapshot today) {
    return today.state().offices().values().stream()
        .map(office -> ofOffice(today, office.id(), List.of()))
        .toList();
  }

  private static Target ofOffice(Snapshot today, UUID office, List<Looked> looked) {
    String name = name(today.state(), office);
    return new Target(
        new About(Kind.OFFICE, Optional.of(office)), name, Optional.of(office), looked);
  }

  /** Of offices that are called alike (企画商工部), with the one above. */
  private static String name(State state, UUID office) {
    List<Office> up = state.up(office);
    if (up.isEmpty()) {
      return "";
    }
    String name = up.getFirst().name();
    boolean isCalledAlike =
        state.offices().values().stream().filter(each -> each.name().equals(name)).count() > 1;
    return isCalledAlike && up.size() > 1 ? up.get(1).name() + " " + name : name;
  }

  private static Target ofEntry(Found entry) {
    return new Target(
        new About(Kind.ENTRY, Optional.of(entry.id())),
        entry.name(),
        Optional.of(entry.office()),
        looked(List.of(entry)));
  }

  /** Whoever holds a main post; whose it is follows from that. */
  private static List<Target> people(Snapshot today) {
    State state = today.state();
    return state.people().values().stream()
        .flatMap(
            person ->
                office(state, person.id()).stream()
                    .map(
                        office ->
                            new Target(
                                new About(Kind.PERSON, Optional.of(person.id())),
                                person.name(),
                                Optional.of(office),
                                List.of())))
        .toList();
  }

  private static Optional<UUID> office(State state, UUID person) {
    return state.held(person).stream()
        .filter(holding -> holding.kind() == HoldingKind.MAIN)
        .flatMap(holding -> state.post(holding.post()).stream())
        .map(State.Post::office)
        .findFirst();
  }

  private static List<Looked> looked(List<Found> found) {
    return found.stream().map(it -> new Looked(it.id(), it.number(), it.name())).toList();
  }

  private Opened opened(Regime regime, Check check, Round round, LocalDate due, Target target) {
    UUID id = ids.next();
    List<Looked> looked =
        target.things().isEmpty() ? List.of(new Looked(id, "", target.name())) : target.things();
    return new Opened(
        id,
        check.id(),
        regime.pack(),
        regime.edition(),
        target.about(),
        new Scheduled(round.fiscalYear(), round.number()),
        target.name(),
        target.office(),
        Optional.of(due),
        looked,
        "{}");
  }
}
