package jp.sekimori.clauses.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import jp.sekimori.clauses.label.Label;
import jp.sekimori.clauses.label.LabelKind;
import jp.sekimori.clauses.outline.Clause;
import jp.sekimori.clauses.outline.Outline;
import jp.sekimori.clauses.outline.Outline.Node;
import jp.sekimori.clauses.text.Passage;

/**
 * Defects of every kind, planted into a text that has none; named by the rule that must find it.
 */
enum Defect {
  NUMBER_DUPLICATE((list, at) -> list.set(at, relabelled(list.get(at), list.get(at - 1).label()))),
  NUMBER_SKIPPED((list, at) -> list.remove(at)),
  NUMBER_ORDER((list, at) -> list.add(at, list.remove(at + 1))),
  NUMBER_START((list, at) -> list.remove(0)),
  LABEL_STYLE((list, at) -> list.set(at, relabelled(list.get(at), other(list.get(at).label())))),
  RANGE_OVERLAP((list, at) -> list.set(at, range(list.get(at), list.get(at + 1)))),
  BRACKET_UNBALANCED(text -> text.substring(0, 3) + "（" + text.substring(3)),
  BRACKET_WIDTH(text -> text.replaceFirst("は、", "は、（必要に応じて)")),
  PUNCTUATION_DOUBLED(text -> text.replaceFirst("、", "、、")),
  WORD_DOUBLED(text -> text.replaceFirst("(記録|点検|廃棄|更新|管理|措置|端末|状況)(?!者)", "$1$1")),
  EDIT_REMAINS(text -> text.replaceFirst("は、", "は、暗号化し、送信し等を行い、")),
  PLACEHOLDER(text -> text.replaceFirst("は、", "は、○○課と協議の上、")),
  PLACEHOLDER_DATE(text -> text.replaceFirst("は、", "は、令和○年○月○日以後、")),
  BLANK_INSIDE(text -> text.replaceFirst("は、(?=\\p{IsHan})", "は、 ")),
  WIDTH_TWIN(text -> text.replaceFirst("は、", "は、利用者ID及び利用者ＩＤについて、")),
  TERM_SPELLING(text -> text.replaceFirst("は、", "は、ルータ又はルーターにより、")),
  MISSPELLING(text -> text.replaceFirst("は、", "は、なりまし等の脅威に備え、")),
  DEFINITION_FULL_NAME(text -> text.replaceFirst("は、", "は、情報安全委員会（以下「委員会」という。）に諮り、情報安全委員会の議を経て、")),
  DEFINITION_TWICE(text -> text.replaceFirst("は、", "は、安全部会（以下「部会」という。）及び点検部会（以下「部会」という。）に諮り、")),
  REFERENCE_MISSING(text -> text.replaceFirst("は、", "は、第九十九条第二項の規定により、"), LabelKind.ARTICLE),
  REFERENCE_NEIGHBOUR(text -> text.replaceFirst("は、", "は、前九十条の規定により、"), LabelKind.ARTICLE),
  REFERENCE_TITLE(text -> text.replaceFirst("は、", "は、「第１ 緊急時の連絡網」により、"), LabelKind.ORDINAL),
  ATTACHMENT_MISSING(text -> text.replaceFirst("は、", "は、別紙９により、"), LabelKind.ANNEX),
  REFERENCE_ITEMS(text -> text.replaceFirst("は、.*", "は、次の各号に掲げる措置を講ずる。"));

  /** A change to a list of siblings of one kind, at a place with a neighbour on either side. */
  private interface ListChange {
    void apply(List<Clause> siblings, int at);
  }

  private final Optional<ListChange> ofList;
  private final UnaryOperator<String> ofText;
  private final Optional<LabelKind> needed;

  Defect(ListChange change) {
    this.ofList = Optional.of(change);
    this.ofText = UnaryOperator.identity();
    this.needed = Optional.empty();
  }

  Defect(UnaryOperator<String> change) {
    this.ofList = Optional.empty();
    this.ofText = change;
    this.needed = Optional.empty();
  }

