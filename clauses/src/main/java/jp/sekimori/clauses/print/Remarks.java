package jp.sekimori.clauses.print;

import java.util.regex.Pattern;
import jp.sekimori.clauses.outline.ClauseNumber;
import jp.sekimori.clauses.outline.Outline.Node;

/** What a comparison table says in a cell that has no clause. */
final class Remarks {
  static final String ADDED = "（新設）";
  static final String DELETED = "（削る）";

  private static final Pattern REMARK =
      Pattern.compile(
          "[（(\\[［〔【]\\s*(?:新\\s*設|新\\s*規|追\\s*加|削\\s*る|削\\s*除|該当なし|規定なし|な\\s*し"
              + "|.{1,200}(?:から移動|へ移動|から分割|へ統合))\\s*[）)\\]］〕】]");

  private Remarks() {}

  static String movedFrom(Node older) {
    return "（" + place(older) + "から移動）";
  }

  static String movedTo(Node newer) {
    return "（" + place(newer) + "へ移動）";
  }

  static String splitFrom(Node older) {
    return "（" + place(older) + "から分割）";
  }

  static String mergedInto(Node newer) {
    return "（" + place(newer) + "へ統合）";
  }

  /** Whether the whole text of a cell is such a remark, ours or one that officials write. */
  static boolean isRemark(String cell) {
    return REMARK.matcher(cell).matches();
  }

  private static String place(Node node) {
    return ClauseNumber.of(node.path());
  }
}
