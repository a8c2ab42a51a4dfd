package jp.sekimori.app.policy.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jp.sekimori.app.policy.Edition;
import jp.sekimori.app.policy.Held;
import jp.sekimori.app.policy.Status;
import jp.sekimori.app.policy.Text;
import jp.sekimori.app.site.Link;
import jp.sekimori.app.site.Pager;
import jp.sekimori.app.site.Wareki;
import jp.sekimori.app.text.web.WorkHead;
import jp.sekimori.clauses.outline.Outline.Node;

/**
 * The text of an edition, a page of it, with its tree beside it.
 *
 * @param tree headings; as many levels as can be taken in at a glance
 * @param supplements where its 附則 stand
 * @param doubtful whether only what is 要確認 is shown
 */
public record EditionView(
    WorkHead head,
    Edition edition,
    Status status,
    List<Branch> tree,
    List<Link> supplements,
    boolean doubtful,
    List<Held> clauses,
    Pager pager) {
  static final int PER_PAGE = 300;
  private static final int LARGEST_TREE = 200;
  private static final int LONGEST_TITLE = 30;

  /**
   * A heading in the tree.
   *
   * @param title the text of a heading; empty where the clause is a sentence
   */
  public record Branch(int depth, String label, String title, String address, boolean here) {}

  static EditionView of(
      WorkHead head, Edition edition, Text text, LocalDate today, boolean doubtful, int page) {
    String address = Addresses.of(edition) + "?page=";
    List<Held> shown =
        doubtful ? text.clauses().stream().filter(Held::isDoubtful).toList() : text.clauses();
    var pager =
        Pager.of(
            page,
            shown.size(),
            PER_PAGE,
            doubtful ? Addresses.of(edition) + "?show=doubtful&page=" : address);
    List<Node> nodes = text.outline().nodes();
    return new EditionView(
        head,
        edition,
        edition.dates().on(today),
        tree(nodes, address, doubtful ? 0 : pager.page()),
        text.supplements().stream()
            .map(node -> new Link(at(address, node), supplement(node)))
            .toList(),
        doubtful,
        pager.cut(shown, PER_PAGE),
        pager);
  }

  /** Headings of as many levels as fit; of a text without levels, where each page begins. */
  private static List<Branch> tree(List<Node> nodes, String address, int page) {
    int depth = 0;
    while (depth < 8
        && count(nodes, depth + 1) <= LARGEST_TREE
        && count(nodes, depth + 1) > count(nodes, depth)) {
      depth++;
    }
    int deepest = depth;
    boolean flat = count(nodes, 0) > LARGEST_TREE;
    return nodes.stream()
        .filter(node -> flat ? node.order() % PER_PAGE == 0 : isBranch(node, deepest))
        .map(
            node ->
                new Branch(
                    flat ? 0 : node.depth(),
                    node.clause().label().printed(),
                    title(node),
                    at(address, node),
                    page == pageOf(node)))
        .toList();
  }

  private static boolean isBranch(Node node, int deepest) {
    return node.depth() <= deepest && (node.depth() == 0 || !node.children().isEmpty());
  }

  private static long count(List<Node> nodes, int deepest) {
    return nodes.stream().filter(node -> isBranch(node, deepest)).count();
  }

  private static String title(Node node) {
    var clause = node.clause();
    String text = clause.caption().isEmpty() ? clause.text().text() : clause.caption().text();
    return text.length() <= LONGEST_TITLE ? text : text.substring(0, LONGEST_TITLE) + "…";
  }

  /** By the day that it names, as people tell several 附則 apart. */
  private static String supplement(Node node) {
    return Stream.concat(Stream.of(node), node.children().stream())
        .map(one -> Wareki.first(one.clause().text().text()))
        .flatMap(Optional::stream)
        .findFirst()
        .map(day -> "附則（" + Wareki.day(day) + "）")
        .orElse("附則");
  }

  private static int pageOf(Node node) {
    return node.order() / PER_PAGE + 1;
  }

  private static String at(String address, Node node) {
    return address + pageOf(node) + "#c" + node.order();
  }

  public String addressOf(Held held) {
    return Addresses.of(edition, held.node());
  }

  public boolean isHeading(Held held) {
    String text = held.node().clause().text().text();
    return !held.node().children().isEmpty()
        && text.length() <= LONGEST_TITLE
        && !text.endsWith("。");
  }
}
