package jp.sekimori.app.policy;

import java.util.List;
import java.util.stream.Stream;
import jp.sekimori.app.policy.review.Verdict;
import jp.sekimori.clauses.outline.Note;
import jp.sekimori.clauses.outline.Outline;

/**
 * A clause as an edition holds it.
 *
 * @param item what it was in the review of the import
 * @param columnNotes doubts about the column that its lines stood in
 */
public record Held(Outline.Node node, int item, Verdict verdict, List<Note> columnNotes) {
  public Held {
    columnNotes = List.copyOf(columnNotes);
  }

  /** Whether it is shown as 要確認: there was reason to hesitate and nobody has decided. */
  public boolean isDoubtful() {
    return verdict == Verdict.OPEN
        && (node.clause().uncertain()
            || !node.clause().notes().isEmpty()
            || !columnNotes.isEmpty());
  }

  /** Whether it belongs to the text: nobody has struck it. */
  public boolean isInText() {
    return verdict.isInText();
  }

  /** What it says, with the unlabelled paragraphs that belong to it. */
  public List<String> paragraphs() {
    Stream<String> own =
        Stream.of((node.clause().label().printed() + "　" + node.clause().text().text()).strip());
    return Stream.concat(
            own,
            node.children().stream()
                .map(Outline.Node::clause)
                .filter(child -> !child.label().isPrinted())
                .map(child -> child.text().text()))
        .toList();
  }

  /** The place of the last clause below it; its own where there is none. */
  int last() {
    Outline.Node at = node;
    while (!at.children().isEmpty()) {
      at = at.children().getLast();
    }
    return at.order();
  }

  /** Every reason to hesitate. */
  public List<Note> notes() {
    return Stream.concat(node.clause().notes().stream(), columnNotes.stream()).distinct().toList();
  }
}