  Defect(UnaryOperator<String> change, LabelKind needed) {
    this.ofList = Optional.empty();
    this.ofText = change;
    this.needed = Optional.of(needed);
  }

  /** The id of the rule that has to find it. */
  String rule() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The text with the defect planted at a place of chance; empty where it has no place for it. */
  Optional<Outline> plant(Outline clean, Random random) {
    boolean elided = clean.nodes().stream().anyMatch(n -> n.clause().label().isRange());
    if (elided && this == REFERENCE_NEIGHBOUR) {
      return Optional.empty();
    }
    boolean fits =
        needed.isEmpty()
            || clean.nodes().stream()
                .anyMatch(n -> CleanPolicies.kind(n) == needed.get() && !n.clause().elided());
    List<Node> places = clean.nodes().stream().filter(isPlace()).toList();
    if (!fits || places.isEmpty()) {
      return Optional.empty();
    }
    Node place = places.get(random.nextInt(places.size()));
    return Optional.of(
        Outline.of(clean.rootNodes().stream().map(root -> rebuild(root, place)).toList()));
  }

  private Predicate<Node> isPlace() {
    if (ofList.isPresent()) {
      return node -> spot(node) > 0;
    }
    return node -> {
      String text = node.clause().text().text();
      boolean plain =
          node.clause().label().isPrinted()
              && node.children().isEmpty()
              && !node.clause().elided()
              && !isAttached(node);
      return plain && text.endsWith("。") && !ofText.apply(text).equals(text);
    };
  }

  private static boolean isAttached(Node node) {
    return CleanPolicies.kind(node).isAttachment()
        || CleanPolicies.kind(node) == LabelKind.SUPPLEMENT
        || node.parent().map(Defect::isAttached).orElse(false);
  }

  /** The index of a plain child between two plain neighbours that start its list; 0 for none. */
  private int spot(Node parent) {
    List<Clause> list = parent.clause().children();
    if (isAttached(parent) || list.size() < 4) {
      return 0;
    }
    Clause first = list.getFirst();
    boolean plain =
        list.stream()
            .allMatch(c -> c.label().kind() == first.label().kind() && !c.label().isRange());
    boolean items =
        !first.label().kind().hasCounter()
            && first.label().kind() != LabelKind.COMPOUND
            && first.label().kind() != LabelKind.ORDINAL;
    return plain && items && first.label().number() == 1 ? 2 : 0;
  }

  private Clause rebuild(Node node, Node place) {
    var children = new ArrayList<Clause>();
    node.children().forEach(child -> children.add(rebuild(child, place)));
    Clause clause = node.clause();
    if (node != place) {
      return clause.withChildren(children);
    }
    if (ofList.isPresent()) {
      ofList.get().apply(children, spot(node));
      return clause.withChildren(children);
    }
    return new Clause(
        clause.label(),
        clause.caption(),
        Passage.of(clause.line(), ofText.apply(clause.text().text())),
        clause.line(),
        false,
        false,
        List.of(),
        children);
  }

  private static Clause relabelled(Clause clause, Label label) {
    return new Clause(
        label,
        clause.caption(),
        clause.text(),
        clause.line(),
        clause.elided(),
        clause.uncertain(),
        clause.notes(),
        clause.children());
  }

  /** A label of the same number in another series. */
  private static Label other(Label label) {
    int number = label.number();
    return label.kind() == LabelKind.CIRCLED_NUMBER
        ? new Label("(" + number + ")", LabelKind.PAREN_NUMBER, number)
        : new Label(String.valueOf((char) ('①' + number - 1)), LabelKind.CIRCLED_NUMBER, number);
  }

  private static Clause range(Clause from, Clause to) {
    var label =
        new Label(
            from.label().printed() + "～" + to.label().printed(),
            from.label().kind(),
            from.label().numbers(),
            to.label().numbers());
    return new Clause(
        label,
        Passage.EMPTY,
        Passage.of(from.line(), "（略）"),
        from.line(),
        true,
        false,
        List.of(),
        List.of());
  }
}
