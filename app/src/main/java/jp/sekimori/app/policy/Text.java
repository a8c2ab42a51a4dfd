package jp.sekimori.app.policy;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import jp.sekimori.app.policy.review.Board;
import jp.sekimori.app.policy.review.Column;
import jp.sekimori.app.policy.review.Depths;
import jp.sekimori.app.policy.review.Entry;
import jp.sekimori.app.policy.review.Verdict;
import jp.sekimori.clauses.label.LabelKind;
import jp.sekimori.clauses.outline.Clause;
import jp.sekimori.clauses.outline.Outline;
import jp.sekimori.clauses.outline.Reading;

/**
 * The whole text of an edition as it stands in one version of it.
 *
 * @param clauses one for each clause of the outline, in printed order
 * @param settled what is part of the edition: the outline without the clauses that were struck, and
 *     without the doubts that somebody has decided about
 */
public record Text(Outline outline, List<Held> clauses, Outline settled) {
  public Text {
    clauses = List.copyOf(clauses);
    if (clauses.size() != outline.nodes().size()) {
      throw new IllegalArgumentException(
          clauses.size() + " clauses for an outline of " + outline.nodes().size());
    }
  }

  static Text of(Outline outline, List<Held> clauses) {
    var settled =
        clauses.stream()
            .filter(Held::isInText)
            .map(held -> new Depths.Placed(held.node().depth(), settled(held)))
            .toList();
    return new Text(outline, clauses, Depths.outline(settled));
  }

  private static Clause settled(Held held) {
    Clause clause = held.node().clause();
    return held.verdict() == Verdict.OPEN
        ? clause.withChildren(List.of())
        : new Clause(
            clause.label(),
            clause.caption(),
            clause.text(),
            clause.line(),
            clause.elided(),
            false,
            List.of(),
            List.of());
  }

  /** What the decisions so far make of one column. */
  static Text of(Board board, Column column) {
    Outline outline = board.outline(column);
    List<Outline.Node> nodes = outline.nodes();
    List<Entry> entries = board.text(column);
    var clauses =
        IntStream.range(0, entries.size())
            .mapToObj(i -> held(nodes.get(i), entries.get(i)))
            .toList();
    return of(outline, clauses);
  }

  private static Held held(Outline.Node node, Entry entry) {
    return new Held(node, entry.number(), entry.verdict(), entry.item().columnNotes());
  }

  public Held of(Outline.Node node) {
    return clauses.get(node.order());
  }

  public Optional<Held> at(String path) {
    return outline.at(path).map(this::of);
  }

  /** The stored clause behind one of what is part of the edition. */
  public Held behind(Outline.Node settledNode) {
    return clauses.stream().filter(Held::isInText).toList().get(settledNode.order());
  }

  /** The same clause among what is part of the edition; empty where it was struck. */
  public Optional<Outline.Node> settled(Outline.Node node) {
    if (!of(node).isInText()) {
      return Optional.empty();
    }
    long place = clauses.subList(0, node.order()).stream().filter(Held::isInText).count();
    return Optional.of(settled.nodes().get((int) place));
  }

  /** 附則, each with everything below it. */
  public List<Outline.Node> supplements() {
    return outline.nodes().stream()
        .filter(node -> node.clause().label().kind() == LabelKind.SUPPLEMENT)
        .filter(node -> of(node).isInText())
        .toList();
  }

  /** In the form that the workbench and the linter take. */
  public Reading reading() {
    return new Reading(settled, List.of(), List.of());
  }

  /** Characters held: what it takes of memory grows with them. */
  long characters() {
    return outline.nodes().stream()
        .mapToLong(node -> 100L + node.clause().text().text().length())
        .sum();
  }
}
