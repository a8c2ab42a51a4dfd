package jp.sekimori.clauses.lint;

import java.util.List;
import java.util.Optional;
import jp.sekimori.clauses.label.LabelKind;
import jp.sekimori.clauses.outline.Outline.Node;
import jp.sekimori.clauses.text.Message;

/** (2) and below it (1), (2): the list inside an item is numbered like the items themselves. */
final class LabelNested implements Rule.OfText {
  @Override
  public About about() {
    return About.question(
        "label-nested",
        "並びの中の並びに、同じ書き方の番号が使われている。",
        "A list inside an item is numbered in the style of the items themselves.");
  }

  @Override
  public void check(Draft draft, Report report) {
    for (Node node : draft.nodes()) {
      LabelKind kind = Series.kindOf(node);
      if (kind != LabelKind.COMPOUND && kind != LabelKind.PARAGRAPH) {
        firstLike(node, kind).ifPresent(child -> tell(node, child, report));
      }
    }
  }

  private static Optional<Node> firstLike(Node parent, LabelKind kind) {
    return parent.children().stream().filter(child -> Series.kindOf(child) == kind).findFirst();
  }

  private void tell(Node parent, Node child, Report report) {
    report.add(
        this,
        child,
        new Message(
            "「%s」の中の並びが、同じ書き方の番号「%s」で始まっています。番号の階層か、余分な行でないかを確かめてください。"
                .formatted(Evidence.name(parent), Evidence.name(child)),
            ("The list inside %s begins with %s, a number of the same style. Check its level, or"
                    + " whether a line is superfluous.")
                .formatted(Evidence.name(parent), Evidence.name(child))),
        Evidence.of(List.of(parent, child)));
  }
}
