package jp.sekimori.clauses.print;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import jp.sekimori.clauses.compare.Comparison;
import jp.sekimori.clauses.compare.Comparison.Pair;
import jp.sekimori.clauses.compare.Difference;
import jp.sekimori.clauses.label.Label;
import jp.sekimori.clauses.label.LabelReader;
import jp.sekimori.clauses.outline.Clause;
import jp.sekimori.clauses.outline.Outline;
import jp.sekimori.clauses.outline.Outline.Node;
import jp.sekimori.clauses.text.Passage;
import org.jspecify.annotations.Nullable;

/**
 * Replaces what is alike in both editions by （略）, as officials do, with neighbours of one series in
 * one range (第３～第５ （略）). The result is again a comparison, of two shorter texts.
 */
final class Abridgement {
  private static final String LEFT_OUT = "（略）";

  private final Map<Node, Node> olderOf = new HashMap<>();
  private final Set<Node> touched = new HashSet<>();
  private final Set<Node> alike = new HashSet<>();

  /** Each run of alike siblings by its first clause, in both editions. */
  private final Map<Node, List<Node>> runs = new HashMap<>();

  private final int level;

  private Abridgement(Comparison comparison, int level) {
    this.level = level;
    comparison.pairs().forEach(pair -> olderOf.put(pair.newer(), pair.older()));
    comparison.differences().stream().flatMap(Abridgement::nodesOf).forEach(touched::add);
  }

  /**
   * @param level the outermost level that may be left out, counted from 1; 0 leaves out nothing
   */
  static Comparison of(Comparison comparison, int level) {
    return level == 0 ? comparison : new Abridgement(comparison, level).shorten(comparison);
  }

  private Comparison shorten(Comparison whole) {
    whole.newer().nodes().reversed().stream().filter(this::isAlike).forEach(alike::add);
    findRuns(whole.newer().rootNodes());
    var newer = new Shortened(whole.newer());
    var older = new Shortened(whole.older());
    var pairs =
        whole.pairs().stream()
            .filter(pair -> newer.holds(pair.newer()) && older.holds(pair.older()))
            .map(pair -> new Pair(older.now(pair.older()), newer.now(pair.newer())))
            .toList();
    var differences =
        whole.differences().stream().map(difference -> now(difference, older, newer)).toList();
    return new Comparison(older.outline, newer.outline, pairs, differences, whole.notCompared());
  }

  private static Difference now(Difference difference, Shortened older, Shortened newer) {
    var further =
        difference.further().stream()
            .map(node -> (newer.holds(node) ? newer : older).now(node))
            .toList();
    Node was = difference.older();
    Node is = difference.newer();
    return new Difference(
        difference.kind(),
        was == null ? null : older.now(was),
        is == null ? null : newer.now(is),
        further,
        difference.edits(),
        difference.captionEdits());
  }

  private static Stream<Node> nodesOf(Difference difference) {
    return Stream.concat(
        Stream.of(difference.older(), difference.newer()).filter(Objects::nonNull),
        difference.further().stream());
  }

  /** Whether a clause and all below it are printed alike in both editions. Children come first. */
  private boolean isAlike(Node newer) {
    Node older = olderOf.get(newer);
    return older != null
        && !touched.contains(newer)
        && !touched.contains(older)
        && printed(newer).equals(printed(older))
        && newer.children().size() == older.children().size()
        && alike.containsAll(newer.children())
        && newer.children().stream().map(olderOf::get).toList().equals(older.children());
  }

  private static List<String> printed(Node node) {
    Clause clause = node.clause();
    return List.of(clause.label().printed(), clause.caption().text(), clause.text().text());
  }

  private void findRuns(List<Node> siblings) {
    List<Node> run = List.of();
    for (Node node : siblings) {
      if (!mayBeLeftOut(node)) {
        findRuns(node.children());
      } else if (continues(run, node)) {
        run.add(node);
      } else {
        keep(run);
        run = new ArrayList<>(List.of(node));
      }
    }
    keep(run);
  }

  private void keep(List<Node> run) {
    if (!run.isEmpty()) {
      runs.put(run.getFirst(), run);
      List<Node> before = run.stream().map(this::older).toList();
      runs.put(before.getFirst(), before);
    }
  }

  private Node older(Node newer) {
    return Objects.requireNonNull(olderOf.get(newer));
  }

  private boolean mayBeLeftOut(Node node) {
    return alike.contains(node)
        && !node.clause().elided()
        && node.depth() + 1 >= level
        && older(node).depth() + 1 >= level;
  }

  private boolean continues(List<Node> run, Node next) {
    if (run.isEmpty() || !followsDirectly(run.getLast(), next)) {
      return false;
    }
    return followsDirectly(older(run.getLast()), older(next))
        && (next.clause().label().isPrinted()
            ? range(run.getFirst(), run.getLast(), next) != null
            : !run.getFirst().clause().label().isPrinted());
  }

  private static boolean followsDirectly(Node one, Node next) {
    return one.parent().equals(next.parent()) && one.position() + 1 == next.position();
  }

  /** The label of a run, if the next label continues its series and a reader would see a range. */
  private static @Nullable Label range(Node first, Node last, Node next) {
    Label from = first.clause().label();
    Label to = next.clause().label();
    boolean consecutive =
        to.kind() == from.kind()
            && from.numbers().size() == 1
            && to.numbers().equals(List.of(last.clause().label().number() + 1))
            && !to.isRange();
    if (!consecutive) {
      return null;
    }
    var range =
        new Label(from.printed() + "～" + to.printed(), from.kind(), from.numbers(), to.numbers());
    boolean readable =
        LabelReader.read(range.printed()).stream()
            .anyMatch(candidate -> candidate.label().equals(range));
    return readable ? range : null;
  }

  /** One edition without what is left out, and what became of each clause that is still there. */
  private final class Shortened {
    private final List<Node> sources = new ArrayList<>();
    private final Map<Node, Node> now = new HashMap<>();
    private final Outline outline;

    Shortened(Outline whole) {
      outline = Outline.of(shorten(whole.rootNodes()));
      for (Node node : outline.nodes()) {
        now.put(sources.get(node.order()), node);
      }
    }

    boolean holds(Node before) {
      return now.containsKey(before);
    }

    Node now(Node before) {
      return Objects.requireNonNull(now.get(before));
    }

    private List<Clause> shorten(List<Node> siblings) {
      var kept = new ArrayList<Clause>();
      for (int i = 0; i < siblings.size(); i++) {
        Node node = siblings.get(i);
        sources.add(node);
        List<Node> run = runs.get(node);
        if (run == null) {
          kept.add(node.clause().withChildren(shorten(node.children())));
        } else {
          kept.add(leftOut(run));
          i += run.size() - 1;
        }
      }
      return kept;
    }

    private static Clause leftOut(List<Node> run) {
      Node first = run.getFirst();
      Label label = first.clause().label();
      if (run.size() > 1 && label.isPrinted()) {
        Node last = run.getLast();
        label = Objects.requireNonNull(range(first, run.get(run.size() - 2), last));
      }
      int line = first.clause().line();
      return new Clause(
          label,
          Passage.EMPTY,
          Passage.of(line, LEFT_OUT),
          line,
          true,
          false,
          List.of(),
          List.of());
    }
  }
}
