package jp.sekimori.app.check.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import jp.sekimori.app.check.Checks;
import jp.sekimori.app.check.Paper;
import jp.sekimori.app.check.Question;
import jp.sekimori.app.check.Run;
import jp.sekimori.app.check.Thing;
import jp.sekimori.app.check.web.RunView.Asked;
import jp.sekimori.app.check.web.RunView.Called;
import jp.sekimori.app.check.web.RunView.Columns;
import jp.sekimori.app.check.web.RunView.May;
import jp.sekimori.app.control.Ledger;
import jp.sekimori.app.control.State;
import jp.sekimori.app.decision.Citations;
import jp.sekimori.app.form.Contexts;
import jp.sekimori.app.form.Field;
import jp.sekimori.app.form.Form;
import jp.sekimori.app.form.Posted;
import jp.sekimori.app.form.Sheet;
import jp.sekimori.app.form.Show;
import jp.sekimori.app.form.Values;
import jp.sekimori.app.kernel.Acting;
import jp.sekimori.app.organization.Snapshots;
import jp.sekimori.app.site.Pager;
import jp.sekimori.clauses.text.Message;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gathers what pages of a run show. */
@Component
class RunViews {
  static final int PER_PAGE = 200;

  /** More do not fit on paper beside the questions. */
  private static final int MOST_COLUMNS = 4;

  private static final Columns NO_COLUMNS = new Columns(List.of(), Map.of(), Map.of());

  private final Checks checks;
  private final Citations citations;
  private final Contexts contexts;
  private final Snapshots snapshots;
  private final Clock clock;

  RunViews(
      Checks checks, Citations citations, Contexts contexts, Snapshots snapshots, Clock clock) {
    this.checks = checks;
    this.citations = citations;
    this.contexts = contexts;
    this.snapshots = snapshots;
    this.clock = clock;
  }

  /** The sheet; of a run about one thing, that. */
  @Transactional(readOnly = true)
  RunView sheet(Acting acting, Run run, int page, Typing typing) {
    List<Thing> things = checks.things(run);
    Pager pager = Pager.of(page, things.size(), PER_PAGE, "/checks/" + run.id() + "?page=");
    int from = (pager.page() - 1) * PER_PAGE;
    List<Thing> here = things.subList(from, Math.min(things.size(), from + PER_PAGE));
    Optional<UUID> single =
        things.size() == 1 ? Optional.of(things.getFirst().id()) : Optional.empty();
    return view(acting, run, things, here, single, Optional.empty(), typing, pager);
  }

  /** All of it, for paper. */
  @Transactional(readOnly = true)
  RunView whole(Acting acting, Run run) {
    List<Thing> things = checks.things(run);
    Pager pager = Pager.of(1, 1, 1, "");
    return view(
        acting, run, things, things, Optional.empty(), Optional.empty(), Typing.NOTHING, pager);
  }

  /** One thing of it. */
  @Transactional(readOnly = true)
  RunView one(Acting acting, Run run, UUID thing, Typing typing) {
    List<Thing> things = checks.things(run);
    List<Thing> here = things.stream().filter(it -> it.id().equals(thing)).toList();
    Pager pager = Pager.of(1, 1, 1, "");
    return view(acting, run, things, here, Optional.of(thing), Optional.of(thing), typing, pager);
  }

