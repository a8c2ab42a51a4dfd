package jp.sekimori.app.organization;

import java.text.Normalizer;
import java.util.Locale;
import jp.sekimori.app.kernel.Variants;

/**
 * Names as they are compared in a search: without spaces, in one width, in hiragana, and with the
 * common form of characters that names write in several ways. For comparing only; nothing is kept.
 */
final class Folded {
  private Folded() {}

  static String of(String text) {
    var folded = new StringBuilder();
    Normalizer.normalize(text, Normalizer.Form.NFKC)
        .toLowerCase(Locale.ROOT)
        .codePoints()
        .filter(c -> !Character.isWhitespace(c) && !Character.isSpaceChar(c))
        .map(c -> c >= 'ァ' && c <= 'ヶ' ? c - 'ァ' + 'ぁ' : c)
        .map(Variants::common)
        .forEach(folded::appendCodePoint);
    return folded.toString();
  }
}
