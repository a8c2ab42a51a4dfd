package jp.sekimori.clauses.reference;

import java.util.Optional;
import jp.sekimori.clauses.label.LabelKind;
import jp.sekimori.clauses.outline.Outline.Node;

/** The article and the paragraph (項) that a clause stands in. */
final class Articles {
  private Articles() {}

  /** The article (or 附則) that a clause stands in. */
  static Optional<Node> of(Node node) {
    LabelKind kind = Below.kind(node);
    if (kind == LabelKind.ARTICLE || kind == LabelKind.SUPPLEMENT) {
      return Optional.of(node);
    }
    return node.parent().flatMap(Articles::of);
  }

  /** The paragraph (項) of an article that a clause stands in; the first is the article itself. */
  static Optional<Node> paragraph(Node node) {
    LabelKind kind = Below.kind(node);
    boolean top = kind == LabelKind.ARTICLE || kind == LabelKind.SUPPLEMENT;
    if (top || isParagraph(node)) {
      return Optional.of(node);
    }
    return node.parent().flatMap(Articles::paragraph);
  }

  static boolean isParagraph(Node node) {
    boolean below =
        node.parent()
            .map(Below::kind)
            .filter(k -> k == LabelKind.ARTICLE || k == LabelKind.SUPPLEMENT)
            .isPresent();
    LabelKind kind = Below.kind(node);
    return below
        && (kind == LabelKind.NUMBER
            || kind == LabelKind.PARAGRAPH
            || (kind == LabelKind.DOTTED_NUMBER || kind == LabelKind.CIRCLED_NUMBER)
                && node.clause().label().number() >= 1
                && startsAtTwo(node));
  }

  private static boolean startsAtTwo(Node node) {
    return node.parent().stream()
        .flatMap(p -> p.children().stream())
        .filter(n -> Below.kind(n) == Below.kind(node))
        .findFirst()
        .filter(n -> n.clause().label().number() == 2)
        .isPresent();
  }
}
