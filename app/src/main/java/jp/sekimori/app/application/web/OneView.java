package jp.sekimori.app.application.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import jp.sekimori.app.application.Act;
import jp.sekimori.app.application.Applications.Whole;
import jp.sekimori.app.application.Applied;
import jp.sekimori.app.application.Decider;
import jp.sekimori.app.application.Deciding;
import jp.sekimori.app.application.Leg;
import jp.sekimori.app.application.Stage;
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
 * @param step what is filled in at the step that waits
 * @param problems with what was wanted last
 */
public record OneView(
    Whole whole,
    UUID person,
    Optional<Weighed> weighed,
    List<Show.Line> lines,
    Optional<Sheet> step,
    List<Message> problems) {

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

  public LocalDate endOfYear() {
    return Deciding.endOfYear(whole.today());
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

  /** Who applied and who decided enter how the system for documents knows it. */
  public boolean mayKnow() {
    return stage() != Stage.DRAFT
        && (isMine()
            || whole.acts().stream()
                .flatMap(
                    act ->
                        Stream.concat(
                            act.person().map(Act.Doer::id).stream(),
                            act.absent().map(Act.Absent::person).stream()))
                .anyMatch(person::equals));
  }

  public String history() {
    return "/history/" + Applied.KIND + "/" + applied().id();
  }

  public boolean isPrinted() {
    return applied().number().isPresent() && applied().frozen().isPresent() && !legs().isEmpty();
  }

  public boolean isPermit() {
    return stage() == Stage.PERMITTED || stage() == Stage.LAPSED;
  }
}
