package jp.sekimori.app.organization;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Days in a row.
 *
 * @param from the first
 * @param until the last, both included; empty for no end known
 */
public record Period(LocalDate from, Optional<LocalDate> until) {
  public Period {
    if (until.isPresent() && until.get().isBefore(from)) {
      throw new IllegalArgumentException("A period cannot end before it begins");
    }
  }

  public static Period from(LocalDate first) {
    return new Period(first, Optional.empty());
  }

  public static Period of(LocalDate first, LocalDate last) {
    return new Period(first, Optional.of(last));
  }

  /** As PostgreSQL writes a daterange: the end is the first day after. */
  public String range() {
    return "[" + from + "," + until.map(last -> last.plusDays(1).toString()).orElse("") + ")";
  }
}
