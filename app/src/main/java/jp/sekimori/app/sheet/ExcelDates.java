package jp.sekimori.app.sheet;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;

/**
 * Shows numbers as Excel would, and dates as 2026-04-01 behind a mark, whatever their format. POI
 * does not take formats of Japanese eras (ggge"年") for dates, so they are looked for here.
 */
final class ExcelDates extends DataFormatter {
  /** Stands in no file: XML cannot hold it. */
  private static final String MARK = "\u0001";

  private static final Pattern LITERAL = Pattern.compile("\"[^\"]*\"|\\[[^\\]]*]|\\\\.|_.|\\*.");
  private static final Pattern ERA = Pattern.compile("(?i)g{1,3}|e{1,2}(?=[^+\\-0-9]|$)");

  ExcelDates() {
    super(Locale.JAPAN);
  }

  @Override
  public String formatRawCellContents(double value, int index, String format) {
    return formatRawCellContents(value, index, format, false);
  }

  @Override
  public String formatRawCellContents(
      double value, int index, String format, boolean use1904Windowing) {
    boolean isDay = value >= 1 && (DateUtil.isADateFormat(index, format) || isOfEra(index, format));
    return isDay
        ? MARK + DateUtil.getLocalDateTime(value, use1904Windowing).toLocalDate()
        : super.formatRawCellContents(value, index, format, use1904Windowing);
  }

  /** Formats 27 to 36 and 50 to 58 are dates in Japanese Excel, and are not written out. */
  private static boolean isOfEra(int index, String format) {
    String letters = LITERAL.matcher(format).replaceAll("");
    return index >= 27 && index <= 36
        || index >= 50 && index <= 58
        || ERA.matcher(letters).find() && letters.matches("(?i).*[md].*");
  }

  static Cell cell(String shown) {
    return Optional.of(shown)
        .filter(text -> text.startsWith(MARK))
        .map(text -> Cell.of(LocalDate.parse(text.substring(MARK.length()))))
        .orElseGet(() -> Cell.of(shown));
  }
}
