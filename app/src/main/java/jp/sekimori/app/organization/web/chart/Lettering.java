package jp.sekimori.app.organization.web.chart;

import java.util.ArrayList;
import java.util.List;

/**
 * How wide text is, without asking a font: full-width characters are squares, the others about as
 * in sans serif faces. Good enough to break lines, since nothing is ever cut.
 */
final class Lettering {
  private static final double UPPER = 0.7;
  private static final double LOWER = 0.56;
  private static final double NARROW = 0.3;
  private static final double HALF = 0.5;
  private static final int FIRST_FULL_WIDTH = 0x1100;

  private Lettering() {}

  static double width(String text, double size) {
    return text.codePoints().mapToDouble(Lettering::ems).sum() * size;
  }

  private static double ems(int c) {
    if (c >= 0xFF61 && c <= 0xFF9F) {
      return HALF;
    }
    if (c >= FIRST_FULL_WIDTH) {
      return 1;
    }
    if (" .,:;'|!()il".indexOf(c) >= 0) {
      return NARROW;
    }
    return Character.isUpperCase(c) ? UPPER : LOWER;
  }

  /** Lines no wider than {@code most}, broken where a reader would take breath. */
  static List<String> wrap(String text, double size, double most) {
    var lines = new ArrayList<String>();
    String rest = text.strip();
    while (width(rest, size) > most) {
      int at = best(rest, size, most);
      lines.add(rest.substring(0, at).strip());
      rest = rest.substring(at).strip();
    }
    if (!rest.isEmpty()) {
      lines.add(rest);
    }
    return lines;
  }

  private static int best(String text, double size, double most) {
    double all = width(text, size);
    double wanted = all <= 2 * most ? all / 2 : most;
    int best = 1;
    double least = Double.MAX_VALUE;
    for (int at = 1; at < text.length(); at++) {
      double width = width(text.substring(0, at), size);
      if (width > most) {
        break;
      }
      boolean fits = all > 2 * most || all - width <= most;
      double cost = Math.abs(width - wanted) / size + reluctance(text, at) + (fits ? 0 : 40);
      if (cost < least) {
        least = cost;
        best = at;
      }
    }
    return best;
  }

  /** How much speaks against a break before a character, in widths of a character. */
  private static double reluctance(String text, int at) {
    char before = text.charAt(at - 1);
    char after = text.charAt(at);
    if (before == ' ' || after == ' ' || after == '（') {
      return 0;
    }
    if ("）」、。・ーァィゥェォッャュョぁぃぅぇぉっゃゅょ)".indexOf(after) >= 0
        || "（「(".indexOf(before) >= 0
        || isLatin(before) && isLatin(after)
        || Character.isLowSurrogate(after)) {
      return 30;
    }
    if (before == 'の' || before == '・' || before == '）') {
      return 1.5;
    }
    return script(before) == script(after) ? 7 : 2;
  }

  private static boolean isLatin(char c) {
    return c < FIRST_FULL_WIDTH;
  }

  private static Character.UnicodeScript script(char c) {
    return c == 'ー' ? Character.UnicodeScript.KATAKANA : Character.UnicodeScript.of(c);
  }
}
