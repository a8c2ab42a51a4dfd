package jp.sekimori.app.form;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Reads what people write in words. Blanks around it do not count; nothing else is changed. */
final class Texts {
  static final int LONGEST_LINE = 200;
  static final int LONGEST_NOTE = 4000;

  private Texts() {}

  /** Without blanks around it, of either width. */
  static String stripped(String text) {
    return text.replaceAll("^[\\s\\u3000\\u00a0\\ufeff]+|[\\s\\u3000\\u00a0\\ufeff]+$", "");
  }

  /** As it is compared: in one width, without blanks and case. */
  static String plain(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC)
        .replaceAll("[\\s\\u3000]", "")
        .toLowerCase(java.util.Locale.ROOT);
  }

  /** Digits and signs in half width. */
  static String half(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC).strip();
  }

  /** What stands on its own lines. */
  static List<String> lines(String text) {
    return Arrays.stream(text.split("\\R")).map(Texts::stripped).filter(t -> !t.isEmpty()).toList();
  }

  static Read line(String text) {
    if (text.matches("(?s).*\\R.*")) {
      return Read.bad("改行が入っています。", "It has line breaks.", "1行で書いてください。", "Write it in one line.");
    }
    return controls(text).orElseGet(() -> within(text, LONGEST_LINE));
  }

  static Read note(String text) {
    String unified = text.replaceAll("\\R", "\n");
    return controls(unified.replace("\n", "").replace("\t", ""))
        .orElseGet(() -> within(unified, LONGEST_NOTE));
  }

  private static Optional<Read> controls(String text) {
    return text.chars().anyMatch(Character::isISOControl)
        ? Optional.of(
            Read.bad(
                "目に見えない制御文字が入っています。",
                "It has control characters, which cannot be seen.",
                "書き直してください。",
                "Write it anew."))
        : Optional.empty();
  }

  private static Read within(String text, int longest) {
    int length = text.codePointCount(0, text.length());
    return length <= longest
        ? Read.good(text)
        : Read.bad(
            length + "文字あり、長すぎます。",
            "It has " + length + " characters, which is too long.",
            longest + "文字までで書いてください。",
            "Write at most " + longest + " characters.");
  }
}
