package jp.sekimori.app.organization;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Names as they are compared in a search: without spaces, in one width, in hiragana, and with the
 * common form of characters that names write in several ways. For comparing only; nothing is kept.
 */
final class Folded {
  /** Each with its variants behind it. */
  private static final String[] VARIANTS = {
    "高髙", "崎﨑嵜", "辺邊邉", "斎齋齊斉", "浜濱濵", "沢澤", "広廣", "桜櫻", "島嶋嶌", "国國", "真眞", "吉𠮷", "徳德", "恵惠", "竜龍",
    "滝瀧", "関關", "浅淺", "富冨", "柳栁桺", "橋槗", "条條", "与與"
  };

  private static final Map<Integer, Integer> COMMON = common();

  private Folded() {}

  private static Map<Integer, Integer> common() {
    var common = new HashMap<Integer, Integer>();
    for (String family : VARIANTS) {
      int[] forms = family.codePoints().toArray();
      for (int form : forms) {
        common.put(form, forms[0]);
      }
    }
    return common;
  }

  static String of(String text) {
    var folded = new StringBuilder();
    Normalizer.normalize(text, Normalizer.Form.NFKC)
        .toLowerCase(Locale.ROOT)
        .codePoints()
        .filter(c -> !Character.isWhitespace(c) && !Character.isSpaceChar(c))
        .map(c -> c >= 'ァ' && c <= 'ヶ' ? c - 'ァ' + 'ぁ' : c)
        .map(c -> COMMON.getOrDefault(c, c))
        .forEach(folded::appendCodePoint);
    return folded.toString();
  }
}
