package jp.sekimori.clauses.outline;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A whole tree of clauses, with the address of each. Immutable. */
public final class Outline {
  private final List<Clause> roots;
  private final List<Node> rootNodes;
  private final List<Node> nodes;
  private final Map<String, Node> byPath;

  private Outline(List<Clause> roots) {
    this.roots = List.copyOf(roots);
    this.nodes = new ArrayList<>();
    this.rootNodes = place(this.roots, null, ClausePath.ROOT, 0);
    this.byPath = HashMap.newHashMap(nodes.size());
    nodes.forEach(node -> byPath.put(node.path().toString(), node));
  }

  public static Outline of(List<Clause> roots) {
    return new Outline(roots);
  }

  public List<Clause> roots() {
    return roots;
  }

  public List<Node> rootNodes() {
    return rootNodes;
  }

  /** Every clause in printed order. */
  public List<Node> nodes() {
    return List.copyOf(nodes);
  }

  public Optional<Node> at(String path) {
    return Optional.ofNullable(byPath.get(path));
  }

  private List<Node> place(
      List<Clause> siblings, @Nullable Node parent, ClausePath above, int depth) {
    var placed = new ArrayList<Node>();
    var seen = new HashMap<String, Integer>();
    int unlabelled = 0;
    for (Clause clause : siblings) {
      ClausePath.Step step;
      if (clause.label().isPrinted()) {
        String label = clause.label().compact();
        step = new ClausePath.Step(label, seen.merge(label, 1, Integer::sum));
      } else {
        step = new ClausePath.Step("¶" + ++unlabelled, 1);
      }
      var node = new Node(clause, parent, above.then(step), depth, placed.size(), nodes.size());
      nodes.add(node);
      placed.add(node);
      node.children = place(clause.children(), node, node.path, depth + 1);
    }
    return List.copyOf(placed);
  }

  /** A clause at its place in this outline. Nodes are compared by identity. */
  public static final class Node {
    private final Clause clause;
    private final @Nullable Node parent;
    private final ClausePath path;
    private final int depth;
    private final int position;
    private final int order;
    private List<Node> children = List.of();

    private Node(
        Clause clause, @Nullable Node parent, ClausePath path, int depth, int position, int order) {
      this.clause = clause;
      this.parent = parent;
      this.path = path;
      this.depth = depth;
      this.position = position;
      this.order = order;
    }

    public Clause clause() {
      return clause;
    }

    public Optional<Node> parent() {
      return Optional.ofNullable(parent);
    }

    public List<Node> children() {
      return children;
    }

    public ClausePath path() {
      return path;
    }

    /** 0 for a root. */
    public int depth() {
      return depth;
    }

    /** 0-based place among its siblings. */
    public int position() {
      return position;
    }

    /** 0-based place in the printed order of the whole outline. */
    public int order() {
      return order;
    }

    @Override
    public String toString() {
      return path + " " + clause.text().text();
    }
  }
}
