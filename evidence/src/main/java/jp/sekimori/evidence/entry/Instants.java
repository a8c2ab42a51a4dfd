package jp.sekimori.evidence.entry;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

/** Points in time as evidence writes them: {@code 2026-04-01T00:00:00.000Z}, always this long. */
public final class Instants {
  private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
  private static final Instant END = Instant.parse("9999-12-31T23:59:59.999Z");
  private static final int NANOS = 1_000_000;

  /** Every digit is a place to fill. */
  private static final String FORM = "0000-00-00T00:00:00.000Z";

  private Instants() {}

  /**
   * Hands back the point in time if it can be written.
   *
   * @throws IllegalArgumentException if it is finer than a millisecond or not in the years 1 to
   *     9999
   */
  public static Instant check(Instant at) {
    if (at.getNano() % NANOS != 0 || at.isBefore(FIRST) || at.isAfter(END)) {
      throw new IllegalArgumentException("Not a whole millisecond of our era: " + at);
    }
    return at;
  }

  public static String write(Instant at) {
    OffsetDateTime time = check(at).atOffset(ZoneOffset.UTC);
    var text = new StringBuilder(FORM);
    put(text, 0, 4, time.getYear());
    put(text, 5, 7, time.getMonthValue());
    put(text, 8, 10, time.getDayOfMonth());
    put(text, 11, 13, time.getHour());
    put(text, 14, 16, time.getMinute());
    put(text, 17, 19, time.getSecond());
    put(text, 20, 23, time.getNano() / NANOS);
    return text.toString();
  }

  private static void put(StringBuilder text, int from, int to, int value) {
    int left = value;
    for (int at = to - 1; at >= from; at--, left /= 10) {
      text.setCharAt(at, (char) ('0' + left % 10));
    }
  }

  /** The point in time, if the text is exactly how it is written. */
  public static Optional<Instant> read(String text) {
    try {
      return hasForm(text) ? Optional.of(check(point(text))) : Optional.empty();
    } catch (DateTimeException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static boolean hasForm(String text) {
    boolean fits = text.length() == FORM.length();
    for (int at = 0; fits && at < FORM.length(); at++) {
      char c = text.charAt(at);
      fits = FORM.charAt(at) == '0' ? c >= '0' && c <= '9' : c == FORM.charAt(at);
    }
    return fits;
  }

  private static Instant point(String text) {
    return OffsetDateTime.of(
            number(text, 0, 4),
            number(text, 5, 7),
            number(text, 8, 10),
            number(text, 11, 13),
            number(text, 14, 16),
            number(text, 17, 19),
            number(text, 20, 23) * NANOS,
            ZoneOffset.UTC)
        .toInstant();
  }

  private static int number(String text, int from, int to) {
    return Integer.parseInt(text, from, to, 10);
  }
}
