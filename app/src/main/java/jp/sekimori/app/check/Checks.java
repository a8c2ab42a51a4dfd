package jp.sekimori.app.check;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import jp.sekimori.app.control.Regimes;
import jp.sekimori.app.form.Entries.Busy;
import jp.sekimori.app.kernel.Acting;
import jp.sekimori.app.kernel.Right;
import jp.sekimori.app.organization.Addressee;
import jp.sekimori.clauses.text.Message;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Which checks there are, as far as somebody may see them. */
@Component
public class Checks {
  private final RunStore runs;
  private final ThingStore things;
  private final FindingStore findings;
  private final Papers papers;
  private final Questions questions;
  private final Sources sources;
  private final Whereabouts whereabouts;
  private final Tasks tasks;
  private final Regimes regimes;
  private final Clock clock;

  Checks(
      RunStore runs,
      ThingStore things,
      FindingStore findings,
      Papers papers,
      Questions questions,
      Sources sources,
      Whereabouts whereabouts,
      Tasks tasks,
      Regimes regimes,
      Clock clock) {
    this.runs = runs;
    this.things = things;
    this.findings = findings;
    this.papers = papers;
    this.questions = questions;
    this.sources = sources;
    this.whereabouts = whereabouts;
    this.tasks = tasks;
    this.regimes = regimes;
    this.clock = clock;
  }

  @Transactional(readOnly = true)
  public List<Run> list(Acting acting, Filter filter, int limit, int offset) {
    return runs.list(sight(acting), filter, today(), limit, offset);
  }

  @Transactional(readOnly = true)
  public int count(Acting acting, Filter filter) {
    return runs.count(sight(acting), filter, today());
  }

  /** Those that wait for somebody, overdue first. */
  @Transactional(readOnly = true)
  public List<Run> mine(Acting acting) {
    Set<UUID> mine = tasks.mine(acting);
    return mine.isEmpty()
        ? List.of()
        : runs.list(
            new Sight(false, Set.of(), mine),
            new Filter(
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(Run.State.OPEN)),
            today(),
            mine.size(),
            0);
  }

  /** How far each check is, of those that somebody may see. */
  @Transactional(readOnly = true)
  public List<Figures> figures(Acting acting) {
    return runs.figures(sight(acting), today());
  }

  /** How far the checks are that cite a clause; for its page, whoever looks at it. */
  @Transactional(readOnly = true)
  public List<Figures> figures(Set<String> checks) {
    return runs.figures(Sight.EVERYTHING, today()).stream()
        .filter(each -> checks.contains(each.check()))
        .toList();
  }

  /** Who may see it: by right, or because he answers it. */
  @Transactional(readOnly = true)
  public Optional<Run> find(Acting acting, UUID id) {
    return runs.find(id).filter(run -> maySee(acting, run));
  }

  private boolean maySee(Acting acting, Run run) {
    return acting.rights().hasEverywhere(Right.READ_LEDGERS)
        || run.office().filter(office -> acting.may(Right.READ_LEDGERS, office)).isPresent()
        || papers.of(run).filter(paper -> tasks.mayAnswer(acting, run, paper)).isPresent();
  }

  /** Empty where the pack has no such edition or check any more. */
  @Transactional(readOnly = true)
  public Optional<Paper> paper(Run run) {
    return papers.of(run);
  }

  @Transactional(readOnly = true)
  public List<Thing> things(Run run) {
    return things.of(run.id());
  }

  /** By thing and question. */
  @Transactional(readOnly = true)
  public Map<UUID, Map<String, Answered>> answers(Run run) {
    return Answering.byThing(things.answers(run.id()));
  }

  /** Of each thing that is an entry, what stands in the ledger now, by field. */
  @Transactional(readOnly = true)
  public Map<UUID, Map<String, List<String>>> entries(List<Thing> things) {
    var values = new HashMap<UUID, Map<String, List<String>>>();
    sources
        .find(things.stream().map(Thing::id).toList())
        .forEach((id, entry) -> values.put(id, entry.values()));
    return values;
  }

  /** The questions that are put about a thing. */
  @Transactional(readOnly = true)
  public List<Question> questions(Run run, Paper paper, UUID thing) {
    return questions(run, paper, List.of(thing)).getOrDefault(thing, List.of());
  }

  /** The questions that are put about things. */
  @Transactional(readOnly = true)
  public Map<UUID, List<Question>> questions(Run run, Paper paper, Collection<UUID> things) {
    return questions.of(run, paper, things);
  }

  /** Which of the things are not at their place, and where they are. */
  @Transactional(readOnly = true)
  public Map<UUID, List<Busy>> away(Acting acting, Run run, List<Thing> things) {
    return papers
        .of(run)
        .map(it -> whereabouts.of(acting, run, it, things.stream().map(Thing::id).toList()))
        .orElse(Map.of());
  }

  /** Whose task it is today. */
  @Transactional(readOnly = true)
  public Addressee addressee(Run run, Paper paper) {
    return tasks.addressee(run, paper);
  }

  @Transactional(readOnly = true)
  public boolean mayAnswer(Acting acting, Run run, Paper paper) {
    return tasks.mayAnswer(acting, run, paper);
  }

  /** Whether somebody opens it again, now that it is finished. */
  @Transactional(readOnly = true)
  public boolean mayReopen(Acting acting, Run run, Paper paper) {
    return tasks.mayReopen(acting, run, paper);
  }

  @Transactional(readOnly = true)
  public List<Finding> findings(Run run) {
    return findings.of(run.id());
  }

  /** What a check is called under the rules of today; its id where they do not know it. */
  @Transactional(readOnly = true)
  public Message title(String check) {
    return regimes
        .today()
        .flatMap(regime -> regime.check(check))
        .map(it -> Papers.message(it.title()))
        .orElse(new Message(check, check));
  }

  Sight sight(Acting acting) {
    return Sight.of(acting, tasks.mine(acting));
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }
}
