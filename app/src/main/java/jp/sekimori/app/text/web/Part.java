package jp.sekimori.app.text.web;

import java.util.List;
import jp.sekimori.clauses.lint.Finding;
import jp.sekimori.clauses.outline.Clause;
import jp.sekimori.clauses.outline.Outline.Node;

/**
 * One clause as a page shows it.
 *
 * @param labelMarked whether its label is what changed
 * @param runs its text
 * @param findings the drafting defects found in it
 */
public record Part(Node node, boolean labelMarked, List<Run> runs, List<Finding> findings) {

  public Clause clause() {
    return node.clause();
  }

  public String path() {
    return node.path().toString();
  }

  /** Where it stands in the page of its outline. */
  public String anchor() {
    return anchor(node);
  }

  static String anchor(Node node) {
    return "c" + node.order();
  }

  public boolean isDoubtful() {
    return clause().uncertain() || !clause().notes().isEmpty();
  }
}
