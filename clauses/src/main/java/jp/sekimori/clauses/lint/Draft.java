package jp.sekimori.clauses.lint;

import java.util.ArrayList;
import java.util.List;
import jp.sekimori.clauses.outline.Clause;
import jp.sekimori.clauses.outline.Outline;
import jp.sekimori.clauses.outline.Outline.Node;
import jp.sekimori.clauses.reference.Resolver;
import org.jspecify.annotations.Nullable;

/** A text under the linter's eye: its outline, and what several rules want to know of it. */
final class Draft {
  private final Outline outline;
  private final List<Node> nodes;
  private final List<Stretch> stretches = new ArrayList<>();
  private final List<Series> series;
  private final boolean elided;
  private final Resolver resolver;
  private @Nullable List<NumberSkipped.Gap> gaps;
  private @Nullable List<Mention> mentions;
  private @Nullable List<Definition> definitions;

  Draft(Outline outline) {
    this.outline = outline;
    this.nodes = outline.nodes();
    boolean anyElided = false;
    for (Node node : nodes) {
      Clause clause = node.clause();
      anyElided |= clause.elided() || clause.uncertain();
      if (!clause.uncertain()) {
        addStretch(Stretch.of(node, clause.caption()));
        addStretch(Stretch.of(node, clause.text()));
      }
    }
    this.elided = anyElided;
    this.series = Series.of(outline);
    this.resolver = new Resolver(outline);
  }

  private void addStretch(Stretch stretch) {
    if (!stretch.text().isEmpty()) {
      stretches.add(stretch);
    }
  }

  Outline outline() {
    return outline;
  }

  List<Node> nodes() {
    return nodes;
  }

  /** All text that was read with certainty, in printed order. */
  List<Stretch> stretches() {
    return stretches;
  }

  List<Series> series() {
    return series;
  }

  /** Numbers that are missing; worked out when first asked for. */
  List<NumberSkipped.Gap> gaps() {
    if (gaps == null) {
      gaps = NumberSkipped.gaps(this);
    }
    return gaps;
  }

  Resolver resolver() {
    return resolver;
  }

  /** Every reference, looked up; worked out when first asked for. */
  List<Mention> mentions() {
    if (mentions == null) {
      mentions = Mention.in(stretches, resolver);
    }
    return mentions;
  }

  /** Short names that the text gives; worked out when first asked for. */
  List<Definition> definitions() {
    if (definitions == null) {
      definitions = Definition.in(this);
    }
    return definitions;
  }

  /** The clauses under the same parent, the clause itself among them. */
  List<Node> siblings(Node node) {
    return node.parent().map(Node::children).orElse(outline.rootNodes());
  }

  /** Whether any of the text is not there to be read: what is missed may stand in that part. */
  boolean isIncomplete() {
    return elided;
  }
}
