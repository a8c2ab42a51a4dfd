package jp.sekimori.app.check;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.sekimori.app.check.Fault.Kind;
import jp.sekimori.app.check.Thing.Standing;
import jp.sekimori.app.journal.Change;
import jp.sekimori.app.kernel.Acting;
import jp.sekimori.app.kernel.Ids;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Answers questions of a run. */
@Component
public class Answering {
  private final RunStore runs;
  private final ThingStore things;
  private final FindingStore findings;
  private final Papers papers;
  private final Questions questions;
  private final Whereabouts whereabouts;
  private final Tasks tasks;
  private final Acts acts;
  private final Ids ids;
  private final Clock clock;

  Answering(
      RunStore runs,
      ThingStore things,
      FindingStore findings,
      Papers papers,
      Questions questions,
      Whereabouts whereabouts,
      Tasks tasks,
      Acts acts,
      Ids ids,
      Clock clock) {
    this.runs = runs;
    this.things = things;
    this.findings = findings;
    this.papers = papers;
    this.questions = questions;
    this.whereabouts = whereabouts;
    this.tasks = tasks;
    this.acts = acts;
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * What somebody answers about a thing.
   *
   * @param version of the thing when it was shown
   * @param said by question; what is left out stays as it is
   */
  public record Sheet(int version, Map<String, Said> said) {
    public Sheet {
      said = Map.copyOf(said);
    }
  }

  /**
   * What became of answers: whatever is right is kept, and the rest is told.
   *
   * @param kept of how many things something was written
   */
  public record Outcome(int kept, List<Fault> faults) {
    public Outcome {
      faults = List.copyOf(faults);
    }

    static Outcome refused(Kind kind) {
      return new Outcome(0, List.of(Fault.whole(kind)));
    }
  }

  /**
   * Answers questions about things of a run. Of a thing everything is taken or nothing; things that
   * are answered as they should be are kept, whatever is wrong with others.
   */
  @Transactional
  public Outcome answer(Acting by, Run run, Map<UUID, Sheet> sheets) {
    Paper paper = papers.of(run).orElseThrow();
    authorize(by, run, paper);
    runs.lock(run.id());
    Run now = runs.find(run.id()).orElseThrow();
    if (!now.isOpen()) {
      return Outcome.refused(Kind.CLOSED);
    }
    var work =
        new Work(
            by,
            now,
            paper,
            questions.of(run, paper, sheets.keySet()),
            whereabouts.of(by, now, paper, sheets.keySet()).keySet());
    sheets.forEach(work::take);
    return new Outcome(work.finish(), work.faults);
  }

  /**
   * Answers 適 to every question that is open, of things that are looked at together and are at
   * their places.
   */
  @Transactional
  public Outcome answerRest(Acting by, Run run, List<UUID> these) {
    Paper paper = papers.of(run).orElseThrow();
    if (!paper.isTogether()) {
      throw new IllegalArgumentException("Looked at one by one: " + run.check());
    }
    Map<UUID, Map<String, Answered>> answered = byThing(things.answers(run.id()));
    Map<UUID, List<Question>> asked = questions.of(run, paper, these);
    Set<UUID> elsewhere = whereabouts.of(by, run, paper, these).keySet();
    var sheets = new LinkedHashMap<UUID, Sheet>();
    for (Thing thing : things.of(run.id())) {
      if (these.contains(thing.id())
          && thing.standing() == Standing.OPEN
          && !elsewhere.contains(thing.id())) {
        Map<String, Said> said = new HashMap<>();
        asked.getOrDefault(thing.id(), List.of()).stream()
            .filter(it -> !answered.getOrDefault(thing.id(), Map.of()).containsKey(it.id()))
            .forEach(question -> said.put(question.id(), Said.YES));
        sheets.put(thing.id(), new Sheet(thing.version(), said));
      }
    }
    return answer(by, run, sheets);
  }

  private void authorize(Acting by, Run run, Paper paper) {
    if (!tasks.mayAnswer(by, run, paper)) {
      throw new AccessDeniedException("A check is answered by whom the policy asks");
    }
  }

  static Map<UUID, Map<String, Answered>> byThing(List<Answered> answers) {
    return answers.stream()
        .collect(
            Collectors.groupingBy(
                Answered::thing, Collectors.toMap(Answered::item, answer -> answer)));
  }

  /** The answers of one transaction. */
  private final class Work {
    private final Run run;
    private final Paper paper;
    private final Map<UUID, List<Question>> asked;
    private final Set<UUID> elsewhere;
    private final Map<UUID, Thing> known;
    private final Map<UUID, Map<String, Answered>> before;
    private final Acts.By act;
    private final ThingStore.By by;
    private final LocalDate today = LocalDate.now(clock);
    private final List<Fault> faults = new ArrayList<>();
    private final List<ThingStore.Given> given = new ArrayList<>();
    private final List<UUID> done = new ArrayList<>();
    private final List<UUID> open = new ArrayList<>();

    private Work(
        Acting by, Run run, Paper paper, Map<UUID, List<Question>> asked, Set<UUID> elsewhere) {
      this.run = run;
      this.paper = paper;
      this.asked = asked;
      this.elsewhere = elsewhere;
      this.by = new ThingStore.By(by.person(), clock.instant());
      act = acts.by(Optional.of(by), paper);
      known = things.of(run.id()).stream().collect(Collectors.toMap(Thing::id, thing -> thing));
      before = byThing(things.answers(run.id()));
    }

    private void take(UUID id, Sheet sheet) {
      Thing thing = known.get(id);
      if (thing == null) {
        return;
      }
      Map<String, Answered> was = before.getOrDefault(id, Map.of());
      List<Question> those = asked.getOrDefault(id, List.of());
      var changes = new LinkedHashMap<Question, Said>();
      those.forEach(
          question -> {
            Said said = sheet.said().get(question.id());
            if (said != null && !isSame(was.get(question.id()), said)) {
              changes.put(question, said);
            }
          });
      if (changes.isEmpty()) {
        return;
      }
      int faulty = faults.size();
      if (thing.version() != sheet.version()) {
        faults.add(Fault.of(id, Kind.STALE));
      }
      boolean isElsewhere = elsewhere.contains(id);
      changes.forEach(
          (question, said) ->
              questions.fault(id, question, said, today, isElsewhere).ifPresent(faults::add));
      if (faults.size() == faulty) {
        write(thing, those, was, changes);
      }
    }

    private boolean isSame(@Nullable Answered was, Said said) {
      return was != null
          && was.said().verdict() == said.verdict()
          && was.said().reason().equals(said.reason())
          && was.said().written().equals(said.written())
          && was.said().place().equals(said.place())
          && (said.verdict() != Verdict.NO
              || Judging.day(said.mendBy()).equals(Judging.day(was.said().mendBy())));
    }

    private void write(
        Thing thing, List<Question> those, Map<String, Answered> was, Map<Question, Said> changes) {
      var told = new ArrayList<Change>();
      told.add(Change.of("thing", "", thing.name()));
      changes.forEach(
          (question, said) -> {
            String item = question.id();
            Optional<LocalDate> mendBy =
                said.verdict() == Verdict.NO ? Judging.day(said.mendBy()) : Optional.empty();
            given.add(new ThingStore.Given(thing.id(), item, said, mendBy));
            told(told, question, was.get(item), said);
          });
      boolean isDone =
          those.stream()
              .filter(Question::isNeeded)
              .allMatch(it -> was.containsKey(it.id()) || changes.containsKey(it));
      (isDone ? done : open).add(thing.id());
      act.note(
          run.id(),
          run.version() + 1,
          "check.answer",
          changes.keySet().stream().map(Question::id).toList(),
          told);
    }

    private void told(List<Change> told, Question question, @Nullable Answered was, Said said) {
      told.add(Change.of("question", "", question.words().ja()));
      told.add(
          Change.of(
              "answer", was == null ? "" : was.said().verdict().code(), said.verdict().code()));
      if (!said.reason().isEmpty()) {
        told.add(Change.personal("reason", was == null ? "" : was.said().reason(), said.reason()));
      }
      if (said.verdict() == Verdict.NO) {
        told.add(
            Change.of(
                "mend-by",
                was == null ? "" : was.said().mendBy(),
                Objects.toString(Judging.day(said.mendBy()).orElse(null), "")));
      }
      if (said.verdict() == Verdict.WRITTEN) {
        told.add(
            Change.personal(
                "written",
                was == null ? "" : String.join("\n", was.said().written()),
                String.join("\n", said.written())));
      }
      if (!said.place().isEmpty()) {
        told.add(
            Change.of(
                "evidence",
                "",
                said.place().kind() + " " + said.place().document() + " " + said.place().page()));
      }
    }

    private int finish() {
      if (!given.isEmpty()) {
        things.answer(run.id(), given, by);
        things.stand(run.id(), done, Standing.DONE);
        things.stand(run.id(), open, Standing.OPEN);
        runs.count(run.id());
        act.record();
        follow();
      }
      return done.size() + open.size();
    }

    /** What is not as it should be is a finding; what was, and is answered otherwise, is none. */
    private void follow() {
      var withdrawn = new ArrayList<UUID>();
      boolean finds = false;
      for (ThingStore.Given each : given) {
        if (each.mendBy().isPresent()) {
          findings.find(
              ids.next(), run, each.thing(), each.item(), each.said(), each.mendBy().get(), by);
          finds = true;
        } else if (before.getOrDefault(each.thing(), Map.of()).containsKey(each.item())) {
          findings.withdraw(run.id(), each.thing(), each.item(), by.at()).ifPresent(withdrawn::add);
        }
      }
      if (finds || !withdrawn.isEmpty()) {
        tasks.found(run, paper, withdrawn);
      }
    }
  }
}
