package jp.sekimori.clauses.lint;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import jp.sekimori.clauses.outline.Outline.Node;
import jp.sekimori.clauses.text.Message;

/** One number on several clauses of a list. */
final class NumberDuplicate implements Rule.OfText {
  @Override
  public About about() {
    return About.error(
        "number-duplicate",
        "同じ並びの中で同じ番号が二度以上使われている。",
        "A number is used more than once in one list.");
  }

  @Override
  public void check(Draft draft, Report report) {
    for (Series series : draft.series()) {
      var byNumber = new LinkedHashMap<List<Integer>, List<Node>>();
      for (Node node : series.members()) {
        if (!node.clause().label().isRange()) {
          byNumber.computeIfAbsent(Series.position(node), n -> new ArrayList<>()).add(node);
        }
      }
      byNumber.values().stream()
          .filter(same -> same.size() > 1)
          .forEach(same -> tell(same, report));
    }
  }

  private void tell(List<Node> same, Report report) {
    Node first = same.getFirst();
    String name = Evidence.name(first);
    String lines = String.join("、", same.stream().map(n -> n.clause().line() + "行").toList());
    report.add(
        this,
        first,
        new Message(
            "番号「%s」が%d回使われています（%s）。後の番号を付け直すか、余分な方を削ってください。".formatted(name, same.size(), lines),
            "The number %s is used %d times. Renumber the later clauses or strike the superfluous one."
                .formatted(name, same.size())),
        Evidence.of(same));
  }
}
