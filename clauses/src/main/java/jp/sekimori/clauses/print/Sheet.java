package jp.sekimori.clauses.print;

import java.util.List;
import java.util.Set;
import jp.sekimori.clauses.compare.Difference;
import jp.sekimori.clauses.outline.Outline;
import org.jspecify.annotations.Nullable;

/**
 * A comparison table laid out, independent of any file format.
 *
 * @param options title, heads and which column stands on the left
 * @param rows in printed order; the clauses of one edition are its column's cells from top to
 *     bottom
 */
record Sheet(TablePrinter.Options options, List<Row> rows) {
  Sheet {
    rows = List.copyOf(rows);
  }

  /** The words over the columns, left first. */
  List<String> heads() {
    return options.newerFirst()
        ? List.of(options.newerHead(), options.olderHead())
        : List.of(options.olderHead(), options.newerHead());
  }

  /** The cells of a row, left first. */
  List<Cell> cells(Row row) {
    return options.newerFirst()
        ? List.of(row.newer(), row.older())
        : List.of(row.older(), row.newer());
  }

  /**
   * One row of the table.
   *
   * @param ruled whether a full line is drawn above it: a main clause begins here
   * @param kinds what differs in it; empty when both sides are alike or were not compared
   */
  record Row(Cell newer, Cell older, boolean ruled, Set<Difference.Kind> kinds) {
    Row {
      kinds = Set.copyOf(kinds);
    }
  }

  /** What stands in one column of a row. */
  sealed interface Cell {}

  /** Clauses of this column's edition, in order. */
  record Clauses(List<Paragraph> paragraphs) implements Cell {
    Clauses {
      paragraphs = List.copyOf(paragraphs);
    }
  }

  /**
   * No clause of this edition.
   *
   * @param remark what became of it, such as （新設）; empty where nothing can be said
   */
  record Vacant(String remark) implements Cell {}

  /** What a paragraph is within its clause. */
  enum Role {
    /** The heading above the label. */
    CAPTION,
    /** The label and the text behind it. */
    LABELLED,
    /** The text of a clause without a label. */
    UNLABELLED
  }

  /**
   * @param node the clause it prints
   * @param heading whether the clauses below must not be parted from it by the end of a page
   */
  record Paragraph(Role role, Outline.Node node, boolean heading, List<Run> runs) {
    Paragraph {
      runs = List.copyOf(runs);
    }

    /** How many clauses it stands below; 0 for the outermost. */
    int depth() {
      return node.depth();
    }

    String text() {
      var text = new StringBuilder();
      runs.forEach(run -> text.append(run.text()));
      return text.toString();
    }
  }

  /**
   * Characters that look alike.
   *
   * @param part what the characters are
   * @param underlined whether they differ from the other column
   */
  record Run(Part part, String text, boolean underlined) {}

  /** What the characters of a run are. */
  enum Part {
    LABEL,
    /** The blank between label and text, and the one that indents an unlabelled paragraph. */
    SPACE,
    TEXT
  }

  /** The side of the comparison that a clause belongs to. */
  enum Side {
    NEWER,
    OLDER;

    Outline.@Nullable Node of(Difference difference) {
      return this == NEWER ? difference.newer() : difference.older();
    }

    Side other() {
      return this == NEWER ? OLDER : NEWER;
    }
  }
}
