package jp.sekimori.app.organization.web.edit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.sekimori.app.organization.Period;
import jp.sekimori.app.organization.Term;

/** Reckons with days in a row. */
final class Spans {
  private Spans() {}

  /** Names a term in an address. */
  static String key(Period period) {
    return period.from().equals(LocalDate.MIN) ? "always" : period.from().toString();
  }

  /** The term of a day; where there is none, the last before it, or else the first after it. */
  static <T> Optional<Term<T>> at(List<Term<T>> terms, LocalDate day) {
    return terms.stream()
        .filter(term -> !term.period().from().isAfter(day))
        .reduce((_, later) -> later)
        .or(() -> terms.stream().findFirst());
  }

  /** The days of one that the other has not. */
  static List<Period> without(Period one, Period other) {
    if (!one.overlaps(other)) {
      return List.of(one);
    }
    var rest = new ArrayList<Period>();
    if (one.from().isBefore(other.from())) {
      rest.add(Period.of(one.from(), other.from().minusDays(1)));
    }
    other
        .until()
        .map(last -> last.plusDays(1))
        .filter(one::has)
        .ifPresent(next -> rest.add(new Period(next, one.until())));
    return rest;
  }

  /** A day on which to look at a period: its first, or the last of one without a first. */
  static LocalDate day(Period period, LocalDate today) {
    if (!period.from().equals(LocalDate.MIN)) {
      return period.from();
    }
    return period.until().filter(today::isAfter).orElse(today);
  }
}
