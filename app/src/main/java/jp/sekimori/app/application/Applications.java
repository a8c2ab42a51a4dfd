package jp.sekimori.app.application;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.sekimori.app.control.Regime;
import jp.sekimori.app.control.Regimes;
import jp.sekimori.app.control.StepChecks;
import jp.sekimori.app.form.Context;
import jp.sekimori.app.form.Contexts;
import jp.sekimori.app.form.Entries;
import jp.sekimori.app.form.Fault;
import jp.sekimori.app.form.FileValue;
import jp.sekimori.app.form.Form;
import jp.sekimori.app.form.Posted;
import jp.sekimori.app.form.Sheet;
import jp.sekimori.app.kernel.Acting;
import jp.sekimori.app.kernel.Right;
import jp.sekimori.app.store.Attachments;
import jp.sekimori.app.waiting.Waiting;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Applications 申請, as far as somebody may see them. */
@Component
public class Applications {
  private final AppliedStore store;
  private final ListStore lists;
  private final ActStore acts;
  private final Deciders deciders;
  private final Deciding deciding;
  private final RouteChecks checks;
  private final Regimes regimes;
  private final Contexts contexts;
  private final Attachments attachments;
  private final Waiting waiting;
  private final Tasks tasks;
  private final Notes notes;
  private final Steps steps;
  private final TransactionTemplate transaction;

  Applications(
      AppliedStore store,
      ListStore lists,
      ActStore acts,
      Deciders deciders,
      Deciding deciding,
      RouteChecks checks,
      Regimes regimes,
      Contexts contexts,
      Attachments attachments,
      Waiting waiting,
      Tasks tasks,
      Notes notes,
      Steps steps,
      TransactionTemplate transaction) {
    this.store = store;
    this.lists = lists;
    this.acts = acts;
    this.deciders = deciders;
    this.deciding = deciding;
    this.checks = checks;
    this.regimes = regimes;
    this.contexts = contexts;
    this.attachments = attachments;
    this.waiting = waiting;
    this.tasks = tasks;
    this.notes = notes;
    this.steps = steps;
    this.transaction = transaction;
  }

  /** What can be applied for today; empty where no rules are at hand. */
  @Transactional(readOnly = true)
  public Optional<Regime> today() {
    return regimes.today();
  }

  /** An application of today's edition, to be filled in. */
  @Transactional(readOnly = true)
  public Optional<Blank> blank(String kind) {
    return regimes.today().flatMap(regime -> Blank.of(regime, kind));
  }

  /** What changed last comes first. */
  @Transactional(readOnly = true)
  public List<Applied> list(Acting acting, Filter filter, int limit, int offset) {
    return lists.list(acting, filter, waitingFor(acting, filter), limit, offset);
  }

  @Transactional(readOnly = true)
  public int count(Acting acting, Filter filter) {
    return lists.count(acting, filter, waitingFor(acting, filter));
  }

  private Set<UUID> waitingFor(Acting acting, Filter filter) {
    return filter.whose() == Filter.Whose.WAITING
        ? waiting.mine(acting).stream()
            .filter(each -> each.kind().equals(Applied.KIND))
            .map(each -> each.thing())
            .collect(Collectors.toSet())
        : Set.of();
  }

  /** The fiscal years in which any were submitted, the newest first. */
  @Transactional(readOnly = true)
  public List<Integer> years() {
    return lists.years();
  }

  /**
   * An application with everything around it.
   *
   * @param decider who does the step that waits; empty where none does
   * @param way in which whoever looks may do it
   * @param step what the step fills in; empty where that is nothing
   * @param term how long the permit would be, while it is to be decided
   * @param busy what is not free of what it is about, before it is permitted
   * @param check how far the check of the step is; empty where it has none
   * @param named the entries it is about, and those that came of it
   */
  public record Whole(
      Applied applied,
      List<Act> acts,
      Optional<Decider> decider,
      Decider.Way way,
      Optional<Sheet> step,
      Optional<Term> term,
      List<Sheet.Notice> busy,
      Optional<StepChecks.Progress> check,
      List<Entries.Entry> named,
      List<Entries.Entry> entered,
      LocalDate today) {
    public Whole {
      acts = List.copyOf(acts);
      busy = List.copyOf(busy);
      named = List.copyOf(named);
      entered = List.copyOf(entered);
    }
  }

  /** Empty where there is none, or none for these eyes. */
  @Transactional(readOnly = true)
  public Optional<Whole> find(Acting acting, UUID id) {
    return store.find(id).flatMap(applied -> whole(acting, applied));
  }

  private Optional<Whole> whole(Acting acting, Applied applied) {
    Optional<Decider> decider = deciders.of(acting, applied);
    Decider.Way way = decider.map(it -> it.way(acting.person())).orElse(Decider.Way.NONE);
    if (way == Decider.Way.NONE && !maySee(acting, applied)) {
      return Optional.empty();
    }
    List<Entries.Entry> named = entries(acting, applied, List.of("names", "changes"));
    return Optional.of(
        new Whole(
            applied,
            acts.of(applied.id()),
            decider,
            way,
            decider
                .filter(_ -> way != Decider.Way.NONE)
                .flatMap(
                    it -> sheet(acting, applied, it, (form, on) -> form.sheet(Posted.NOTHING, on))),
            decider
                .flatMap(_ -> deciders.blank(applied))
                .map(blank -> Term.of(blank, applied.filled(), steps.today())),
            applied.stage() == Stage.SUBMITTED ? busy(acting, applied, named) : List.of(),
            checks.progress(applied),
            named,
            entries(acting, applied, List.of("enters")),
            steps.today()));
  }

