package jp.sekimori.clauses.lint;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import jp.sekimori.clauses.outline.ClauseNumber;
import jp.sekimori.clauses.outline.Outline.Node;
import jp.sekimori.clauses.text.Message;

/** The same clause at two places. */
final class ClauseDuplicate implements Rule.OfText {
  /** Shorter sentences recur in every policy. */
  private static final int SHORTEST = 30;

  @Override
  public About about() {
    return About.question(
        "clause-duplicate", "同じ文の条項が二箇所以上にある。", "The same clause stands in two places.");
  }

  /**
   * @param nodes the clauses of one wording
   * @param below how many clauses below them are alike too
   */
  record Copy(List<Node> nodes, int below) {}

  @Override
  public void check(Draft draft, Report report) {
    copies(draft).forEach(copy -> tell(copy, report));
  }

  /** The uppermost clauses that stand twice. */
  static List<Copy> copies(Draft draft) {
    Map<String, List<Node>> byText = new LinkedHashMap<>();
    for (Node node : draft.nodes()) {
      String text = wording(node);
      if (!text.isEmpty()) {
        byText.computeIfAbsent(text, t -> new ArrayList<>()).add(node);
      }
    }
    var found = new ArrayList<Copy>();
    Set<Node> told = new HashSet<>();
    byText.forEach(
        (text, nodes) -> {
          boolean alike =
              nodes.size() > 1 && (text.length() >= SHORTEST || haveAlikeChildren(nodes));
          if (alike && !told.containsAll(nodes)) {
            int below = markBelow(nodes, told);
            found.add(new Copy(List.copyOf(nodes), below));
          }
        });
    return found;
  }

  private static String wording(Node node) {
    boolean unread = node.clause().elided() || node.clause().uncertain();
    return unread || Series.kindOf(node).isAttachment() ? "" : node.clause().text().text();
  }

  private static boolean haveAlikeChildren(List<Node> nodes) {
    Set<String> first = longTexts(nodes.get(0));
    return nodes.stream().skip(1).anyMatch(n -> longTexts(n).stream().anyMatch(first::contains));
  }

  private static Set<String> longTexts(Node node) {
    return node.children().stream()
        .map(ClauseDuplicate::wording)
        .filter(text -> text.length() >= SHORTEST)
        .collect(Collectors.toSet());
  }

  private static int markBelow(List<Node> nodes, Set<Node> told) {
    told.addAll(nodes);
    int below = 0;
    Map<String, List<Node>> children =
        nodes.stream()
            .flatMap(n -> n.children().stream())
            .filter(n -> !wording(n).isEmpty())
            .collect(Collectors.groupingBy(ClauseDuplicate::wording));
    for (List<Node> alike : children.values()) {
      if (alike.size() > 1) {
        below += 1 + markBelow(alike, told);
      }
    }
    return below;
  }

  private void tell(Copy copy, Report report) {
    Node first = copy.nodes().getFirst();
    report.add(this, first, message(copy), Evidence.of(copy.nodes()));
  }

  static Message message(Copy copy) {
    String paths =
        String.join("、", copy.nodes().stream().map(n -> ClauseNumber.of(n.path())).toList());
    String and = copy.below() == 0 ? "" : "。下位の%d項目も同じ".formatted(copy.below());
    String too = copy.below() == 0 ? "" : ", with %d alike below".formatted(copy.below());
    int places = copy.nodes().size();
    return new Message(
        "同じ文が%d箇所にあります（%s%s）。一方は不要ではありませんか。".formatted(places, paths, and),
        "The same wording stands in %d places (%s%s). Is one superfluous?"
            .formatted(places, paths, too));
  }
}
