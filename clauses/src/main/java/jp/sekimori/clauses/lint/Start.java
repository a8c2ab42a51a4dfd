package jp.sekimori.clauses.lint;

import java.util.List;
import jp.sekimori.clauses.label.LabelKind;
import jp.sekimori.clauses.outline.Outline.Node;

/** Where a series starts. */
enum Start {
  /** At its first number, or at a number that is right for its place. */
  RIGHT,
  /** Where the series before it stopped. */
  CONTINUED,
  ELSEWHERE;

  static Start of(Series series, Draft draft) {
    Node first = series.first();
    List<Integer> position = Series.position(first);
    if (position.getFirst() <= 1 || series.kind().isAttachment()) {
      return RIGHT;
    }
    if (isSecondParagraph(first, position.getFirst())
        || LabelStyle.breaksStyle(first, draft)
        || isElidedBefore(first, draft)) {
      return RIGHT;
    }
    boolean continued =
        series.before().filter(before -> isNext(before, position.getFirst())).isPresent();
    if (continued) {
      return series.kind().hasCounter() || series.kind() == LabelKind.ORDINAL ? RIGHT : CONTINUED;
    }
    return ELSEWHERE;
  }

  /** Whether a number is the one after the last of an earlier series. */
  static boolean isNext(Series before, int number) {
    return Series.reached(before.members().getLast()).getFirst() == number - 1;
  }

  /** The first paragraph (項) of an article bears no number. */
  private static boolean isSecondParagraph(Node first, int number) {
    LabelKind above = first.parent().map(Series::kindOf).orElse(LabelKind.PARAGRAPH);
    LabelKind kind = Series.kindOf(first);
    boolean numbered =
        kind == LabelKind.NUMBER
            || kind == LabelKind.CIRCLED_NUMBER
            || kind == LabelKind.DOTTED_NUMBER;
    return number == 2 && numbered && (above == LabelKind.ARTICLE || above == LabelKind.SUPPLEMENT);
  }

  /** Whether what was left out right before may hold the earlier numbers. */
  private static boolean isElidedBefore(Node first, Draft draft) {
    int parent = first.parent().map(Node::order).orElse(-1);
    for (int at = parent + 1; at < first.order(); at++) {
      var clause = draft.nodes().get(at).clause();
      if (!clause.label().isPrinted() && (clause.elided() || clause.uncertain())) {
        return true;
      }
    }
    return false;
  }
}
