package jp.sekimori.app.text;

import java.util.List;
import jp.sekimori.clauses.compare.Comparison;
import jp.sekimori.clauses.lint.Finding;
import jp.sekimori.clauses.outline.Note;
import jp.sekimori.clauses.outline.Reading;

/** Everything that was made of what a visitor handed over. */
public sealed interface Work {

  /** The name of the file or files. */
  String name();

  List<Finding> findings();

  /** The texts it was made of. */
  List<Reading> readings();

  /** How many characters of text it holds: what it takes of memory grows with them. */
  default long characters() {
    return readings().stream()
        .flatMap(reading -> reading.outline().nodes().stream())
        .mapToLong(node -> node.clause().text().text().length())
        .sum();
  }

  /** One text: its outline and its drafting defects. */
  record Single(String name, Reading reading, List<Finding> findings) implements Work {
    public Single {
      findings = List.copyOf(findings);
    }

    @Override
    public List<Reading> readings() {
      return List.of(reading);
    }
  }

  /**
   * Two editions of one text.
   *
   * @param notes where it is uncertain which column of a table a line belongs to
   * @param newerHead the word over the newer column (新, 改正後, …)
   * @param olderHead the word over the older column
   * @param findings of both texts and of the pair
   */
  record Pair(
      String name,
      Reading newer,
      Reading older,
      Comparison comparison,
      List<Note> notes,
      String newerHead,
      String olderHead,
      List<Finding> findings)
      implements Work {
    public Pair {
      notes = List.copyOf(notes);
      findings = List.copyOf(findings);
    }

    @Override
    public List<Reading> readings() {
      return List.of(newer, older);
    }
  }
}
