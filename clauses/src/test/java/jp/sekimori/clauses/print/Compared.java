package jp.sekimori.clauses.print;

import java.util.ArrayList;
import java.util.List;
import jp.sekimori.clauses.compare.Comparison;
import jp.sekimori.clauses.compare.Comparison.Pair;
import jp.sekimori.clauses.compare.Difference;
import jp.sekimori.clauses.compare.Difference.Kind;
import jp.sekimori.clauses.compare.Edit;
import jp.sekimori.clauses.outline.Outline;
import jp.sekimori.clauses.outline.Outline.Node;

/** Comparisons whose pairs are plain to see: the clauses with the same address. */
final class Compared {
  private Compared() {}

  @SuppressWarnings("NullAway") // a difference takes null on the side where the clause is missing
  static Comparison byPath(Outline older, Outline newer) {
    var pairs = new ArrayList<Pair>();
    var differences = new ArrayList<Difference>();
    for (Node node : newer.nodes()) {
      older
          .at(node.path().toString())
          .ifPresentOrElse(
              before -> {
                pairs.add(new Pair(before, node));
                reworded(before, node, differences);
              },
              () -> differences.add(new Difference(Kind.ADDED, null, node, List.of(), List.of())));
    }
    for (Node node : older.nodes()) {
      if (newer.at(node.path().toString()).isEmpty()) {
        differences.add(new Difference(Kind.DELETED, node, null, List.of(), List.of()));
      }
    }
    return new Comparison(older, newer, pairs, differences, List.of());
  }

  private static void reworded(Node older, Node newer, List<Difference> differences) {
    String was = older.clause().text().text();
    String is = newer.clause().text().text();
    if (was.equals(is)) {
      return;
    }
    int start = 0;
    while (start < Math.min(was.length(), is.length()) && was.charAt(start) == is.charAt(start)) {
      start++;
    }
    int end = 0;
    while (end < Math.min(was.length(), is.length()) - start
        && was.charAt(was.length() - 1 - end) == is.charAt(is.length() - 1 - end)) {
      end++;
    }
    var edit =
        new Edit(
            start,
            was.substring(start, was.length() - end),
            start,
            is.substring(start, is.length() - end));
    differences.add(new Difference(Kind.REWORDED, older, newer, List.of(), List.of(edit)));
  }
}
