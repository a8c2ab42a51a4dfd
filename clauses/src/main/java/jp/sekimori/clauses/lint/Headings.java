package jp.sekimori.clauses.lint;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.sekimori.clauses.label.LabelKind;
import jp.sekimori.clauses.outline.Outline.Node;
import jp.sekimori.clauses.reference.Reference;
import jp.sekimori.clauses.reference.Step;

/** The headings of a text, and references that give a number and a heading: 「第９ 緊急時の対策」. */
final class Headings {
  private static final int SHORTEST = 2;
  private static final int LONGEST = 60;
  private final Map<LabelKind, Map<String, List<Node>>> headed = new EnumMap<>(LabelKind.class);

  Headings(Draft draft) {
    for (Node node : draft.nodes()) {
      if (node.clause().label().isPrinted() && !of(node).isEmpty()) {
        headed
            .computeIfAbsent(Series.kindOf(node), k -> new HashMap<>())
            .computeIfAbsent(of(node), h -> new ArrayList<>())
            .add(node);
      }
    }
  }

  /**
   * @param quoted the heading as the reference gives it
   * @param bearers the clauses that bear it; empty where none does
   */
  record Misquoted(String quoted, List<Node> bearers) {}

  /** The heading of a clause without blanks and brackets; empty where it has none. */
  static String of(Node node) {
    String caption = bare(node.clause().caption().text());
    if (!caption.isEmpty()) {
      return caption;
    }
    String text = node.clause().text().text();
    boolean heading = !node.clause().elided() && text.indexOf('。') < 0 && text.length() <= LONGEST;
    return heading && Series.kindOf(node) != LabelKind.ARTICLE ? bare(text) : "";
  }

  /** What a reference gives as heading, when number and heading do not go together. */
  Optional<Misquoted> misquoted(Mention mention) {
    if (!(mention.reference().target() instanceof Reference.Numbered numbered)
        || numbered.steps().size() != 1
        || numbered.steps().getFirst().unit() != Step.Unit.LABEL) {
      return Optional.empty();
    }
    LabelKind kind = numbered.steps().getFirst().kind();
    Optional<String> exact = quoted(mention);
    return exact.isPresent() ? byQuote(mention, kind, exact.get()) : byPrefix(mention, kind);
  }

  private List<Node> bearers(LabelKind kind, String heading) {
    return headed.getOrDefault(kind, Map.of()).getOrDefault(heading, List.of());
  }

  private Optional<Misquoted> byQuote(Mention mention, LabelKind kind, String quoted) {
    List<Node> bearers = bearers(kind, quoted);
    boolean right = mention.targets().stream().anyMatch(n -> of(n).equals(quoted));
    boolean unknown = mention.targets().stream().anyMatch(n -> of(n).isEmpty());
    if (right || (bearers.isEmpty() && (unknown || mention.targets().isEmpty()))) {
      return Optional.empty();
    }
    return Optional.of(new Misquoted(quoted, bearers));
  }

  /** Without quotation marks nobody can say where the heading ends, unless a clause bears it. */
  private Optional<Misquoted> byPrefix(Mention mention, LabelKind kind) {
    String text = mention.stretch().text();
    int end = mention.reference().end();
    if (end >= text.length() || !Script.isBlank(text.charAt(end))) {
      return Optional.empty();
    }
    String rest = bare(text.substring(end));
    if (mention.targets().stream().anyMatch(n -> !of(n).isEmpty() && rest.startsWith(of(n)))) {
      return Optional.empty();
    }
    List<Node> bearers = List.of();
    for (int length = Math.min(LONGEST, rest.length()); length > SHORTEST + 1; length--) {
      bearers = bearers.isEmpty() ? bearers(kind, rest.substring(0, length)) : bearers;
    }
    return bearers.isEmpty()
        ? Optional.empty()
        : Optional.of(new Misquoted(of(bearers.getFirst()), bearers));
  }

  /** The heading inside 「第９ 緊急時の対策」 or 第５条（利用の制限）. */
  private static Optional<String> quoted(Mention mention) {
    String text = mention.stretch().text();
    int start = mention.reference().start();
    int end = mention.reference().end();
    boolean insideQuotes = start > 0 && text.charAt(start - 1) == '「';
    int close = text.indexOf('」', end);
    if (insideQuotes && close > end && Script.isBlank(text.charAt(end))) {
      return Optional.of(bare(text.substring(end, close))).filter(t -> t.length() >= SHORTEST);
    }
    return Optional.empty();
  }

  private static String bare(String heading) {
    var kept = new StringBuilder();
    heading.chars().filter(c -> !Script.isBlank(c)).forEach(c -> kept.append((char) c));
    String text = kept.toString();
    boolean bracketed =
        text.length() > 2
            && "（(".indexOf(text.charAt(0)) >= 0
            && "）)".indexOf(text.charAt(text.length() - 1)) >= 0;
    return bracketed ? text.substring(1, text.length() - 1) : text;
  }
}
