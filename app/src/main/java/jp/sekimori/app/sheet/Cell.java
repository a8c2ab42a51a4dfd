package jp.sekimori.app.sheet;

import java.time.LocalDate;
import java.util.Optional;

/**
 * One cell.
 *
 * @param text as a reader sees it, without blanks around it; a date that the file keeps as a number
 *     is written as 2026-04-01
 * @param day the date, where the file itself says that it is one
 */
public record Cell(String text, Optional<LocalDate> day) {
  public static final Cell EMPTY = new Cell("", Optional.empty());

  public static Cell of(String text) {
    String stripped = strip(text);
    return stripped.isEmpty() ? EMPTY : new Cell(stripped, Optional.empty());
  }

  public static Cell of(LocalDate day) {
    return new Cell(day.toString(), Optional.of(day));
  }

  public boolean isEmpty() {
    return text.isEmpty();
  }

  /** The date that stands here, whoever wrote it, or why there is none. */
  public DateRead date() {
    return day.<DateRead>map(DateRead.Day::new).orElseGet(() -> Dates.read(text));
  }

  /** Full-width blanks and the no-break space too: offices align with them. */
  private static String strip(String text) {
    int from = 0;
    int to = text.length();
    while (from < to && isBlank(text.charAt(from))) {
      from++;
    }
    while (to > from && isBlank(text.charAt(to - 1))) {
      to--;
    }
    return text.substring(from, to);
  }

  private static boolean isBlank(char c) {
    return Character.isWhitespace(c) || c == '\u00a0' || c == '\ufeff';
  }
}
