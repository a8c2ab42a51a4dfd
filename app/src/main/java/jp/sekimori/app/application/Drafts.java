package jp.sekimori.app.application;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import jp.sekimori.app.form.Outcome;
import jp.sekimori.app.form.Posted;
import jp.sekimori.app.form.Values;
import jp.sekimori.app.journal.Change;
import jp.sekimori.app.kernel.Acting;
import jp.sekimori.app.organization.People;
import jp.sekimori.app.policy.pack.Worded;
import jp.sekimori.clauses.text.Message;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Writes what somebody fills in, before it is submitted and after it came back. */
@Component
public class Drafts {
  private final AppliedStore store;
  private final Weighing weighing;
  private final Applicants applicants;
  private final People people;
  private final Notes notes;
  private final Tasks tasks;
  private final Steps steps;
  private final TransactionTemplate transaction;

  Drafts(
      AppliedStore store,
      Weighing weighing,
      Applicants applicants,
      People people,
      Notes notes,
      Tasks tasks,
      Steps steps,
      TransactionTemplate transaction) {
    this.store = store;
    this.weighing = weighing;
    this.applicants = applicants;
    this.people = people;
    this.notes = notes;
    this.tasks = tasks;
    this.steps = steps;
    this.transaction = transaction;
  }

  /** Reads what is filled in, and asks the rules; keeps nothing. */
  public Weighed weigh(Acting acting, Blank blank, Posted posted) {
    return weigh(acting, blank, posted, Values.NONE);
  }

  /**
   * The same, after facts were told to できる？.
   *
   * @param answered by id
   */
  public Weighed weigh(Acting acting, Blank blank, Posted posted, Values answered) {
    return weighing.weigh(acting, blank, posted, answered);
  }

  /** Keeps what was filled in without being asked anything before. */
  public Result save(
      Acting acting, UUID id, int version, Blank blank, Optional<UUID> office, Posted posted) {
    return save(acting, id, version, blank, office, weigh(acting, blank, posted));
  }

  /**
   * Keeps what was filled in, whether or not it can be submitted as it is.
   *
   * @param id as the form carries it: sending it twice keeps one
   * @param version that was shown; 0 for a new one
   * @param office for which it is made: one in which the applicant holds a post
   */
  public Result save(
      Acting acting, UUID id, int version, Blank blank, Optional<UUID> office, Weighed weighed) {
    return Objects.requireNonNull(
        transaction.execute(
            _ ->
                store
                    .lock(id)
                    .map(there -> change(acting, there, version, blank, office, weighed))
                    .orElseGet(() -> add(acting, id, blank, office, weighed))));
  }

  private Result add(Acting acting, UUID id, Blank blank, Optional<UUID> office, Weighed weighed) {
    Optional<Applied.Office> place = place(acting, office);
    if (place.isEmpty()) {
      return new Result.Stopped(NO_POST);
    }
    if (!applicants.may(acting, blank, weighed.all(), place.get().id())) {
      return new Result.Stopped(NOT_ASKED);
    }
    var now = steps.now();
    Applied draft =
        new Applied(
            new Applied.Head(
                id,
                blank.kind().id(),
                Worded.of(blank.kind().title()),
                new Applied.Applicant(acting.person(), "", acting.post()),
                place.get()),
            Optional.empty(),
            asked(blank, weighed),
            Applied.Way.DRAFT,
            Optional.empty(),
            new Applied.Times(now, now, Optional.empty(), Optional.empty()),
            Applied.Permit.NONE,
            Applied.Document.NONE,
            1);
    if (!store.add(draft)) {
      return new Result.Unknown();
    }
    notes.note(
        Optional.of(acting),
        "application.draft",
        draft,
        blank.regime(),
        Change.of("kind", "", draft.title().ja()));
    return new Result.Done(store.find(id).orElseThrow());
  }

  private Result change(
      Acting acting,
      Applied there,
      int version,
      Blank blank,
      Optional<UUID> office,
      Weighed weighed) {
    if (!there.isOf(acting.person()) || !there.kind().equals(blank.kind().id())) {
      return new Result.Unknown();
    }
    // The same form sent twice: what it wrote is there.
    if (version == 0 && there.stage() == Stage.DRAFT) {
      return new Result.Done(there);
    }
    if (there.version() != version || !there.stage().isOpen()) {
      return new Result.Late(there, Optional.empty());
    }
    Applied.Office place = office.flatMap(wanted -> place(acting, office)).orElse(there.office());
    Applied changed = there.filling(place, asked(blank, weighed), steps.now());
    store.write(changed);
    notes.note(Optional.of(acting), "application.draft", changed, blank.regime());
    return new Result.Done(store.find(there.id()).orElseThrow());
  }

  /** Throws away what was never submitted. */
  public Result discard(Acting acting, UUID id) {
    return Objects.requireNonNull(
        transaction.execute(
            _ -> {
              Optional<Applied> there =
                  store.lock(id).filter(applied -> applied.isOf(acting.person()));
              if (there.isEmpty()) {
                return new Result.Unknown();
              }
              if (there.get().stage() != Stage.DRAFT) {
                return new Result.Late(there.get(), Optional.empty());
              }
              tasks.none(id);
              store.discard(id);
              notes.note(Optional.of(acting), "application.discard", there.get());
              return new Result.Done(there.get());
            }));
  }

  /** What was read, or as it was typed where something is wrong with it. */
  private static Values filled(Weighed weighed) {
    return switch (weighed.outcome()) {
      case Outcome.Filled(var values) -> values;
      case Outcome.Faulty(var typed, _) -> typed;
    };
  }

  private static Applied.Asked asked(Blank blank, Weighed weighed) {
    Set<UUID> own = weighed.values().isPresent() ? blank.holders(weighed.all()) : Set.of();
    return new Applied.Asked(filled(weighed), own, List.of(), weighed.context().answered());
  }

  /** The office of a post that is held today; of the main one where none is named. */
  private Optional<Applied.Office> place(Acting acting, Optional<UUID> office) {
    return people.held(acting.person(), steps.today()).posts().stream()
        .filter(post -> office.filter(wanted -> !wanted.equals(post.office())).isEmpty())
        .findFirst()
        .map(post -> new Applied.Office(post.office(), post.officeName()));
  }

  static final Message NO_POST =
      new Message(
          "職に就いていないため、申請できません。所属を確かめてください。",
          "You hold no post in that office, so you cannot apply for it. Check the office.");
  private static final Message NOT_ASKED =
      new Message(
          "この申請は、今の役割では起案できません。起案できる役割の人に頼んでください。",
          "Your roles do not allow this application. Ask somebody whose role does.");
}
