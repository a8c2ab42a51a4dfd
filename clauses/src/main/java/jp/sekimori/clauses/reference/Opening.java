package jp.sekimori.clauses.reference;

import java.util.List;

/** What comes before a reference, and whose document it then speaks of. */
final class Opening {
  private static final String FIRST = "第前次上別様同各附";

  /** Names by which a text speaks of itself: この規程第３条. */
  private static final List<String> OWN =
      List.of(
          "この規程", "本規程", "この要綱", "本要綱", "この規則", "本規則", "この基準", "本基準", "この訓令", "本訓令", "この要領", "本要領",
          "この方針", "本方針", "本対策基準", "この対策基準", "本ポリシー", "このポリシー", "この条例", "本条例", "この手順", "本手順", "及び",
          "又は", "並びに", "若しくは", "本文", "以下", "次", "本編", "前記");

  private static final List<String> OTHERS =
      List.of(
          "法", "令", "条例", "規則", "規程", "要綱", "要領", "基準", "指針", "ガイドライン", "協定", "契約", "契約書", "約款",
          "憲法", "細則", "規約", "定款", "要項", "通知", "訓令", "告示", "通達", "法律", "計画", "方針", "ポリシー", "仕様書");

  private Opening() {}

  static boolean isPossible(char c) {
    return FIRST.indexOf(c) >= 0;
  }

  /**
   * Whether a reference that starts here names a clause of this text. A name of anything right
   * before it (法第５条, 「…」第２条, …法律（…）第２条) makes it another document's.
   */
  static boolean isOurs(String text, int start) {
    String before = text.substring(0, start).stripTrailing();
    if (before.isEmpty() || OWN.stream().anyMatch(before::endsWith)) {
      return true;
    }
    if (before.endsWith("の")) {
      String owner = before.substring(0, before.length() - 1);
      return OWN.stream().anyMatch(owner::endsWith)
          || OTHERS.stream().noneMatch(owner::endsWith)
              && !owner.endsWith("」")
              && !owner.endsWith("）");
    }
    char c = before.charAt(before.length() - 1);
    return !isName(c);
  }

  private static boolean isName(char c) {
    boolean hiragana = c >= 0x3041 && c <= 0x309E;
    boolean letter = Character.isLetterOrDigit(c) || c == 'ー' || c == '々';
    return (letter && !hiragana) || c == '」' || c == '』' || c == '）' || c == ')';
  }

  /** 同条第２項, 同法第３条: what they mean was said before, here or elsewhere. */
  static boolean takeAnaphora(Scanner scanner) {
    return scanner.takeAny(List.of("同条例", "同条", "同項", "同号", "同法", "同章", "同節", "同令")).isPresent();
  }

  static boolean takeItemsBelow(Scanner scanner) {
    return scanner.takeAny(List.of("次の各号", "次に掲げる各号", "次の各号列記")).isPresent();
  }
}
