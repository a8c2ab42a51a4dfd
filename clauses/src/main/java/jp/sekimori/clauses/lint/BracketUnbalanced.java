package jp.sekimori.clauses.lint;

import java.util.ArrayDeque;
import java.util.List;
import jp.sekimori.clauses.outline.Outline.Node;
import jp.sekimori.clauses.text.Message;

/** A bracket or quote without its partner. */
final class BracketUnbalanced implements Rule.OfText {
  @Override
  public About about() {
    return About.error(
        "bracket-unbalanced",
        "括弧又はかぎ括弧の開きと閉じが対応していない。",
        "A bracket or quotation mark has no partner.");
  }

  @Override
  public void check(Draft draft, Report report) {
    for (Stretch stretch : draft.stretches()) {
      Brackets brackets = Brackets.in(stretch.text());
      if (!brackets.isBalanced() && !isBalancedWithNext(stretch, draft)) {
        brackets.lone().forEach(at -> tell(stretch, at, report));
      }
    }
  }

  /** A quotation may run over several paragraphs: it is looked at as one. */
  private static boolean isBalancedWithNext(Stretch stretch, Draft draft) {
    if (stretch.passage() == stretch.node().clause().caption()) {
      return false;
    }
    var paragraphs = new ArrayDeque<Node>();
    List<Node> siblings = draft.siblings(stretch.node());
    int from = stretch.node().position();
    while (from > 0 && !siblings.get(from).clause().label().isPrinted()) {
      from--;
    }
    paragraphs.add(siblings.get(from));
    for (int i = from + 1; i < siblings.size() && isParagraph(siblings.get(i)); i++) {
      paragraphs.add(siblings.get(i));
    }
    stretch.node().children().stream().takeWhile(n -> isParagraph(n)).forEach(paragraphs::add);
    if (isParagraph(stretch.node())) {
      stretch.node().parent().ifPresent(paragraphs::addFirst);
    }
    var joined = new StringBuilder();
    paragraphs.forEach(node -> joined.append(node.clause().text().text()).append('\n'));
    return Brackets.in(joined.toString()).isBalanced();
  }

  private static boolean isParagraph(Node node) {
    return !node.clause().label().isPrinted();
  }

  private void tell(Stretch stretch, int at, Report report) {
    char bracket = stretch.text().charAt(at);
    boolean opening = Brackets.isOpening(bracket);
    report.add(
        this,
        stretch,
        at,
        new Message(
            opening
                ? "「%s」で開いた括弧が閉じていません。".formatted(bracket)
                : "「%s」に対応する開き括弧がありません。".formatted(bracket),
            opening
                ? "The bracket %s is not closed.".formatted(bracket)
                : "The bracket %s was never opened.".formatted(bracket)),
        List.of(stretch.around(at, at + 1)),
        null);
  }
}
