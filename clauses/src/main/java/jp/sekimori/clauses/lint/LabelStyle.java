package jp.sekimori.clauses.lint;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import jp.sekimori.clauses.label.Label;
import jp.sekimori.clauses.label.LabelKind;
import jp.sekimori.clauses.outline.Outline.Node;
import jp.sekimori.clauses.text.Message;

/** (1) (2) ③: the count goes on in another style; (1) （２） (3): in brackets of another width. */
final class LabelStyle implements Rule.OfText {
  private static final Pattern NUMERALS =
      Pattern.compile("[\\p{IsLetter}\\p{IsDigit}\\p{Nl}\\p{No}]");

  @Override
  public About about() {
    return About.warning(
        "label-style", "並びの途中で番号の書き方が変わっている。", "The style of the numbers changes inside a list.");
  }

  @Override
  public void check(Draft draft, Report report) {
    for (Node node : draft.nodes()) {
      if (breaksStyle(node, draft)) {
        tell(node, before(node, draft), report);
      }
    }
    draft.series().forEach(series -> checkWidths(series, report));
  }

  /** Whether a clause goes on counting where its neighbour of another kind stopped. */
  static boolean breaksStyle(Node node, Draft draft) {
    Label label = node.clause().label();
    if (!isNumbered(label) || Series.position(node).getFirst() < 2) {
      return false;
    }
    Node before = before(node, draft);
    Label earlier = before.clause().label();
    return before != node
        && isNumbered(earlier)
        && earlier.kind() != label.kind()
        && !isParagraphOfArticle(node)
        && (node.position() > 0 || isAloneInStyle(node, before, draft))
        && Series.reached(before).getFirst() + 1 == Series.position(node).getFirst()
        && draft.siblings(node).stream()
            .limit(node.position())
            .noneMatch(sibling -> Series.kindOf(sibling) == label.kind());
  }

  /**
   * The outline may have put ③ of (1) (2) ③ (4) under (2). It stands alone there and the next
   * number goes on behind it; a list that is numbered on from the one before has more members.
   */
  private static boolean isAloneInStyle(Node node, Node parent, Draft draft) {
    List<Node> next =
        draft.siblings(parent).subList(parent.position() + 1, draft.siblings(parent).size());
    boolean alone =
        draft.siblings(node).stream().filter(n -> Series.kindOf(n) == Series.kindOf(node)).count()
            == 1;
    int wanted = Series.position(node).getFirst() + 1;
    return alone
        && next.stream()
            .findFirst()
            .filter(n -> Series.kindOf(n) == Series.kindOf(parent))
            .filter(n -> Series.position(n).getFirst() == wanted)
            .isPresent();
  }

  /** Whether another style fills the gap between two members of a list. */
  static boolean isContinuedBetween(Node before, Node after, Draft draft) {
    if (!before.parent().equals(after.parent())) {
      return false;
    }
    return before.children().stream().limit(1).anyMatch(node -> breaksStyle(node, draft))
        || draft.siblings(before).subList(before.position() + 1, after.position()).stream()
            .anyMatch(node -> breaksStyle(node, draft));
  }

  private static boolean isNumbered(Label label) {
    return !label.numbers().isEmpty()
        && label.kind() != LabelKind.COMPOUND
        && label.kind() != LabelKind.SUPPLEMENT
        && !label.kind().hasCounter()
        && !label.kind().isAttachment();
  }

  private static boolean isParagraphOfArticle(Node node) {
    LabelKind above = node.parent().map(Series::kindOf).orElse(LabelKind.PARAGRAPH);
    return Series.kindOf(node) == LabelKind.NUMBER
        && (above == LabelKind.ARTICLE || above == LabelKind.SUPPLEMENT);
  }

  /** The labelled sibling before a clause; for a first child its parent; else the clause itself. */
  private static Node before(Node node, Draft draft) {
    List<Node> siblings = draft.siblings(node);
    for (int i = node.position() - 1; i >= 0; i--) {
      if (siblings.get(i).clause().label().isPrinted()) {
        return siblings.get(i);
      }
    }
    return node.parent().filter(p -> node.children().isEmpty()).orElse(node);
  }

  private void checkWidths(Series series, Report report) {
    var shapes = new ArrayList<Map<String, String>>();
    Map<String, Map<String, Integer>> counts = new HashMap<>();
    for (Node node : series.members()) {
      Map<String, String> shape = shape(node);
      shapes.add(shape);
      shape.forEach(
          (part, form) ->
              counts.computeIfAbsent(part, p -> new HashMap<>()).merge(form, 1, Integer::sum));
    }
    counts.values().removeIf(forms -> forms.size() == 1);
    for (int i = 0; i < shapes.size(); i++) {
      if (isMinority(shapes.get(i), shapes.getFirst(), counts)) {
        tell(series.members().get(i), neighbour(series, i), report);
      }
    }
  }

  private static boolean isMinority(
      Map<String, String> shape,
      Map<String, String> first,
      Map<String, Map<String, Integer>> counts) {
    for (Map.Entry<String, Map<String, Integer>> part : counts.entrySet()) {
      String form = shape.get(part.getKey());
      if (form != null) {
        int own = part.getValue().getOrDefault(form, 0);
        int all = part.getValue().values().stream().mapToInt(Integer::intValue).sum();
        boolean even = own * 2 == all && !form.equals(first.get(part.getKey()));
        if (own * 2 < all || even) {
          return true;
        }
      }
    }
    return false;
  }

  private static Node neighbour(Series series, int at) {
    return series.members().get(at > 0 ? at - 1 : at + 1);
  }

  /**
   * What of a printed label is a matter of style: its brackets and signs, and the width of
   * one-digit numbers and of kana. Numbers of two digits may be half-width among full-width ones.
   */
  private static Map<String, String> shape(Node node) {
    Label label = node.clause().label();
    var shape = new HashMap<String, String>();
    if (label.isRange()) {
      return shape;
    }
    String printed = label.compact();
    if (!label.kind().hasCounter() && !label.kind().isAttachment()) {
      shape.put("signs", NUMERALS.matcher(printed).replaceAll(""));
    }
    if (label.kind() == LabelKind.PAREN_NUMBER || label.kind() == LabelKind.DOTTED_NUMBER) {
      shape.put("enclosed", String.valueOf(printed.length() == 1));
    }
    int[] digits = printed.codePoints().filter(Script::isDigit).toArray();
    if (digits.length == 1) {
      shape.put("digits", digits[0] < 0x80 ? "half" : "full");
    }
    if (printed.codePoints().anyMatch(c -> c >= 0xFF66 && c <= 0xFF9D)) {
      shape.put("kana", "half");
    } else if (printed.codePoints().anyMatch(c -> c >= 0x30A1 && c <= 0x30F3)) {
      shape.put("kana", "full");
    }
    return shape;
  }

  private void tell(Node node, Node before, Report report) {
    report.add(
        this,
        node,
        new Message(
            "「%s」は、同じ並びの「%s」と番号の書き方が違います。書き方をそろえてください。"
                .formatted(Evidence.name(node), Evidence.name(before)),
            "%s is written in another style than %s of the same list. Use one style."
                .formatted(Evidence.name(node), Evidence.name(before))),
        Evidence.of(List.of(before, node)));
  }
}
