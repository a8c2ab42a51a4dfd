package jp.sekimori.clauses.print;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.sekimori.clauses.compare.Comparison;
import jp.sekimori.clauses.compare.Comparison.Pair;
import jp.sekimori.clauses.compare.Difference;
import jp.sekimori.clauses.outline.Outline.Node;
import jp.sekimori.clauses.print.Sheet.Cell;
import jp.sekimori.clauses.print.Sheet.Clauses;
import jp.sekimori.clauses.print.Sheet.Paragraph;
import jp.sekimori.clauses.print.Sheet.Row;
import jp.sekimori.clauses.print.Sheet.Side;
import jp.sekimori.clauses.print.Sheet.Vacant;

/** Lays a comparison out as rows of two cells, before any file format. */
final class Layout {
  private final Changes changes;
  private final Marking marking;
  private final List<Row> rows = new ArrayList<>();

  private Layout(Comparison comparison) {
    this.changes = new Changes(comparison);
    this.marking = new Marking(changes);
  }

  static Sheet of(Comparison whole, TablePrinter.Options options) {
    Comparison comparison = Abridgement.of(whole, options.elideDepth());
    var layout = new Layout(comparison);
    layout.fill(comparison);
    return new Sheet(options, layout.rows);
  }

  private void fill(Comparison comparison) {
    List<Node> older = comparison.older().nodes();
    List<Node> newer = comparison.newer().nodes();
    int olderDone = 0;
    int newerDone = 0;
    for (Pair pair : Alignment.sideBySide(comparison.pairs(), changes.moved())) {
      alone(older.subList(olderDone, pair.older().order()), Side.OLDER);
      alone(newer.subList(newerDone, pair.newer().order()), Side.NEWER);
      sideBySide(pair);
      olderDone = pair.older().order() + 1;
      newerDone = pair.newer().order() + 1;
    }
    alone(older.subList(olderDone, older.size()), Side.OLDER);
    alone(newer.subList(newerDone, newer.size()), Side.NEWER);
  }

  private void sideBySide(Pair pair) {
    Cell newer = clauses(List.of(pair.newer()), Side.NEWER);
    Cell older = clauses(List.of(pair.older()), Side.OLDER);
    boolean ruled = beginsMainClause(pair.newer()) || beginsMainClause(pair.older());
    rows.add(new Row(newer, older, ruled, kinds(List.of(pair.newer(), pair.older()))));
  }

  /** Clauses with nothing beside them, each in one row with those below it that share its fate. */
  private void alone(List<Node> nodes, Side side) {
    for (int start = 0; start < nodes.size(); ) {
      Node first = nodes.get(start);
      String remark = changes.remark(first, side);
      int end = start + 1;
      while (end < nodes.size()
          && isBelow(nodes.get(end), first)
          && changes.sharesFate(nodes.get(end), first, side)) {
        end++;
      }
      List<Node> group = nodes.subList(start, end);
      Cell cell = clauses(group, side);
      Cell beside = new Vacant(remark);
      rows.add(
          new Row(
              side == Side.NEWER ? cell : beside,
              side == Side.NEWER ? beside : cell,
              beginsMainClause(first),
              kinds(group)));
      start = end;
    }
  }

  private Clauses clauses(List<Node> nodes, Side side) {
    var paragraphs = new ArrayList<Paragraph>();
    nodes.forEach(node -> paragraphs.addAll(marking.paragraphs(node, side)));
    return new Clauses(paragraphs);
  }

  private Set<Difference.Kind> kinds(List<Node> nodes) {
    return nodes.stream()
        .flatMap(node -> changes.of(node).stream())
        .map(Difference::kind)
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Difference.Kind.class)));
  }

  private static boolean beginsMainClause(Node node) {
    return node.depth() == 0 || node.depth() == 1 && node.clause().label().isPrinted();
  }

  private static boolean isBelow(Node node, Node ancestor) {
    return Stream.iterate(node, Objects::nonNull, n -> n.parent().orElse(null))
        .anyMatch(n -> n == ancestor);
  }
}
