package jp.sekimori.clauses.lint;

import java.util.List;
import jp.sekimori.clauses.label.Label;
import jp.sekimori.clauses.label.LabelKind;
import jp.sekimori.clauses.outline.Outline.Node;

/**
 * A second list under the same clause: a paragraph of its own introduces it, and it starts at 1.
 */
final class Restart {
  private Restart() {}

  static boolean isRestart(List<Node> siblings, Node node) {
    Label label = node.clause().label();
    if (label.number() != 1 || node.position() == 0) {
      return false;
    }
    return siblings.get(node.position() - 1).clause().label().kind() == LabelKind.PARAGRAPH;
  }
}
