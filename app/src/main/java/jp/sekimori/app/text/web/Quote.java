package jp.sekimori.app.text.web;

import java.util.regex.Pattern;

/**
 * Printed words that show a defect.
 *
 * @param line the line they stand on; 0 where the linter did not say
 * @param words with … where the print goes on
 */
public record Quote(int line, String words) {
  private static final Pattern WITH_LINE = Pattern.compile("line (\\d{1,9}): (.*)", Pattern.DOTALL);

  static Quote of(String evidence) {
    var found = WITH_LINE.matcher(evidence);
    return found.matches()
        ? new Quote(Integer.parseInt(found.group(1)), found.group(2))
        : new Quote(0, evidence);
  }

  /** The words alone. */
  String core() {
    return words.replaceAll("^…|…$", "").strip();
  }

  /** Whether it quotes a clause by its label and nothing more than a few words. */
  boolean isLabel(String label) {
    return !label.isEmpty() && (core().equals(label) || core().startsWith(label + " "));
  }
}
