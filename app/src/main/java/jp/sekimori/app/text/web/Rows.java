package jp.sekimori.app.text.web;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import jp.sekimori.app.text.Work;
import jp.sekimori.clauses.compare.Comparison;
import jp.sekimori.clauses.compare.Difference;
import jp.sekimori.clauses.compare.Difference.Kind;
import jp.sekimori.clauses.compare.Edit;
import jp.sekimori.clauses.lint.Finding;
import jp.sekimori.clauses.lint.Finding.Column;
import jp.sekimori.clauses.outline.Outline.Node;
import org.jspecify.annotations.Nullable;

/** Lays a comparison out in rows. */
final class Rows {
  private final Comparison comparison;
  private final FindingsByClause findings;
  private final List<Row> changes;

  private Rows(Work.Pair work) {
    this.comparison = work.comparison();
    this.findings = new FindingsByClause(work.findings());
    this.changes = changedRows();
  }

  static Rows of(Work.Pair work) {
    return new Rows(work);
  }

  /** One row for each changed clause, all its differences together, in the comparison's order. */
  List<Row> changes() {
    return changes;
  }

  /** Both editions whole, in the order of the newer; what was deleted follows what stood before. */
  List<Row> whole() {
    var byNewer = new HashMap<Node, Row>();
    var byOlder = new HashMap<Node, Row>();
    for (Row row : changes) {
      row.newer().forEach(part -> byNewer.put(part.node(), row));
      row.older().forEach(part -> byOlder.put(part.node(), row));
    }
    for (Comparison.Pair pair : comparison.pairs()) {
      if (!byNewer.containsKey(pair.newer()) && !byOlder.containsKey(pair.older())) {
        Row row = unchanged(pair);
        byNewer.put(pair.newer(), row);
        byOlder.put(pair.older(), row);
      }
    }
    return inOrder(byNewer, byOlder);
  }

  private List<Row> inOrder(Map<Node, Row> byNewer, Map<Node, Row> byOlder) {
    var following = new HashMap<@Nullable Row, List<Row>>();
    Row before = null;
    for (Node node : comparison.older().nodes()) {
      Row row = byOlder.get(node);
      if (row == null || row.newer().isEmpty()) {
        following
            .computeIfAbsent(before, _ -> new ArrayList<>())
            .add(row == null ? unmatchedOlder(node) : row);
      } else if (!row.kinds().contains(Kind.MOVED)) {
        before = row;
      }
    }
    var rows = new LinkedHashSet<Row>(following.getOrDefault(null, List.of()));
    for (Node node : comparison.newer().nodes()) {
      Row row = byNewer.containsKey(node) ? byNewer.get(node) : unmatchedNewer(node);
      if (rows.add(row)) {
        rows.addAll(following.getOrDefault(row, List.of()));
      }
    }
    return List.copyOf(rows);
  }

  private List<Row> changedRows() {
    var byClause = new LinkedHashMap<Node, List<Difference>>();
    for (Difference difference : comparison.differences()) {
      Node key = difference.newer() != null ? difference.newer() : difference.older();
      if (key != null) {
        byClause.computeIfAbsent(key, _ -> new ArrayList<>()).add(difference);
      }
    }
    var rows = new ArrayList<Row>();
    for (List<Difference> ofClause : byClause.values()) {
      rows.add(changed(rows.size() + 1, ofClause));
    }
    return List.copyOf(rows);
  }

  private Row changed(int number, List<Difference> differences) {
    var kinds = EnumSet.noneOf(Kind.class);
    differences.forEach(difference -> kinds.add(difference.kind()));
    List<Edit> edits = differences.stream().flatMap(d -> d.edits().stream()).toList();
    Set<Node> older = clauses(differences, Difference::older, Kind.MERGED);
    Set<Node> newer = clauses(differences, Difference::newer, Kind.SPLIT);
    boolean paired = !older.isEmpty() && !newer.isEmpty();
    boolean relabelled = !paired || isRelabelled(older, newer, kinds);
    return row(
        number,
        kinds,
        parts(older, Column.OLD, relabelled, node -> olderRuns(node, edits, kinds)),
        parts(newer, Column.NEW, relabelled, node -> newerRuns(node, edits, kinds)));
  }

  private static Set<Node> clauses(
      List<Difference> differences, Function<Difference, @Nullable Node> side, Kind several) {
    var nodes = new LinkedHashSet<Node>();
    for (Difference difference : differences) {
      Node node = side.apply(difference);
      if (node != null) {
        nodes.add(node);
      }
      if (difference.kind() == several) {
        nodes.addAll(difference.further());
      }
    }
    return nodes;
  }

  private static boolean isRelabelled(Set<Node> older, Set<Node> newer, Set<Kind> kinds) {
    boolean otherLabel = !label(older.iterator().next()).equals(label(newer.iterator().next()));
    return otherLabel && (kinds.contains(Kind.RENUMBERED) || kinds.contains(Kind.MOVED));
  }

  private static String label(Node node) {
    return node.clause().label().compact();
  }

  private static List<Run> olderRuns(Node node, List<Edit> edits, Set<Kind> kinds) {
    String text = node.clause().text().text();
    return kinds.contains(Kind.DELETED)
        ? Run.marked(text)
        : Run.cut(
            text, edits.stream().map(e -> new Run.Span(e.olderStart(), e.olderEnd())).toList());
  }

  private static List<Run> newerRuns(Node node, List<Edit> edits, Set<Kind> kinds) {
    String text = node.clause().text().text();
    return kinds.contains(Kind.ADDED)
        ? Run.marked(text)
        : Run.cut(
            text, edits.stream().map(e -> new Run.Span(e.newerStart(), e.newerEnd())).toList());
  }

  private Row unchanged(Comparison.Pair pair) {
    return plainRow(List.of(pair.older()), List.of(pair.newer()));
  }

  private Row unmatchedOlder(Node node) {
    return plainRow(List.of(node), List.of());
  }

  private Row unmatchedNewer(Node node) {
    return plainRow(List.of(), List.of(node));
  }

  private Row plainRow(List<Node> older, List<Node> newer) {
    return row(
        0,
        Set.of(),
        parts(older, Column.OLD, false, Rows::plain),
        parts(newer, Column.NEW, false, Rows::plain));
  }

  private static List<Run> plain(Node node) {
    return Run.plain(node.clause().text().text());
  }

  private Row row(int number, Set<Kind> kinds, List<Part> older, List<Part> newer) {
    Node named = (newer.isEmpty() ? older : newer).getFirst().node();
    return new Row(number, kinds, Trail.to(named), older, newer, pairFindings(older, newer));
  }

  private List<Part> parts(
      Collection<Node> nodes, Column column, boolean relabelled, Function<Node, List<Run>> runs) {
    return nodes.stream()
        .map(
            node ->
                new Part(
                    node,
                    relabelled,
                    runs.apply(node),
                    findings.of(column, node.path().toString())))
        .toList();
  }

  private List<Finding> pairFindings(List<Part> older, List<Part> newer) {
    var paths = new HashSet<String>();
    return Stream.concat(newer.stream(), newer.isEmpty() ? older.stream() : Stream.of())
        .map(Part::path)
        .filter(paths::add)
        .flatMap(path -> findings.of(Column.PAIR, path).stream())
        .toList();
  }
}
