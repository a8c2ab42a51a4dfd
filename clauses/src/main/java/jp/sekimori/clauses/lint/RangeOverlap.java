package jp.sekimori.clauses.lint;

import java.util.ArrayList;
import java.util.List;
import jp.sekimori.clauses.outline.Outline.Node;
import jp.sekimori.clauses.text.Message;

/** ５～６（略） followed by a printed ６. */
final class RangeOverlap implements Rule.OfText {
  @Override
  public About about() {
    return About.error(
        "range-overlap",
        "「５～６（略）」のような範囲が、別に印刷されている番号と重なっている。",
        "An elided range such as ５～６ covers a number that is also printed on its own.");
  }

  @Override
  public void check(Draft draft, Report report) {
    for (Series series : draft.series()) {
      List<Node> members = series.members();
      for (Node range : members) {
        if (range.clause().label().isRange()) {
          tell(range, overlapping(range, members), report);
        }
      }
    }
  }

  /** Of two ranges that overlap, only the earlier one is told. */
  private static List<Node> overlapping(Node range, List<Node> members) {
    var others = new ArrayList<Node>();
    for (Node other : members) {
      boolean told = other.clause().label().isRange() && other.order() < range.order();
      if (other != range
          && !told
          && Series.compare(Series.position(other), Series.reached(range)) <= 0
          && Series.compare(Series.position(range), Series.reached(other)) <= 0) {
        others.add(other);
      }
    }
    return others;
  }

  private void tell(Node range, List<Node> others, Report report) {
    if (others.isEmpty()) {
      return;
    }
    var all = new ArrayList<>(others);
    all.add(range);
    all.sort((a, b) -> Integer.compare(a.order(), b.order()));
    String name = Evidence.name(others.getFirst());
    report.add(
        this,
        all.getFirst(),
        new Message(
            "範囲「%s」は、別に置かれている「%s」と重なっています。範囲の番号を確かめてください。".formatted(Evidence.name(range), name),
            "The range %s covers %s, which is printed on its own. Check the range."
                .formatted(Evidence.name(range), name)),
        Evidence.of(all));
  }
}
