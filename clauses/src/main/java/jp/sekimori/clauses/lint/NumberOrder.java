package jp.sekimori.clauses.lint;

import java.util.List;
import jp.sekimori.clauses.outline.Outline.Node;
import jp.sekimori.clauses.text.Message;

/** A number that stands before a smaller one, or behind a larger one. */
final class NumberOrder implements Rule.OfText {
  @Override
  public About about() {
    return About.error("number-order", "番号が順に並んでいない。", "The numbers of a list do not rise.");
  }

  @Override
  public void check(Draft draft, Report report) {
    for (Series series : draft.series()) {
      for (Node node : Sequence.of(series).misplaced()) {
        tell(node, series, report);
      }
    }
  }

  private void tell(Node node, Series series, Report report) {
    int at = series.members().indexOf(node);
    int from = Math.max(0, at - 1);
    List<Node> around = series.members().subList(from, Math.min(series.members().size(), at + 2));
    report.add(
        this,
        node,
        new Message(
            "「%s」の位置が番号順になっていません（並び：%s）。番号か位置を直してください。"
                .formatted(Evidence.name(node), names(around)),
            "%s is out of order (%s). Mend its number or its place."
                .formatted(Evidence.name(node), names(around))),
        Evidence.of(around));
  }

  private static String names(List<Node> nodes) {
    return String.join(" → ", nodes.stream().map(Evidence::name).toList());
  }
}
