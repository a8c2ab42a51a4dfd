package jp.sekimori.evidence.entry;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.Optional;

/** Points in time as evidence writes them: {@code 2026-04-01T00:00:00.000Z}, always this long. */
public final class Instants {
  private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
  private static final Instant END = Instant.parse("9999-12-31T23:59:59.999Z");
  private static final DateTimeFormatter FORM =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSX", Locale.ROOT)
          .withZone(ZoneOffset.UTC)
          .withResolverStyle(ResolverStyle.STRICT);

  private Instants() {}

  /**
   * @throws IllegalArgumentException if the point is finer than a millisecond or outside the years
   *     1 to 9999
   */
  public static Instant check(Instant at) {
    if (at.getNano() % 1_000_000 != 0 || at.isBefore(FIRST) || at.isAfter(END)) {
      throw new IllegalArgumentException("Not a whole millisecond of our era: " + at);
    }
    return at;
  }

  public static String write(Instant at) {
    return FORM.format(check(at));
  }

  /** The point in time, if the text is exactly how it is written. */
  public static Optional<Instant> read(String text) {
    try {
      Instant at = FORM.parse(text, Instant::from);
      return Optional.of(at).filter(read -> write(read).equals(text));
    } catch (DateTimeException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
