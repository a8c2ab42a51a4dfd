package jp.sekimori.app.check;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.sekimori.app.check.Run.About;
import jp.sekimori.app.check.Run.Occasion;
import jp.sekimori.app.control.Check;
import jp.sekimori.app.control.FieldType.Person;
import jp.sekimori.app.control.FormField;
import jp.sekimori.app.control.Ledger;
import jp.sekimori.app.kernel.Acting;
import jp.sekimori.app.kernel.Right;
import jp.sekimori.app.kernel.Role;
import jp.sekimori.app.organization.Addressee;
import jp.sekimori.app.organization.Responsible;
import jp.sekimori.app.organization.RoleSet.Scope;
import jp.sekimori.app.organization.Snapshot;
import jp.sekimori.app.organization.Snapshots;
import jp.sekimori.app.organization.Who;
import jp.sekimori.app.site.FiscalYear;
import jp.sekimori.app.waiting.Item;
import jp.sekimori.app.waiting.Waiting;
import jp.sekimori.app.waiting.Waits;
import jp.sekimori.clauses.text.Message;
import org.springframework.stereotype.Component;

/** Whose task a check is, and what waits for him. */
@Component
class Tasks {
  static final String CHECK = "check";
  static final String FINDING = "finding";

  private final Waiting waiting;
  private final Responsible responsible;
  private final Snapshots snapshots;
  private final Sources sources;
  private final RunStore runs;
  private final FindingStore findings;
  private final Clock clock;

  Tasks(
      Waiting waiting,
      Responsible responsible,
      Snapshots snapshots,
      Sources sources,
      RunStore runs,
      FindingStore findings,
      Clock clock) {
    this.waiting = waiting;
    this.responsible = responsible;
    this.snapshots = snapshots;
    this.sources = sources;
    this.runs = runs;
    this.findings = findings;
    this.clock = clock;
  }

  /** Lets runs wait for those who answer them. */
  void put(List<Run> opened, Paper paper) {
    Snapshot today = today();
    waiting.putAll(opened.stream().map(run -> answering(run, paper, today)).toList());
  }

  private Item answering(Run run, Paper paper, Snapshot today) {
    Check check = paper.check();
    return new Item(
        CHECK,
        run.id(),
        "answer",
        number(run, check).ja(),
        "/checks/" + run.id(),
        who(run, paper, check.by(), today),
        notThese(run),
        run.due(),
        false,
        check.reminders().stream()
            .map(
                each ->
                    new Item.Remind(each.days(), who(run, paper, each.to(), today), each.urgent()))
            .toList(),
        new Message(
            Papers.message(check.title()).ja() + "：点検に答える",
            Papers.message(check.title()).en() + ": answer"));
  }

  /** By which people know it; it tells nothing of what is looked at. */
  static Message number(Run run, Check check) {
    Message title = Papers.message(check.title());
    return switch (run.occasion()) {
      case Occasion.Scheduled(int year, int _) -> {
        Message fiscal = FiscalYear.words(year);
        yield new Message(title.ja() + " " + fiscal.ja(), title.en() + " " + fiscal.en());
      }
      case Occasion.Step _ -> title;
    };
  }

  /** What was found waits to be mended; what is withdrawn does not. */
  void found(Run run, Paper paper, List<UUID> withdrawn) {
    withdrawn.forEach(finding -> waiting.done(FINDING, finding));
    Snapshot today = today();
    waiting.putAll(
        findings.of(run.id()).stream()
            .filter(finding -> finding.mended().isEmpty())
            .map(finding -> mending(run, paper, finding, today))
            .toList());
  }

  private Item mending(Run run, Paper paper, Finding finding, Snapshot today) {
    List<Who> who = who(run, paper, paper.check().by(), today);
    Message number = number(run, paper.check());
    return new Item(
        FINDING,
        finding.id(),
        "mend",
        number.ja() + " 是正",
        "/checks/findings/" + finding.id(),
        who,
        Set.of(),
        Optional.of(finding.mendBy()),
        false,
        List.of(new Item.Remind(1, who, false)),
        new Message(
            Papers.message(paper.check().title()).ja() + "：是正する",
            Papers.message(paper.check().title()).en() + ": correct it"));
  }

