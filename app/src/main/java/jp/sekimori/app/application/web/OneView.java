package jp.sekimori.app.application.web;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.sekimori.app.application.Act;
import jp.sekimori.app.application.Applications.Whole;
import jp.sekimori.app.application.Applied;
import jp.sekimori.app.application.Decider;
import jp.sekimori.app.application.Leg;
import jp.sekimori.app.application.Stage;
import jp.sekimori.app.application.Term;
import jp.sekimori.app.application.Weighed;
import jp.sekimori.app.control.Step;
import jp.sekimori.app.decision.Told;
import jp.sekimori.app.form.Sheet;
import jp.sekimori.app.form.Show;
import jp.sekimori.clauses.text.Message;

/**
 * An application, for who looks at it.
 *
 * @param person who looks
 * @param weighed what is filled in and what the rules say, as long as it can be changed
 * @param lines what is filled in, as long as it can be changed
 * @param coming who will take its steps when it is submitted as it is
 * @param document how the system for documents knows it
 * @param answer to what was wanted last
 */
public record OneView(
    Whole whole,
    UUID person,
    Optional<Weighed> weighed,
    List<Show.Line> lines,
    List<Decider> coming,
    DocumentView document,
    Answer answer) {

  /** What is told of what was wanted last. */
  public enum Done {
    NOTHING,
    /** It had been done by the same person before. */
    BEFORE,
    /** How the system for documents knows it was kept. */
    DOCUMENT
  }

  /**
   * @param problems with what was wanted last
   * @param typed where something is decided
   */
  public record Answer(List<Message> problems, Typed typed, Done done) {
    static final Answer NONE = of(Done.NOTHING);

    static Answer of(Done done) {
      return new Answer(List.of(), Typed.NOTHING, done);
    }

    /** As addresses have it; anybody may write anything there. */
    static Answer of(String done) {
      return of(done.equals("document") ? Done.DOCUMENT : Done.NOTHING);
    }
  }

  OneView with(DocumentView other) {
    return new OneView(whole, person, weighed, lines, coming, other, answer);
  }

  /** Whether it is over and was not used up, so that it may be applied for anew. */
  public boolean isCopied() {
    return isMine() && (stage() == Stage.REFUSED || stage() == Stage.LAPSED);
  }

  /** Where a new one is filled in with the same. */
  public String copy() {
    return "/applications/new/" + applied().kind() + "?copy=" + applied().id();
  }

  /** Whether something was submitted anew after it had come back. */
  public boolean isAgain(Act act) {
    return act.kind() == Act.Kind.SUBMIT
        && whole.acts().stream()
            .anyMatch(each -> each.kind() == Act.Kind.SUBMIT && each.place() < act.place());
  }

  public List<Message> problems() {
    return answer.problems();
  }

  public Typed typed() {
    return answer.typed();
  }

  /** What is filled in at the step that waits. */
  public Optional<Sheet> step() {
    return typed().sheet().or(whole::step);
  }

  /** What of it says otherwise than what was told to できる？. */
  public List<Sheet.Notice> notices() {
    return weighed
        .map(
            it ->
                it.blank().form().sheet(it.posted(), it.context()).boxes().stream()
                    .flatMap(box -> box.notices().stream())
                    .toList())
        .orElse(List.of());
  }

  public Applied applied() {
    return whole.applied();
  }

  public Stage stage() {
    return applied().stage();
  }

  public boolean isMine() {
    return applied().isOf(person);
  }

  /** Whether whoever looks can change and submit it. */
  public boolean isOpen() {
    return isMine() && stage().isOpen();
  }

  public boolean canWithdraw() {
    return isMine() && stage() == Stage.SUBMITTED;
  }

  public boolean decides() {
    return whole.way() != Decider.Way.NONE;
  }

  public boolean overrides() {
    return whole.way() == Decider.Way.OVERRIDE;
  }

  /** Whether it is the own matter of whoever looks. */
  public boolean isOwn() {
    return applied().course().own().contains(person);
  }

  public boolean isLast() {
    return applied().course().isLast();
  }

  public boolean isDeciding() {
    return applied().course().waiting().kind() == Step.Kind.DECIDE;
  }

  /** Whether whoever looks would decide, were it not his own matter. */
  public boolean isLeftOut() {
    return whole.decider().filter(it -> it.leftOut().contains(person)).isPresent();
  }

  /** How long the permit would be. */
  public Optional<Term> term() {
    return whole.term().or(() -> weighed.filter(Weighed::isFit).map(it -> it.term(whole.today())));
  }

  public boolean isExpired() {
    return applied().isExpired(whole.today());
  }

  /** The answer of the rules: that of today while it can be changed, else what was submitted. */
  public Optional<Told> told() {
    return stage().isOpen()
        ? weighed.flatMap(Weighed::told)
        : applied().frozen().flatMap(frozen -> frozen.told());
  }

  /** The last that was done. */
  public Optional<Act> last() {
    return whole.acts().stream().reduce((_, second) -> second);
  }

  /** What was done at a step since it was submitted last; empty where that is still to come. */
  public Optional<Act> at(int step) {
    int since =
        whole.acts().stream()
            .filter(act -> act.kind() == Act.Kind.SUBMIT)
            .mapToInt(Act::place)
            .max()
            .orElse(0);
    return whole.acts().stream()
        .filter(act -> act.place() > since)
        .filter(act -> act.step().filter(done -> done == step).isPresent())
        .findFirst();
  }

  public List<Leg> legs() {
    return applied().legs();
  }

  /** What whoever looks has to see, since it was decided for him. */
  public boolean isToBeSeen() {
    return whole.acts().stream()
        .flatMap(act -> act.absent().stream())
        .anyMatch(absent -> absent.person().equals(person) && absent.seen().isEmpty());
  }

  public String history() {
    return "/history/" + Applied.KIND + "/" + applied().id();
  }

  public boolean isPrinted() {
    return PaperPages.isPrinted(applied());
  }

  public boolean isPermit() {
    return PaperPages.isPermit(applied());
  }
}
