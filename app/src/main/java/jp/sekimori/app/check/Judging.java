package jp.sekimori.app.check;

import java.time.LocalDate;
import java.util.Optional;
import jp.sekimori.app.check.Fault.Kind;
import jp.sekimori.app.sheet.DateRead;
import jp.sekimori.app.sheet.Dates;

/** Whether an answer can be taken as it is. */
final class Judging {
  static final int LONGEST = 500;

  private Judging() {}

  static Optional<Kind> of(Question question, Said said, LocalDate today, boolean elsewhere) {
    Said.Place place = said.place();
    if (isUnfit(said.reason()) || isUnfit(place.document()) || isUnfit(place.page())) {
      return Optional.of(Kind.TEXT);
    }
    return switch (said.verdict()) {
      case YES ->
          !isLaidDown(question, place)
              ? Optional.of(Kind.EVIDENCE)
              : elsewhere && question.item().atHand() && said.reason().isEmpty()
                  ? Optional.of(Kind.ELSEWHERE)
                  : Optional.empty();
      case NO -> no(said, today);
      case NOT_APPLICABLE ->
          !question.item().asNeeded()
              ? Optional.of(Kind.NEEDED)
              : said.reason().isEmpty() ? Optional.of(Kind.REASON) : Optional.empty();
      case WRITTEN -> Optional.empty();
    };
  }

  private static Optional<Kind> no(Said said, LocalDate today) {
    if (said.reason().isEmpty()) {
      return Optional.of(Kind.REASON);
    }
    if (said.mendBy().isEmpty()) {
      return Optional.of(Kind.MEND_BY);
    }
    Optional<LocalDate> day = day(said.mendBy());
    return day.isEmpty()
        ? Optional.of(Kind.NO_DAY)
        : day.filter(it -> it.isBefore(today)).map(_ -> Kind.PAST_DAY);
  }

  private static boolean isLaidDown(Question question, Said.Place place) {
    return question.evidence().isEmpty()
        || question.evidence().stream().anyMatch(kind -> kind.id().equals(place.kind()))
            && !place.document().isBlank()
            && !place.page().isBlank();
  }

  static boolean isUnfit(String text) {
    return text.length() > LONGEST || text.indexOf('\0') >= 0;
  }

  /** In any of the ways in which days are written. */
  static Optional<LocalDate> day(String written) {
    return Dates.asked(written) instanceof DateRead.Day(LocalDate day)
        ? Optional.of(day)
        : Optional.empty();
  }
}
