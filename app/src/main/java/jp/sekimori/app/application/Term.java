package jp.sekimori.app.application;

import java.time.LocalDate;
import java.util.Optional;
import jp.sekimori.app.control.Application.Valid;
import jp.sekimori.app.decision.kept.Numbered;
import jp.sekimori.app.form.Fault;
import jp.sekimori.app.form.Values;
import jp.sekimori.app.site.Wareki;
import jp.sekimori.clauses.text.Message;
import jp.sekimori.rules.table.Words;

/**
 * How long a permit counts (許可の期間), as the pack says.
 *
 * @param last its last day where whoever decides names no other; empty where it ends by itself
 * @param field what the field is called in which that day stands; empty where it stands in none
 * @param today on which it is decided
 */
public record Term(Optional<LocalDate> last, Optional<Words> field, LocalDate today) {

  /**
   * @param values what is filled in
   */
  static Term of(Blank blank, Values values, LocalDate today) {
    Optional<LocalDate> year = Optional.of(Numbered.lastDay(today));
    return switch (blank.kind().valid()) {
      case Valid.Year _ -> new Term(year, Optional.empty(), today);
      case Valid.OpenEnded _ -> new Term(Optional.empty(), Optional.empty(), today);
      case Valid.Until(var field) ->
          new Term(
              values.one(field).map(LocalDate::parse).or(() -> year),
              blank.form().field(field).map(it -> it.label()),
              today);
    };
  }

  /** Whether the day that was asked for lies in another fiscal year, which has to be known. */
  public boolean isBeyondYear() {
    return field.isPresent() && last.filter(day -> day.isAfter(yearsEnd())).isPresent();
  }

  public LocalDate yearsEnd() {
    return Numbered.lastDay(today);
  }

  /** Its last day, where whoever decides names one. */
  Optional<LocalDate> until(Optional<LocalDate> named) {
    return named.or(() -> last);
  }

  /**
   * What is wrong with it; a permit is not over when it is given, and ends with the day that was
   * applied for, if one was.
   */
  Optional<Fault> fault(Optional<LocalDate> named) {
    if (until(named).filter(today::isAfter).isPresent()) {
      return Optional.of(named.isPresent() ? PAST : over());
    }
    return named.filter(day -> isGiven() && !last.equals(Optional.of(day))).map(_ -> other());
  }

  /** Whether it ends with a day that was applied for: whoever decides names no other. */
  public boolean isGiven() {
    return field.isPresent();
  }

  private Fault over() {
    return new Fault(
        Deciding.UNTIL,
        new Message(
            "「" + label().ja() + "」が過ぎているため、許可の期間がありません。",
            "“" + label().en() + "” is past, so that the permit would be over at once."),
        new Message("差し戻して、直してもらってください。", "Give it back to be changed."));
  }

  private Fault other() {
    LocalDate day = last.orElseThrow();
    return new Fault(
        Deciding.UNTIL,
        new Message(
            "許可は「" + label().ja() + "」（" + Wareki.day(day) + "）に終わります。ほかの日は付けられません。",
            "The permit ends on “" + label().en() + "”, " + day + ", and on no other day."),
        new Message(
            "日を変えるなら、差し戻して「" + label().ja() + "」を直してもらってください。",
            "For another day, give it back to be changed."));
  }

  /** What the day is called with which it ends. */
  public Message words() {
    return new Message(label().ja(), label().en());
  }

  private Words label() {
    return field.orElse(new Words("許可の期間の終わり", "last day of the permit"));
  }

  private static final Fault PAST =
      new Fault(
          Deciding.UNTIL,
          new Message("許可の期間の終わりが、過ぎた日になっています。", "The last day of the permit is past."),
          new Message("今日以後の日にしてください。", "Name today or later."));
}
