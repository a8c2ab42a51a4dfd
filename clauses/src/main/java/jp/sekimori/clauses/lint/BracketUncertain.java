package jp.sekimori.clauses.lint;

import java.util.List;
import jp.sekimori.clauses.outline.Outline.Node;
import jp.sekimori.clauses.text.Message;

/** A bracket without its partner in a chart or table whose text was put out of order. */
final class BracketUncertain implements Rule.OfText {
  @Override
  public About about() {
    return About.question(
        "bracket-uncertain",
        "文字の並びが確かでない図表の中で、括弧の開きと閉じの数が合わない。",
        "A bracket has no partner in a chart or table whose text order is uncertain.");
  }

  @Override
  public void check(Draft draft, Report report) {
    for (Node node : draft.nodes()) {
      if (node.clause().uncertain()) {
        Brackets.in(node.clause().text().text()).lone().stream()
            .findFirst()
            .ifPresent(at -> tell(node, at, report));
      }
    }
  }

  private void tell(Node node, int at, Report report) {
    var text = node.clause().text();
    char bracket = text.text().charAt(at);
    int line = text.lineAt(at);
    report.add(
        this,
        node,
        new Message(
            "図表の中の括弧「%s」（%d行）の相手がありません。原本を確かめてください。".formatted(bracket, line),
            "The bracket %s of the chart has no partner. Check the original.".formatted(bracket)),
        List.of("line %d: %c".formatted(line, bracket)));
  }
}
