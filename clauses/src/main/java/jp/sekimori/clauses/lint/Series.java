package jp.sekimori.clauses.lint;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.sekimori.clauses.label.Label;
import jp.sekimori.clauses.label.LabelKind;
import jp.sekimori.clauses.outline.Clause;
import jp.sekimori.clauses.outline.Outline;
import jp.sekimori.clauses.outline.Outline.Node;
import org.jspecify.annotations.Nullable;

/**
 * Clauses that one reader would count together, in printed order: the siblings of one kind; of 条
 * all that stand in one part, whatever chapters lie between them.
 */
final class Series {
  private final LabelKind kind;
  private final List<Node> members;
  private @Nullable Series before;

  private Series(LabelKind kind, List<Node> members) {
    this.kind = kind;
    this.members = List.copyOf(members);
  }

  LabelKind kind() {
    return kind;
  }

  List<Node> members() {
    return members;
  }

  Node first() {
    return members.getFirst();
  }

  /** The nearest series of the same kind at the same depth that was printed before. */
  Optional<Series> before() {
    return Optional.ofNullable(before);
  }

  /** All series of an outline, by the place of their first clause. */
  static List<Series> of(Outline outline) {
    var all = new ArrayList<Series>();
    addSiblings(outline.rootNodes(), all);
    outline.nodes().forEach(node -> addSiblings(node.children(), all));
    addArticles(outline, all);
    all.sort((a, b) -> Integer.compare(a.first().order(), b.first().order()));
    linkPredecessors(all);
    return List.copyOf(all);
  }

  private static void linkPredecessors(List<Series> all) {
    var latest = new HashMap<String, Series>();
    for (Series series : all) {
      String level = series.kind + " " + series.first().depth() + prefix(series.first());
      series.before = latest.put(level, series);
    }
  }

  private static void addSiblings(List<Node> siblings, List<Series> all) {
    var runs = new LinkedHashMap<String, List<Node>>();
    var restarts = new HashMap<String, Integer>();
    for (Node node : siblings) {
      Label label = node.clause().label();
      if (!counts(label) || label.kind() == LabelKind.ARTICLE) {
        continue;
      }
      String key = label.kind() + prefix(node);
      if (runs.containsKey(key + restarts.getOrDefault(key, 0))
          && Restart.isRestart(siblings, node)) {
        restarts.merge(key, 1, Integer::sum);
      }
      runs.computeIfAbsent(key + restarts.getOrDefault(key, 0), k -> new ArrayList<>()).add(node);
    }
    runs.values().forEach(run -> all.add(new Series(kindOf(run.getFirst()), run)));
  }

  /** 条 run on through chapters, unless every chapter starts anew. */
  private static void addArticles(Outline outline, List<Series> all) {
    var byScope = new LinkedHashMap<Integer, List<Node>>();
    var byParent = new LinkedHashMap<Integer, Map<Integer, List<Node>>>();
    for (Node node : outline.nodes()) {
      Label label = node.clause().label();
      if (label.kind() == LabelKind.ARTICLE && counts(label)) {
        int scope = scope(node);
        byScope.computeIfAbsent(scope, k -> new ArrayList<>()).add(node);
        byParent
            .computeIfAbsent(scope, k -> new LinkedHashMap<>())
            .computeIfAbsent(node.parent().map(Node::order).orElse(-1), k -> new ArrayList<>())
            .add(node);
      }
    }
    byScope.forEach(
        (scope, articles) -> {
          Collection<List<Node>> lists = byParent.getOrDefault(scope, Map.of()).values();
          if (lists.size() > 1 && lists.stream().allMatch(Series::startsAtOne)) {
            lists.forEach(list -> all.add(new Series(LabelKind.ARTICLE, list)));
          } else {
            all.add(new Series(LabelKind.ARTICLE, articles));
          }
        });
  }

  private static boolean startsAtOne(List<Node> articles) {
    return articles.getFirst().clause().label().number() == 1;
  }

  /** The order of the part, annex or supplementary provision that a clause stands in; -1: none. */
  private static int scope(Node node) {
    Optional<Node> above = node.parent();
    while (above.isPresent()) {
      LabelKind kind = kindOf(above.get());
      if (kind == LabelKind.PART || kind == LabelKind.SUPPLEMENT || kind.isAttachment()) {
        return above.get().order();
      }
      above = above.get().parent();
    }
    return -1;
  }

  private static boolean counts(Label label) {
    return label.isPrinted()
        && !label.numbers().isEmpty()
        && label.kind() != LabelKind.SUPPLEMENT
        && label.kind() != LabelKind.PARAGRAPH;
  }

  static LabelKind kindOf(Node node) {
    return node.clause().label().kind();
  }

  /** All parts of a compound number but the last: 2―4―1 counts within 2―4. */
  private static String prefix(Node node) {
    Label label = node.clause().label();
    return label.kind() == LabelKind.COMPOUND
        ? label.numbers().subList(0, label.numbers().size() - 1).toString()
        : "";
  }

  /** The number with its 枝番; of a compound number the last part alone. */
  static List<Integer> position(Node node) {
    Label label = node.clause().label();
    return lastOfCompound(label, label.numbers());
  }

  /** The number that has been reached after the clause. */
  static List<Integer> reached(Node node) {
    Label label = node.clause().label();
    return lastOfCompound(label, label.reached());
  }

  private static List<Integer> lastOfCompound(Label label, List<Integer> numbers) {
    return label.kind() == LabelKind.COMPOUND ? List.of(numbers.getLast()) : numbers;
  }

  /** The order of two numbers with 枝番: 8 &lt; 8の2 &lt; 8の3 &lt; 9. */
  static int compare(List<Integer> a, List<Integer> b) {
    for (int i = 0; i < Math.min(a.size(), b.size()); i++) {
      int order = Integer.compare(a.get(i), b.get(i));
      if (order != 0) {
        return order;
      }
    }
    return Integer.compare(a.size(), b.size());
  }

  /**
   * Whether something without a number that was left out （略）, （中略） stands between two members: then
   * nobody can say what was printed there.
   */
  static boolean isElidedBetween(List<Node> printed, Node earlier, Node later) {
    for (int at = earlier.order() + 1; at < later.order(); at++) {
      Clause clause = printed.get(at).clause();
      boolean unnumbered = !clause.label().isPrinted();
      if (unnumbered && (clause.elided() || clause.uncertain())) {
        return true;
      }
    }
    return false;
  }
}
