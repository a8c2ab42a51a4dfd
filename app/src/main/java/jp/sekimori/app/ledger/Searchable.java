package jp.sekimori.app.ledger;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import jp.sekimori.app.kernel.Variants;

/**
 * Texts as they are compared in a search: in one width and case, without blanks within. For
 * comparing only.
 */
final class Searchable {
  private static final String DASHES = "[‐‑‒–—−]";
  private static final String BLANKS = "[\\s\\u3000\\p{Cntrl}]+";

  private Searchable() {}

  /** One text, whichever of the forms that names have its characters are written in. */
  static String of(String text) {
    return Variants.common(same(text));
  }

  /** A value as it is compared for being unique: here 髙 is not 高. */
  static String same(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC)
        .toLowerCase(Locale.ROOT)
        .replaceAll(DASHES, "-")
        .replaceAll(BLANKS, "");
  }

  /** Several texts with blanks between them, so that nothing is found across two. */
  static String of(Collection<String> texts) {
    return texts.stream()
        .map(Searchable::of)
        .filter(text -> !text.isEmpty())
        .distinct()
        .collect(Collectors.joining(" "));
  }

  /** The words that somebody typed, all of which have to be there. */
  static List<String> words(String typed) {
    return Arrays.stream(typed.split("[\\s\\u3000]+"))
        .map(Searchable::of)
        .filter(word -> !word.isEmpty())
        .distinct()
        .toList();
  }
}
