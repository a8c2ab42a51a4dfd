package jp.sekimori.clauses.lint;

import java.util.Collection;
import java.util.List;
import jp.sekimori.clauses.outline.Outline.Node;

/** How findings quote the text: {@code line 950: エ 再発防止…}. */
final class Evidence {
  private static final int QUOTED = 24;

  private Evidence() {}

  static List<String> of(Collection<Node> nodes) {
    return nodes.stream().map(Evidence::of).toList();
  }

  static String of(Node node) {
    String label = node.clause().label().compact();
    String text = node.clause().text().text();
    return at(node.clause().line(), (label + " " + cut(text)).strip());
  }

  static String at(int line, String words) {
    return "line " + line + ": " + words;
  }

  static String cut(String text) {
    return text.length() > QUOTED ? text.substring(0, QUOTED) + "…" : text;
  }

  /** The label of a clause as it is named in a sentence. */
  static String name(Node node) {
    String label = node.clause().label().compact();
    return label.isEmpty() ? node.path().toString() : label;
  }
}
