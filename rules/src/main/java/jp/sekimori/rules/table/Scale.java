package jp.sekimori.rules.table;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import jp.sekimori.rules.table.FactType.Choice;
import jp.sekimori.rules.table.FactType.ClassOn;
import jp.sekimori.rules.table.FactType.Day;
import jp.sekimori.rules.table.FactType.Whole;
import jp.sekimori.rules.table.FactType.YesNo;

/**
 * How numbers and days are counted.
 *
 * @param first the smallest value
 * @param last the greatest
 */
public record Scale(long first, long last, boolean isDays) {
  private static final int MOST_DIGITS = 16;
  private static final Pattern DATE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

  /** Of a type that is counted; listed values are not. */
  public static Scale of(FactType type) {
    return switch (type) {
      case Whole whole -> new Scale(whole.from(), whole.to(), false);
      case Day _ -> new Scale(Day.FIRST, Day.LAST, true);
      case YesNo _, Choice _, ClassOn _ ->
          throw new IllegalArgumentException("Listed values are not counted: " + type);
    };
  }

  /** Empty where it is none, or beyond the scale. */
  public OptionalLong read(String text) {
    OptionalLong value = isDays ? day(text) : whole(text);
    return value.isPresent() && first <= value.getAsLong() && value.getAsLong() <= last
        ? value
        : OptionalLong.empty();
  }

  public String write(long value) {
    return isDays ? LocalDate.ofEpochDay(value).toString() : Long.toString(value);
  }

  private static OptionalLong whole(String text) {
    int from = text.startsWith("-") ? 1 : 0;
    if (text.length() == from || text.length() > from + MOST_DIGITS) {
      return OptionalLong.empty();
    }
    long value = 0;
    for (int i = from; i < text.length(); i++) {
      int digit = text.charAt(i) - '0';
      if (digit < 0 || digit > 9) {
        return OptionalLong.empty();
      }
      value = value * 10 + digit;
    }
    return OptionalLong.of(from == 0 ? value : -value);
  }

  private static OptionalLong day(String text) {
    if (!DATE.matcher(text).matches()) {
      return OptionalLong.empty();
    }
    try {
      return OptionalLong.of(LocalDate.parse(text).toEpochDay());
    } catch (DateTimeParseException e) {
      return OptionalLong.empty();
    }
  }
}
