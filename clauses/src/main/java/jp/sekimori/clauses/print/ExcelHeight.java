package jp.sekimori.clauses.print;

import java.util.List;

/**
 * How high rows have to be for their text. Excel and LibreOffice fit the rows of a file only when
 * someone edits them, so the height is estimated here, rather a line too many than one too few.
 */
final class ExcelHeight {
  /** Excel shows no row higher than this; a longer text is spread over merged rows. */
  static final float HIGHEST = 400;

  private static final float LINE = 14.5f;
  private static final float PADDING = 4;

  private ExcelHeight() {}

  /**
   * @param text the text of a cell; its lines are parted by line feeds
   * @param width how many full-width characters fit in the column
   * @return the height in points
   */
  static float of(String text, int indent, int width) {
    // An indent step is about two thirds of a full-width character; never less than a narrow
    // column.
    double room = Math.max(6, width - indent * 0.7);
    long lines = List.of(text.split("\n", -1)).stream().mapToLong(t -> lines(t, room)).sum();
    return lines * LINE + PADDING;
  }

  private static long lines(String line, double room) {
    double ems = line.codePoints().mapToDouble(ExcelHeight::ems).sum();
    return Math.max(1, (long) Math.ceil(ems / room));
  }

  private static double ems(int c) {
    return c < 0x100 || c >= 0xFF61 && c <= 0xFF9F ? 0.55 : 1;
  }
}
