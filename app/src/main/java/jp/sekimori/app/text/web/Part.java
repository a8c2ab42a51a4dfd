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

  /** What is longer is no heading but a sentence. */
  static final int LONGEST_HEADING = 30;

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

  /** Whether it reads as the title of what stands below it. */
  public boolean isHeading() {
    String text = clause().text().text();
    return !node.children().isEmpty() && text.length() <= LONGEST_HEADING && !text.endsWith("。");
  }

  public boolean isDoubtful() {
    return clause().uncertain() || !clause().notes().isEmpty();
  }
}