  /** What the step that waits fills in, as it was sent, with what is wrong with it. */
  @Transactional(readOnly = true)
  public Optional<Sheet> sheet(Acting acting, Whole whole, Posted posted, List<Fault> faults) {
    return whole
        .decider()
        .filter(_ -> whole.way() != Decider.Way.NONE)
        .flatMap(
            it ->
                sheet(
                    acting,
                    whole.applied(),
                    it,
                    (form, context) ->
                        faults.isEmpty()
                            ? form.sheet(posted, context)
                            : form.sheet(posted, context, faults)));
  }

  private Optional<Sheet> sheet(
      Acting acting, Applied applied, Decider decider, BiFunction<Form, Context, Sheet> how) {
    return deciders
        .blank(applied)
        .flatMap(
            blank ->
                Deciding.form(blank, decider.leg())
                    .map(form -> how.apply(form, deciding.context(acting, applied, blank))));
  }

  /** Who will take the steps of what is submitted as it is. */
  @Transactional(readOnly = true)
  public List<Decider> coming(Acting acting, Applied applied, Weighed weighed) {
    return deciders.coming(acting, applied, weighed);
  }

  /** What is in a file that hangs on an application; whoever asks has seen that. */
  @Transactional(readOnly = true)
  public byte[] content(FileValue file) {
    return attachments.content(file.hash());
  }

  /** Who applied has looked at it: what became of it need not be told any more. */
  public void looked(Applied applied) {
    if (!applied.stage().isOpen() && applied.stage() != Stage.SUBMITTED) {
      transaction.executeWithoutResult(_ -> tasks.told(applied));
    }
  }

  /** Of what it names, what is not free, or will not be on its days. */
  private List<Sheet.Notice> busy(Acting acting, Applied applied, List<Entries.Entry> named) {
    Entries entries = contexts.of(acting).entries();
    var use = new Entries.Use(applied.filled(), Optional.of(applied.id()));
    var notices = new ArrayList<Sheet.Notice>();
    named.stream()
        .collect(Collectors.groupingBy(Entries.Entry::ledger, TreeMap::new, Collectors.toList()))
        .forEach(
            (ledger, things) -> {
              List<UUID> ids = things.stream().map(Entries.Entry::id).toList();
              var now = entries.busy(acting, ledger, ids);
              var then = entries.planned(acting, ledger, ids, use);
              for (Entries.Entry thing : things) {
                Stream.of(now, then)
                    .flatMap(all -> all.getOrDefault(thing.id(), List.of()).stream())
                    .forEach(each -> notices.add(each.of(thing.name())));
              }
            });
    return notices;
  }

  private List<Entries.Entry> entries(Acting acting, Applied applied, Collection<String> parts) {
    List<UUID> ids =
        parts.stream().flatMap(part -> store.linked(applied.id(), part).stream()).toList();
    Map<UUID, Entries.Entry> found = contexts.of(acting).entries().find(acting, ids);
    return ids.stream().map(found::get).filter(Objects::nonNull).toList();
  }

  private boolean maySee(Acting acting, Applied applied) {
    UUID person = acting.person();
    if (applied.stage() == Stage.DRAFT) {
      return applied.isOf(person);
    }
    return applied.course().own().contains(person)
        || acting.rights().hasEverywhere(Right.READ_APPLICATIONS)
        || acting.may(Right.READ_APPLICATIONS, applied.office().id())
        || acts.isPartOf(applied.id(), person);
  }

  /**
   * Begins the check of the step that waits, for whoever takes the step.
   *
   * @return where it is answered; empty where there is none to begin
   */
  @Transactional
  public Optional<String> beginCheck(Acting acting, UUID id) {
    Optional<Applied> there =
        store
            .lock(id)
            .filter(
                applied ->
                    deciders.of(acting, applied).stream()
                        .anyMatch(it -> it.way(acting.person()) != Decider.Way.NONE));
    return there.flatMap(
        applied ->
            deciders
                .blank(applied)
                .flatMap(blank -> checks.begin(acting, applied, blank))
                .flatMap(StepChecks.Progress::address));
  }

  /** Whoever was stood in for has seen what was decided. */
  public boolean see(Acting acting, UUID id) {
    return Boolean.TRUE.equals(
        transaction.execute(
            _ -> {
              Optional<Applied> there = store.lock(id);
              boolean seen = there.isPresent() && acts.see(id, acting.person(), steps.now());
              if (seen) {
                tasks.seen(there.get(), acting.person());
                notes.note(Optional.of(acting), "application.see", there.get());
              }
              return seen;
            }));
  }

  /** What was decided by somebody who otherwise could not have; the newest first. */
  @Transactional(readOnly = true)
  public List<Overridden> overridden(Acting acting, int limit) {
    return acts.overridden(limit).stream()
        .flatMap(
            each ->
                store.find(each.application()).stream()
                    .map(applied -> new Overridden(applied, each.act())))
        .toList();
  }

  /** An application, and what was done with it. */
  public record Overridden(Applied applied, Act act) {}
}
