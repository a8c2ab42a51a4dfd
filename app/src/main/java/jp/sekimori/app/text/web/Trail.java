package jp.sekimori.app.text.web;

import java.util.LinkedList;
import java.util.List;
import jp.sekimori.clauses.outline.ClauseNumber;
import jp.sekimori.clauses.outline.ClausePath;
import jp.sekimori.clauses.outline.Outline.Node;

/** What a clause stands under, as a reader would name it: 第６ 人的セキュリティ, 1 研修. */
public final class Trail {
  private Trail() {}

  /** Outermost first. */
  public static List<String> to(Node node) {
    var steps = new LinkedList<String>();
    for (var above = node.parent(); above.isPresent(); above = above.get().parent()) {
      steps.addFirst(name(above.get()));
    }
    return List.copyOf(steps);
  }

  /** A sentence is named by its label alone. */
  private static String name(Node node) {
    var clause = node.clause();
    String text = clause.caption().isEmpty() ? clause.text().text() : clause.caption().text();
    String label = clause.label().printed();
    if (text.length() <= Part.LONGEST_HEADING) {
      return (label + " " + text).strip();
    }
    return label.isEmpty()
        ? ClauseNumber.of(new ClausePath(List.of(node.path().steps().getLast())))
        : label;
  }
}
