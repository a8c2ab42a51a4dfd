package jp.sekimori.app.command;

import java.io.InputStream;
import java.util.List;
import jp.sekimori.clauses.Opened;
import jp.sekimori.clauses.compare.Comparison;
import jp.sekimori.clauses.lint.Finding.Column;
import jp.sekimori.clauses.outline.Note;
import jp.sekimori.clauses.outline.Reading;
import jp.sekimori.clauses.table.ComparisonTable;
import jp.sekimori.clauses.text.Message;

/** The texts that a command speaks of. */
sealed interface Subject {

  /** One text that stands alone. */
  record Single(Reading reading) implements Subject {}

  /**
   * Two editions.
   *
   * @param heads the words over the newer and the older column; empty unless read from a table
   * @param notes where it is uncertain which column of a table a line belongs to
   */
  record Pair(Reading newer, Reading older, List<String> heads, List<Note> notes)
      implements Subject {
    Reading in(Column column) {
      return column == Column.OLD ? older : newer;
    }

    Comparison comparison() {
      return Comparison.of(older.outline(), newer.outline());
    }
  }

  record Refused(Problem problem) implements Subject {}

  /**
   * Opens what was named.
   *
   * @param files a table, a text, or the older and the newer text
   */
  static Subject open(List<String> files, InputStream standardInput) {
    if (files.size() == 1) {
      return switch (InputFile.open(files.getFirst(), standardInput)) {
        case Opened.Text text -> new Single(text.reading());
        case Opened.Table table -> pair(table.table());
        case Opened.Unreadable unreadable -> new Refused(Problem.of(unreadable));
      };
    }
    Subject older = single(files.get(0), standardInput);
    Subject newer = single(files.get(1), standardInput);
    if (older instanceof Single before && newer instanceof Single after) {
      return new Pair(after.reading(), before.reading(), List.of(), List.of());
    }
    return older instanceof Single ? newer : older;
  }

  private static Pair pair(ComparisonTable table) {
    List<String> heads =
        table.newerFirst() || table.heads().size() != 2 ? table.heads() : table.heads().reversed();
    return new Pair(table.newer(), table.older(), heads, table.notes());
  }

  private static Subject single(String file, InputStream standardInput) {
    return switch (InputFile.open(file, standardInput)) {
      case Opened.Text text -> new Single(text.reading());
      case Opened.Table table -> new Refused(tableAmongTwo(file));
      case Opened.Unreadable unreadable -> new Refused(Problem.of(unreadable));
    };
  }

  private static Problem tableAmongTwo(String file) {
    return new Problem(
        "table",
        new Message(
            "旧・新の二つの文章が要るところに新旧対照表が指定されています。",
            "A comparison table stands where the older or the newer text is wanted."),
        new Message(file, file),
        new Message(
            "新旧対照表は、それだけを一つ指定してください。", "Name a comparison table alone, without a second file."));
  }

  /** The answer where a command needs two editions and got one text. */
  static Problem needsTwo(String file) {
    return new Problem(
        "no-columns",
        new Message(
            "新旧の二つの欄が見つからず、比べる相手がありません。",
            "No two columns were found, so there is nothing to compare this text with."),
        new Message(file, file),
        new Message(
            "新旧対照表を指定するか、旧・新の順に二つのファイルを指定してください。",
            "Name a comparison table, or two files: the older text, then the newer."));
  }

  /** The answer where a column of a text that has none is asked for. */
  static Problem noColumn(String file) {
    return new Problem(
        "no-columns",
        new Message(
            "一つの文章だけのファイルなので、--column で欄を選べません。",
            "This file holds one text only, so --column has nothing to choose from."),
        new Message(file, file),
        new Message(
            "--column を外すか、新旧対照表を指定してください。", "Leave --column out, or name a comparison table."));
  }
}
