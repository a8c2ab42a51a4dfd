package jp.sekimori.app.organization;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Days in a row.
 *
 * @param from the first; {@link LocalDate#MIN} for what has always been so
 * @param until the last, both included; empty for no end known
 */
public record Period(LocalDate from, Optional<LocalDate> until) {
  public Period {
    if (until.isPresent() && until.get().isBefore(from)) {
      throw new IllegalArgumentException("A period cannot end before it begins");
    }
  }

  /** All days. */
  public static Period always() {
    return from(LocalDate.MIN);
  }

  /** From the bounds of a daterange: {@code after} is the first day that is not meant any more. */
  public static Period between(@Nullable LocalDate first, @Nullable LocalDate after) {
    return new Period(
        first == null ? LocalDate.MIN : first,
        Optional.ofNullable(after).map(day -> day.minusDays(1)));
  }

  public static Period from(LocalDate first) {
    return new Period(first, Optional.empty());
  }

  /** Until a last day, if there is one. */
  public static Period of(LocalDate first, Optional<LocalDate> last) {
    return new Period(first, last);
  }

  public static Period of(LocalDate first, LocalDate last) {
    return new Period(first, Optional.of(last));
  }

  public boolean has(LocalDate day) {
    return !day.isBefore(from) && until.filter(day::isAfter).isEmpty();
  }

  public boolean overlaps(Period other) {
    return until.filter(other.from::isAfter).isEmpty()
        && other.until.filter(from::isAfter).isEmpty();
  }

  /** As PostgreSQL writes a daterange: the end is the first day after. */
  public String range() {
    return (from.equals(LocalDate.MIN) ? "(" : "[" + from)
        + ","
        + until.map(last -> last.plusDays(1).toString()).orElse("")
        + ")";
  }
}
