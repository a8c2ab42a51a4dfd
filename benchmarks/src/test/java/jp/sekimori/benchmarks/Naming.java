package jp.sekimori.benchmarks;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import jp.sekimori.clauses.label.Label;
import jp.sekimori.clauses.label.LabelKind;
import jp.sekimori.clauses.outline.Outline;

/**
 * Names what became of each clause from pairs that any tool has found, by the plain definitions of
 * the kinds, so that a tool that only pairs can be scored on kinds as well.
 */
final class Naming {
  private final Outline older;
  private final Outline newer;
  private final Map<Outline.Node, Outline.Node> newerOf;
  private final Map<Outline.Node, Outline.Node> olderOf = new HashMap<>();
  private final Set<String> differences = new HashSet<>();

  Naming(Outline older, Outline newer, Map<Outline.Node, Outline.Node> newerOf) {
    this.older = older;
    this.newer = newer;
    this.newerOf = newerOf;
    newerOf.forEach((o, n) -> olderOf.put(n, o));
  }

  Found found() {
    var pairs = new HashSet<String>();
    newerOf.forEach((o, n) -> pairs.add(o.path() + " > " + n.path()));
    nameFamily(newer.rootNodes());
    newer.nodes().forEach(node -> nameFamily(node.children()));
    newer.nodes().stream()
        .filter(node -> !olderOf.containsKey(node) && !isUnpaired(node.parent(), olderOf))
        .forEach(node -> differences.add("added  > " + node.path() + along(node, olderOf)));
    older.nodes().stream()
        .filter(node -> !newerOf.containsKey(node) && !isUnpaired(node.parent(), newerOf))
        .forEach(node -> differences.add("deleted " + node.path() + " > " + along(node, newerOf)));
    return new Found(pairs, differences);
  }

  private static boolean isUnpaired(
      Optional<Outline.Node> node, Map<Outline.Node, Outline.Node> partners) {
    return node.isPresent() && !partners.containsKey(node.get());
  }

  private static String along(Outline.Node node, Map<Outline.Node, Outline.Node> partners) {
    return below(node, partners).map(path -> " +" + path).reduce("", String::concat);
  }

  private static Stream<String> below(Outline.Node node, Map<Outline.Node, Outline.Node> partners) {
    return node.children().stream()
        .filter(child -> !partners.containsKey(child))
        .flatMap(
            child -> Stream.concat(Stream.of(child.path().toString()), below(child, partners)));
  }

  private void nameFamily(List<Outline.Node> children) {
    List<Outline.Node> stayed =
        children.stream()
            .filter(child -> olderOf.containsKey(child) && keepsParent(child))
            .toList();
    Set<Outline.Node> inOrder = longestInOrder(stayed);
    for (Outline.Node now : children) {
      Outline.Node then = olderOf.get(now);
      if (then != null) {
        String where = then.path() + " > " + now.path();
        if (!inOrder.contains(now)) {
          differences.add("moved " + where);
        } else if (!number(then.clause().label()).equals(number(now.clause().label()))) {
          differences.add("renumbered " + where);
        }
        if (!then.clause().text().text().equals(now.clause().text().text())) {
          differences.add("reworded " + where);
        }
      }
    }
  }

  /** Of a compound label only the last number is the clause's own. */
  private static String number(Label label) {
    boolean compound = label.kind() == LabelKind.COMPOUND;
    return label.kind() + (compound ? label.numbers().getLast().toString() : label.normal());
  }

  private boolean keepsParent(Outline.Node now) {
    Optional<Outline.Node> then =
        Optional.ofNullable(olderOf.get(now)).flatMap(Outline.Node::parent);
    return then.map(newerOf::get).equals(now.parent())
        && then.isPresent() == now.parent().isPresent();
  }

  private Set<Outline.Node> longestInOrder(List<Outline.Node> family) {
    int[] length = new int[family.size()];
    int[] before = new int[family.size()];
    int last = -1;
    for (int i = 0; i < family.size(); i++) {
      before[i] = -1;
      for (int j = 0; j < i; j++) {
        if (order(family.get(j)) < order(family.get(i))
            && (before[i] < 0 || length[j] > length[before[i]])) {
          before[i] = j;
        }
      }
      length[i] = 1 + (before[i] < 0 ? 0 : length[before[i]]);
      last = last < 0 || length[i] > length[last] ? i : last;
    }
    var kept = new HashSet<Outline.Node>();
    for (int i = last; i >= 0; i = before[i]) {
      kept.add(family.get(i));
    }
    return kept;
  }

  private int order(Outline.Node now) {
    Outline.Node then = olderOf.get(now);
    return then == null ? -1 : then.order();
  }
}
