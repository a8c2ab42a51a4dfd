package jp.sekimori.app.policy.pack;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.sekimori.clauses.outline.Outline;
import jp.sekimori.clauses.text.Message;

/**
 * What the clauses of a text are called, and what they say, in a form that widths do not disturb.
 */
final class Headings {
  /** Ends a heading that the pack has cut. */
  private static final String CUT = "…";

  private final Outline text;
  private final Map<Outline.Node, String> headings = new HashMap<>();

  Headings(Outline text) {
    this.text = text;
    text.nodes().forEach(node -> headings.put(node, folded(node.clause().text().text())));
  }

  boolean agrees(PackClause clause, Outline.Node node) {
    if (clause.isElided()) {
      return node.clause().elided();
    }
    return clause.title().map(Message::ja).map(title -> isTitled(node, title)).orElse(true)
        && hasWords(clause, node);
  }

  /** Where else a clause could be: by its title, or by its words below the same heading. */
  List<String> elsewhere(PackClause clause) {
    if (clause.isElided()) {
      return List.of();
    }
    return text.nodes().stream()
        .filter(node -> node.clause().label().isPrinted())
        .filter(node -> agrees(clause, node))
        .map(node -> node.path().toString())
        .toList();
  }

  private boolean isTitled(Outline.Node node, String title) {
    String printed = headings.getOrDefault(node, "");
    return title.endsWith(CUT)
        ? printed.startsWith(folded(title.substring(0, title.length() - 1)))
        : printed.equals(folded(title));
  }

  private boolean hasWords(PackClause clause, Outline.Node node) {
    String said =
        Stream.concat(
                Stream.of(node),
                node.children().stream().filter(child -> !child.clause().label().isPrinted()))
            .map(each -> headings.getOrDefault(each, ""))
            .collect(Collectors.joining());
    return clause.words().stream().map(Headings::folded).allMatch(said::contains);
  }

  private static String folded(String printed) {
    return Normalizer.normalize(printed, Normalizer.Form.NFKC).replaceAll("\\s", "");
  }
}
