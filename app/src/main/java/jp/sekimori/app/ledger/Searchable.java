package jp.sekimori.app.ledger;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Texts as they are compared in a search: in one width and case, without blanks within. For
 * comparing only.
 */
final class Searchable {
  private static final String DASHES = "[‐‑‒–—−]";
  private static final String BLANKS = "[\\s\\u3000\\p{Cntrl}]+";

  private Searchable() {}

  /** One text, as it is also compared for being unique. */
  static String of(String text) {
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
