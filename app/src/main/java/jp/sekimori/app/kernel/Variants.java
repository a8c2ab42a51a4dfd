package jp.sekimori.app.kernel;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Characters that names write in several ways (異体字), and the common one of each: what is searched
 * for is found whichever way it is written. For comparing only; nothing is kept so. Whoever adds
 * some folds what is in the database anew, by a migration.
 */
public final class Variants {
  /** Each with its variants behind it. */
  public static final List<String> FAMILIES =
      List.of(
          "高髙", "崎﨑嵜", "辺邊邉", "斎齋齊斉", "浜濱濵", "沢澤", "広廣", "桜櫻", "島嶋嶌", "国國", "真眞", "吉𠮷", "徳德", "恵惠",
          "竜龍", "滝瀧", "関關", "浅淺", "富冨", "柳栁桺", "橋槗", "条條", "与與", "増增", "黒黑", "曽曾", "蔵藏", "豊豐", "栄榮",
          "巌巖", "弥彌", "寿壽", "実實", "館舘", "亀龜", "万萬", "穂穗", "峰峯", "頼賴", "緑綠", "青靑", "清淸", "塩鹽", "薮藪",
          "桧檜", "籠篭", "礼禮", "凛凜", "尭堯");

  private static final Map<Integer, Integer> COMMON = common();

  private Variants() {}

  private static Map<Integer, Integer> common() {
    var common = new HashMap<Integer, Integer>();
    for (String family : FAMILIES) {
      int first = family.codePointAt(0);
      family.codePoints().forEach(form -> common.put(form, first));
    }
    return common;
  }

  /** The common form of a character; itself where it has no other. */
  public static int common(int character) {
    return COMMON.getOrDefault(character, character);
  }

  /** The common forms of all characters of a text. */
  public static String common(String text) {
    var folded = new StringBuilder(text.length());
    text.codePoints().map(Variants::common).forEach(folded::appendCodePoint);
    return folded.toString();
  }
}
