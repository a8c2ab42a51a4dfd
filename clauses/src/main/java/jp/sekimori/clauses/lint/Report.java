package jp.sekimori.clauses.lint;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import jp.sekimori.clauses.outline.Outline.Node;
import jp.sekimori.clauses.text.Message;
import org.jspecify.annotations.Nullable;

/** Collects what the rules find in one text. */
final class Report {
  private final Finding.Column column;
  private final List<Finding> findings = new ArrayList<>();

  Report(Finding.Column column) {
    this.column = column;
  }

  /** A finding about a clause as a whole. */
  void add(Rule rule, Node node, Message message, List<String> evidence) {
    add(rule, node, node.clause().line(), message, evidence, null);
  }

  void add(
      Rule rule,
      Node node,
      int line,
      Message message,
      List<String> evidence,
      Finding.@Nullable Fix fix) {
    findings.add(
        new Finding(
            rule.id(),
            rule.severity(),
            column,
            node.path().toString(),
            line,
            message,
            evidence,
            fix));
  }

  /** A finding about characters inside a stretch of text. */
  void add(
      Rule rule,
      Stretch stretch,
      int offset,
      Message message,
      List<String> evidence,
      Finding.@Nullable Fix fix) {
    add(rule, stretch.node(), stretch.lineAt(offset), message, evidence, fix);
  }

  /** In printed order. */
  List<Finding> findings() {
    return findings.stream().sorted(Comparator.comparingInt(Finding::line)).toList();
  }
}
