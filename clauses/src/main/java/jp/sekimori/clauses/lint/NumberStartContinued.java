package jp.sekimori.clauses.lint;

import java.util.List;
import jp.sekimori.clauses.outline.Outline.Node;
import jp.sekimori.clauses.text.Message;

/** セ at the end of one list and ソ at the start of the next. */
final class NumberStartContinued implements Rule.OfText {
  @Override
  public About about() {
    return About.question(
        "number-start-continued",
        "別の条項の下で、前の並びの番号を引き継いでいる（セの次の条項がソから始まる）。",
        "A list carries on the numbers of an earlier list under another clause.");
  }

  @Override
  public void check(Draft draft, Report report) {
    for (Series series : draft.series()) {
      if (Start.of(series, draft) == Start.CONTINUED) {
        series.before().ifPresent(before -> tell(series.first(), before, report));
      }
    }
  }

  private void tell(Node first, Series before, Report report) {
    Node last = before.members().getLast();
    report.add(
        this,
        first,
        new Message(
            "この並びは、前の並びの「%s」を引き継いで「%s」から始まっています。意図どおりですか。"
                .formatted(Evidence.name(last), Evidence.name(first)),
            "This list starts at %s, carrying on from %s of the list before. Is that intended?"
                .formatted(Evidence.name(first), Evidence.name(last))),
        Evidence.of(List.of(last, first)));
  }
}