  void closed(Run run) {
    waiting.done(CHECK, run.id());
  }

  void mended(Finding finding) {
    waiting.done(FINDING, finding.id());
  }

  /** The runs that wait for somebody. */
  Set<UUID> mine(Acting acting) {
    return waiting.mine(acting).stream()
        .filter(waits -> waits.kind().equals(CHECK))
        .map(Waits::thing)
        .collect(Collectors.toSet());
  }

  /** Whom it waits for today, or would if it were open. */
  Addressee addressee(Run run, Paper paper) {
    Snapshot today = today();
    List<Who> who = who(run, paper, paper.check().by(), today);
    Addressee others = responsible.of(today, who, notThese(run));
    return others.people().isEmpty() ? responsible.of(today, who, Set.of()) : others;
  }

  /** Whose own matter it is: they answer only where nobody else is there. */
  private Set<UUID> notThese(Run run) {
    return run.occasion() instanceof Occasion.Step
        ? Handed.read(runs.asked(run.id())).excluded()
        : Set.of();
  }

  boolean mayAnswer(Acting acting, Run run, Paper paper) {
    return acting.may(Right.KEEP_LEDGERS) && addressee(run, paper).includes(acting.person());
  }

  /** Whom the pack lets; what a step was taken on stays as it is. */
  boolean mayReopen(Acting acting, Run run, Paper paper) {
    Snapshot today = today();
    List<String> by = paper.check().reopenedBy();
    return !by.isEmpty()
        && run.occasion() instanceof Occasion.Scheduled
        && acting.may(Right.KEEP_LEDGERS)
        && responsible.of(today, who(run, paper, by, today), Set.of()).includes(acting.person());
  }

  /** Roles and fields that name people, as whoever has them for what the run is about. */
  private List<Who> who(Run run, Paper paper, List<String> names, Snapshot today) {
    if (run.occasion() instanceof Occasion.Step
        && (names.isEmpty() || names.equals(paper.check().by()))) {
      return Handed.read(runs.asked(run.id())).who();
    }
    Optional<Sources.Found> entry =
        run.about().kind() == About.Kind.ENTRY
            ? run.about().id().flatMap(sources::find)
            : Optional.empty();
    var who = new ArrayList<Who>();
    for (String name : names) {
      List<UUID> named =
          paper.ledger().stream()
              .flatMap(ledger -> fields(ledger, name, today))
              .flatMap(field -> entry.stream().flatMap(it -> people(it, field)))
              .toList();
      if (!named.isEmpty()) {
        named.forEach(person -> who.add(new Who.Named(person, run.office())));
      } else if (!isNamed(name, today)) {
        who.add(new Who.InRole(name, run.office()));
      }
    }
    if (who.isEmpty()) {
      who.add(new Who.InRole(Role.MANAGER.code(), run.office()));
    }
    return who;
  }

  /** The fields with people that a name means: of this name, or giving this role. */
  private static Stream<String> fields(Ledger ledger, String name, Snapshot today) {
    return ledger.allFields().stream()
        .filter(
            field ->
                field instanceof FormField.New own
                    && own.type() instanceof Person person
                    && (own.id().equals(name)
                        || person.role().filter(name::equals).isPresent() && isNamed(name, today)))
        .map(FormField::id);
  }

  private static Stream<UUID> people(Sources.Found entry, String field) {
    return entry.values().getOrDefault(field, List.of()).stream().map(UUID::fromString);
  }

  /** Whether somebody has the role by being named in an entry, and not by a post. */
  private static boolean isNamed(String role, Snapshot today) {
    return today.state().roles().stream()
        .flatMap(set -> set.find(role).stream())
        .anyMatch(it -> it.scope() == Scope.SERVICE);
  }

  private Snapshot today() {
    return snapshots.of(LocalDate.now(clock));
  }
}
