package jp.sekimori.clauses.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import jp.sekimori.clauses.fixtures.PolicyGenerator;
import jp.sekimori.clauses.fixtures.Style;
import jp.sekimori.clauses.label.LabelKind;
import jp.sekimori.clauses.outline.Clause;
import jp.sekimori.clauses.outline.Outline;
import jp.sekimori.clauses.outline.Outline.Node;
import jp.sekimori.clauses.text.Passage;

/**
 * Generated policies without any defect: what the generator says of other clauses at random is
 * replaced by references that hit.
 */
final class CleanPolicies {
  private final Outline outline;
  private final Random random;
  private final List<Node> articles;

  private CleanPolicies(Outline outline, long seed) {
    this.outline = outline;
    this.random = new Random(seed);
    this.articles =
        outline.nodes().stream()
            .filter(n -> kind(n) == LabelKind.ARTICLE && !n.clause().label().isRange())
            .filter(n -> n.parent().map(p -> kind(p) != LabelKind.SUPPLEMENT).orElse(true))
            .toList();
  }

  static Outline policy(Style style, long seed, int size) {
    var clean = new CleanPolicies(PolicyGenerator.policy(style, seed, size), seed);
    return Outline.of(clean.outline.rootNodes().stream().map(clean::rewrite).toList());
  }

  private Clause rewrite(Node node) {
    Clause clause = node.clause();
    List<Clause> children = node.children().stream().map(this::rewrite).toList();
    String text = clause.text().text();
    if (!clause.elided() && !isAttached(node) && isMention(text)) {
      text = mention(node);
    }
    return new Clause(
        clause.label(),
        clause.caption(),
        text.isEmpty() ? Passage.EMPTY : Passage.of(clause.line(), text),
        clause.line(),
        clause.elided(),
        clause.uncertain(),
        clause.notes(),
        children);
  }

  private static boolean isAttached(Node node) {
    return kind(node).isAttachment() || node.parent().map(CleanPolicies::isAttached).orElse(false);
  }

  private static boolean isMention(String text) {
    return text.matches(".*(第３条第２項|前項又は|\\(1\\)及び\\(2\\)|ア及びイ|条から.*まで).*");
  }

  /** A sentence that names a clause that is there; one without reference where none can be. */
  private String mention(Node node) {
    var sentences = new ArrayList<String>();
    sentences.add("記録管理者は、通信経路の記録を三年間保存しなければならない。");
    if (kind(node) == LabelKind.ARTICLE && articles.indexOf(node) > 0) {
      sentences.add("前条に定めるもののほか、必要な事項は、別に定める。");
    }
    if (!articles.isEmpty()) {
      Node target = articles.get(random.nextInt(articles.size()));
      sentences.add("この場合においては、%sの規定を準用する。".formatted(target.clause().label().compact()));
      sentences.add("地方公務員法第34条及び第60条の規定は、この場合に準用する。");
    }
    outline.nodes().stream()
        .filter(n -> kind(n) == LabelKind.ORDINAL && !n.clause().label().isRange())
        .filter(n -> !n.clause().elided() && n.parent().equals(top(node).parent()))
        .findFirst()
        .ifPresent(
            n ->
                sentences.add(
                    "重大なものは、「%s %s」により対処する。"
                        .formatted(n.clause().label().compact(), n.clause().text().text())));
    return sentences.get(random.nextInt(sentences.size()));
  }

  private static Node top(Node node) {
    return node.parent().map(p -> kind(node) == LabelKind.ORDINAL ? node : top(p)).orElse(node);
  }

  static LabelKind kind(Node node) {
    return node.clause().label().kind();
  }
}
