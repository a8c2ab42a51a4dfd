package jp.sekimori.app.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.sekimori.clauses.label.Label;
import jp.sekimori.clauses.label.LabelKind;
import jp.sekimori.clauses.outline.Outline.Node;

/** How a document names a clause: 第６第１項(9), with labels as they are printed. */
public final class Citation {
  private Citation() {}

  public static String of(Node node) {
    var steps = new ArrayList<Node>();
    for (var at = Optional.of(node); at.isPresent(); at = at.get().parent()) {
      steps.addFirst(at.get());
    }
    var words = new StringBuilder();
    for (int i = 0; i < steps.size(); i++) {
      words.append(step(steps.get(i), i == 0 ? Label.NONE : label(steps.get(i - 1))));
    }
    return words.toString();
  }

  private static Label label(Node node) {
    return node.clause().label();
  }

  private static String step(Node node, Label above) {
    Label label = label(node);
    String printed = label.compact();
    String named =
        switch (label.kind()) {
          case PARAGRAPH -> "（" + paragraph(node) + "番目の段落）";
          case NUMBER -> isCounted(above) ? "第" + printed + "項" : afterNumber(above, printed);
          case DOTTED_NUMBER, COMPOUND, ORDINAL -> afterNumber(above, printed);
          default -> printed;
        };
    int occurrence = node.path().steps().getLast().occurrence();
    return occurrence == 1 ? named : named + "（" + occurrence + "番目）";
  }

  /** 項 is said of a number below 第６ and 第６条. */
  private static boolean isCounted(Label above) {
    return above.kind() == LabelKind.ARTICLE || above.kind() == LabelKind.ORDINAL;
  }

  /** Two numbers side by side would read as one. */
  private static String afterNumber(Label above, String printed) {
    return List.of(LabelKind.NUMBER, LabelKind.DOTTED_NUMBER, LabelKind.COMPOUND)
            .contains(above.kind())
        ? "の" + printed
        : printed;
  }

  private static String paragraph(Node node) {
    return node.path().steps().getLast().label().substring(1);
  }
}
