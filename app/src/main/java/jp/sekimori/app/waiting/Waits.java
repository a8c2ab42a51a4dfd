package jp.sekimori.app.waiting;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.sekimori.app.kernel.Time;
import jp.sekimori.clauses.text.Message;

/**
 * Something that waits.
 *
 * @param number empty for what has none
 * @param since when it was put
 * @param why it waits for whoever looks, where it is asked of others; empty where it is asked of
 *     him, or nobody looks
 */
public record Waits(
    String kind,
    UUID thing,
    String task,
    String number,
    String address,
    Message what,
    Optional<LocalDate> due,
    boolean overdue,
    boolean urgent,
    Instant since,
    List<Why> why) {
  public Waits {
    why = List.copyOf(why);
  }

  Waits because(List<Why> reasons) {
    return new Waits(
        kind, thing, task, number, address, what, due, overdue, urgent, since, reasons);
  }

  /** Days from today to the day that is due, negative once it is past; 0 for nothing due. */
  public long daysLeft(LocalDate today) {
    return due.map(day -> ChronoUnit.DAYS.between(today, day)).orElse(0L);
  }

  /**
   * What is overdue first, then by the day that is due, then what waits longest. What is due on no
   * day waits since it came: before what is due later.
   */
  static final Comparator<Waits> ORDER =
      Comparator.comparing((Waits each) -> !each.overdue())
          .thenComparing(each -> each.due().orElse(LocalDate.ofInstant(each.since(), Time.ZONE)))
          .thenComparing(each -> !each.urgent())
          .thenComparing(Waits::since)
          .thenComparing(Waits::number)
          .thenComparing(each -> each.thing().toString());
}
