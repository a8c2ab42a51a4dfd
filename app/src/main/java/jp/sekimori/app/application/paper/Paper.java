package jp.sekimori.app.application.paper;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jp.sekimori.app.application.Act;
import jp.sekimori.app.application.Applied;
import jp.sekimori.app.application.Frozen;
import jp.sekimori.app.application.Leg;
import jp.sekimori.app.application.Stage;
import jp.sekimori.app.decision.Told;
import jp.sekimori.app.kernel.Time;
import jp.sekimori.clauses.text.Message;

/**
 * What is printed of an application that was submitted.
 *
 * @param title as the pack calls it
 * @param acts everything that was done with it
 * @param day on which it is printed
 */
public record Paper(Kind kind, Message title, Applied applied, List<Act> acts, LocalDate day) {

  /** Which paper. */
  public enum Kind {
    /** 申請書. */
    APPLICATION,
    /** 許可書. */
    PERMIT;

    public String code() {
      return this == APPLICATION ? "application" : "permit";
    }
  }

  public Paper {
    acts = List.copyOf(acts);
  }

  public boolean isPermit() {
    return kind == Kind.PERMIT;
  }

  public Frozen frozen() {
    return applied.frozen().orElseThrow();
  }

  public Optional<Told> told() {
    return frozen().told();
  }

  /** The role that decides, in words. */
  public Message decides() {
    return applied.legs().getLast().who();
  }

  /** Where and who submitted it last. */
  public Act submitted() {
    return last(Act.Kind.SUBMIT).orElseThrow();
  }

  public Optional<Act> permitted() {
    return last(Act.Kind.PERMIT);
  }

  /** The day of the decision: that of the system for documents, where it is known there. */
  public LocalDate decided() {
    return applied.document().day().orElseGet(() -> day(permitted().orElseThrow()));
  }

  private Optional<Act> last(Act.Kind wanted) {
    return acts.stream().filter(act -> act.kind() == wanted).reduce((_, second) -> second);
  }

  public static LocalDate day(Act act) {
    return LocalDate.ofInstant(act.at(), Time.ZONE);
  }

  /** The steps of the way, each with what was done there in this round. */
  public List<Stop> way() {
    int since = submitted().place();
    return applied.legs().stream()
        .map(
            leg ->
                new Stop(
                    leg,
                    acts.stream()
                        .filter(act -> act.place() > since)
                        .filter(act -> act.step().filter(done -> done == number(leg)).isPresent())
                        .findFirst()))
        .toList();
  }

  private int number(Leg leg) {
    return applied.legs().indexOf(leg);
  }

  /** A step and what was done there. */
  public record Stop(Leg leg, Optional<Act> act) {}

  /** Whether it counts no more on the day on which it is printed. */
  public boolean isVoid() {
    return isPermit() && !applied.isValid(day);
  }

  public boolean isRefused() {
    return applied.stage() == Stage.REFUSED;
  }
}