  private RunView view(
      Acting acting,
      Run run,
      List<Thing> things,
      List<Thing> here,
      Optional<UUID> asking,
      Optional<UUID> only,
      Typing typing,
      Pager pager) {
    Optional<Paper> paper = checks.paper(run);
    var answers = checks.answers(run);
    Map<UUID, List<Question>> questions = new HashMap<>();
    paper.ifPresent(
        it -> {
          List<UUID> shown =
              Stream.of(here.stream().map(Thing::id), asking.stream(), typing.exceptions().stream())
                  .flatMap(ids -> ids)
                  .toList();
          questions.putAll(checks.questions(run, it, shown));
        });
    Typing typed = typing;
    if (asking.isPresent() && paper.isPresent() && typing.boxes().isEmpty()) {
      Values written = written(answers.getOrDefault(asking.get(), Map.of()));
      typed =
          typing.with(
              form(paper.get(), questions.getOrDefault(asking.get(), List.of()))
                  .map(form -> Typed.boxes(form.sheet(written, contexts.of(acting))))
                  .orElse(Map.of()));
    }
    var may =
        new May(
            run.isOpen() && paper.filter(it -> checks.mayAnswer(acting, run, it)).isPresent(),
            !run.isOpen() && paper.filter(it -> checks.mayReopen(acting, run, it)).isPresent());
    return new RunView(
        run,
        paper,
        called(run, paper),
        things,
        here,
        only,
        new Asked(questions, answers),
        (only.isPresent() ? NO_COLUMNS : columns(acting, paper, here))
            .with(checks.away(acting, run, here)),
        checks.findings(run),
        paper.map(it -> checks.addressee(run, it)),
        may,
        typed,
        pager,
        LocalDate.now(clock));
  }

  Optional<Form> form(Paper paper, List<Question> questions) {
    return Typed.form(paper, questions);
  }

  /** What was typed, with what is wrong. */
  @Transactional(readOnly = true)
  public Sheet wrong(Acting acting, Form form, Posted posted) {
    return form.sheet(posted, contexts.of(acting), List.of());
  }

  private static Values written(Map<String, jp.sekimori.app.check.Answered> answers) {
    var values = new LinkedHashMap<String, List<String>>();
    answers.forEach((question, answer) -> values.put(question, answer.said().written()));
    return new Values(values);
  }

  private Called called(Run run, Optional<Paper> paper) {
    Message title =
        paper
            .map(it -> new Message(it.check().title().ja(), it.check().title().en()))
            .orElseGet(() -> checks.title(run.check()));
    String office =
        run.office()
            .flatMap(id -> snapshots.of(LocalDate.now(clock)).state().office(id))
            .map(it -> it.name())
            .orElse("");
    return new Called(
        title,
        Occasions.words(run.occasion()),
        office,
        paper
            .map(it -> citations.of(it.regime().ruling(), it.check().basis().clauses()))
            .orElse(List.of()));
  }

  /** What the ledger's list shows beside the name, number, state and office. */
  private Columns columns(Acting acting, Optional<Paper> paper, List<Thing> things) {
    Optional<Ledger> ledger = paper.flatMap(Paper::ledger);
    if (ledger.isEmpty() || things.size() < 2) {
      return NO_COLUMNS;
    }
    List<Field> fields = fields(paper.orElseThrow(), ledger.get());
    Show show = Show.of(contexts.of(acting), paper.orElseThrow().regime());
    Map<UUID, Values> values = new LinkedHashMap<>();
    checks
        .entries(things)
        .forEach(
            (id, all) -> {
              var kept = new LinkedHashMap<>(all);
              kept.remove(State.FIELD);
              values.put(id, new Values(kept));
            });
    show.prepare(fields, values.values());
    Map<UUID, List<Message>> cells = new HashMap<>();
    values.forEach(
        (id, entry) ->
            cells.put(
                id,
                fields.stream()
                    .map(field -> Show.joined(show.of(field, entry.of(field.id()))))
                    .toList()));
    return new Columns(
        fields.stream().map(it -> new Message(it.label().ja(), it.label().en())).toList(),
        cells,
        Map.of());
  }

  private static List<Field> fields(Paper paper, Ledger ledger) {
    Form form = Form.of(paper.regime(), ledger.fields(), ledger.allFields());
    return ledger.list().stream()
        .filter(name -> !ledger.names().contains(name))
        .flatMap(name -> form.field(name).stream())
        .limit(MOST_COLUMNS)
        .toList();
  }
}
