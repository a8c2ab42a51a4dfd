package jp.sekimori.clauses.lint;

import java.util.List;
import jp.sekimori.clauses.outline.Outline.Node;
import jp.sekimori.clauses.text.Message;

/** A list that starts neither at the beginning nor where an earlier one stopped. */
final class NumberStart implements Rule.OfText {
  @Override
  public About about() {
    return About.warning(
        "number-start", "並びが最初の番号から始まっていない。", "A list does not start at its first number.");
  }

  @Override
  public void check(Draft draft, Report report) {
    if (Excerpt.isExcerpt(draft)) {
      return;
    }
    for (Series series : draft.series()) {
      if (Start.of(series, draft) == Start.ELSEWHERE) {
        tell(series.first(), report);
      }
    }
  }

  private void tell(Node first, Report report) {
    String name = Evidence.name(first);
    report.add(
        this,
        first,
        new Message(
            "この並びは「%s」から始まっています。前の番号が落ちていないか確かめてください。".formatted(name),
            "This list starts at %s. Check whether earlier numbers have been lost."
                .formatted(name)),
        List.of(Evidence.of(first)));
  }
}
