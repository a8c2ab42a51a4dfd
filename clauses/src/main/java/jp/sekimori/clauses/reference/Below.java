package jp.sekimori.clauses.reference;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import jp.sekimori.clauses.label.Label;
import jp.sekimori.clauses.label.LabelKind;
import jp.sekimori.clauses.label.Numerals;
import jp.sekimori.clauses.outline.Clause;
import jp.sekimori.clauses.outline.Outline.Node;

/** One step down from a clause: its 項, 号, letters and labelled children. */
final class Below {
  /** How the paragraphs of an article are labelled. */
  private static final Set<LabelKind> PARAGRAPHS =
      EnumSet.of(
          LabelKind.NUMBER,
          LabelKind.DOTTED_NUMBER,
          LabelKind.CIRCLED_NUMBER,
          LabelKind.CLOSED_NUMBER);

  private Below() {}

  static List<Node> find(Node node, Step step) {
    return switch (step.unit()) {
      case LABEL -> labelled(node).stream().filter(child -> bears(child, step)).toList();
      case PARAGRAPH -> paragraph(node, step.number());
      case ITEM -> items(node).stream().filter(child -> covers(child, step.numbers())).toList();
      case EVERY_ITEM -> items(node);
      case LETTER -> labelled(node).stream().filter(child -> isLetter(child, step)).toList();
    };
  }

  /** Whether the text shows enough to say that a step leads nowhere. */
  static boolean isCertain(Node node, Step step) {
    boolean unread =
        node.children().stream()
            .map(Node::clause)
            .anyMatch(c -> c.uncertain() || (c.elided() && !c.label().isPrinted()));
    if (unread || node.clause().uncertain()) {
      return false;
    }
    return step.unit() != Step.Unit.LABEL
        || labelled(node).stream().anyMatch(c -> kind(c) == step.kind());
  }

  /** 第１項 is the article itself; 第２項 the child labelled ２, or the second bare paragraph. */
  private static List<Node> paragraph(Node article, int number) {
    List<Node> labelled =
        article.children().stream()
            .filter(child -> PARAGRAPHS.contains(kind(child)) && covers(child, List.of(number)))
            .toList();
    if (!labelled.isEmpty()) {
      return labelled;
    }
    if (number == 1) {
      return List.of(article);
    }
    List<Node> bare = article.children().stream().filter(c -> !isLabelled(c)).toList();
    return number - 2 < bare.size() ? List.of(bare.get(number - 2)) : List.of();
  }

  /** The items of a paragraph; of an article those of its paragraphs too. */
  static List<Node> items(Node node) {
    var items = new ArrayList<Node>();
    boolean article = kind(node) == LabelKind.ARTICLE || kind(node) == LabelKind.SUPPLEMENT;
    List<Node> paragraphs = new ArrayList<>();
    for (Node child : node.children()) {
      boolean paragraph = !isLabelled(child) || (article && kind(child) == LabelKind.NUMBER);
      (paragraph ? paragraphs : items).add(child);
    }
    paragraphs.forEach(p -> p.children().stream().filter(Below::isLabelled).forEach(items::add));
    return items;
  }

  static List<Node> labelled(Node node) {
    var found = new ArrayList<Node>();
    for (Node child : node.children()) {
      if (isLabelled(child)) {
        found.add(child);
      } else {
        child.children().stream().filter(Below::isLabelled).forEach(found::add);
      }
    }
    return found;
  }

  private static boolean isLetter(Node node, Step step) {
    String letter = String.valueOf((char) step.number());
    String printed = node.clause().label().compact().replaceAll("[()（）]", "");
    String wide = Normalizer.normalize(printed, Normalizer.Form.NFKC);
    return wide.equals(letter) || (node.clause().label().isRange() && coversLetter(node, letter));
  }

  private static boolean coversLetter(Node range, String letter) {
    char c = letter.charAt(0);
    boolean iroha = kind(range) == LabelKind.IROHA || kind(range) == LabelKind.PAREN_IROHA;
    int value = iroha ? Numerals.irohaValue(c) : Numerals.katakanaValue(c);
    return covers(range, List.of(value));
  }

  static boolean bears(Node node, Step step) {
    return kind(node) == step.kind() && (step.numbers().isEmpty() || covers(node, step.numbers()));
  }

  /** Whether a clause bears a number, or is a range that includes it. */
  static boolean covers(Node node, List<Integer> numbers) {
    Label label = node.clause().label();
    if (label.numbers().equals(numbers)) {
      return true;
    }
    return label.isRange()
        && compare(label.numbers(), numbers) <= 0
        && compare(numbers, label.until()) <= 0;
  }

  private static int compare(List<Integer> a, List<Integer> b) {
    for (int i = 0; i < Math.min(a.size(), b.size()); i++) {
      int order = Integer.compare(a.get(i), b.get(i));
      if (order != 0) {
        return order;
      }
    }
    return Integer.compare(a.size(), b.size());
  }

  static boolean isElided(Node node) {
    Clause clause = node.clause();
    return clause.elided() || clause.label().isRange();
  }

  static boolean isLabelled(Node node) {
    return node.clause().label().isPrinted();
  }

  static LabelKind kind(Node node) {
    return node.clause().label().kind();
  }
}
