package jp.sekimori.app.text;

import java.util.ArrayList;
import java.util.List;
import jp.sekimori.app.text.Outcome.Field;
import jp.sekimori.app.text.Outcome.Ready;
import jp.sekimori.app.text.Outcome.Refused;
import jp.sekimori.clauses.Documents;
import jp.sekimori.clauses.Opened;
import jp.sekimori.clauses.compare.Comparison;
import jp.sekimori.clauses.lint.Finding;
import jp.sekimori.clauses.lint.Linter;
import jp.sekimori.clauses.outline.Note;
import jp.sekimori.clauses.outline.Reading;
import jp.sekimori.clauses.table.ComparisonTable;
import jp.sekimori.clauses.text.Message;
import org.springframework.stereotype.Component;

/** Reads, compares and lints what was handed over. */
@Component
public class Workbench {

  /** One file: a comparison table, or a single text. */
  public Outcome open(HandedOver file) {
    return switch (read(file)) {
      case Opened.Unreadable unreadable -> new Refused(Field.FILE, unreadable);
      case Opened.Text(Reading reading) -> new Ready(single(file.name(), reading));
      case Opened.Table(ComparisonTable table) -> new Ready(pair(file.name(), table));
    };
  }

  /** Two editions of one text, a file each. */
  public Outcome open(HandedOver older, HandedOver newer) {
    return switch (read(older)) {
      case Opened.Unreadable unreadable -> new Refused(Field.OLDER, unreadable);
      case Opened.Table _ -> new Refused(Field.OLDER, tableAmongTexts(older));
      case Opened.Text(Reading olderText) ->
          switch (read(newer)) {
            case Opened.Unreadable unreadable -> new Refused(Field.NEWER, unreadable);
            case Opened.Table _ -> new Refused(Field.NEWER, tableAmongTexts(newer));
            case Opened.Text(Reading newerText) ->
                new Ready(
                    pair(
                        older.name() + " → " + newer.name(),
                        newerText,
                        olderText,
                        List.of(),
                        Heads.PLAIN));
          };
    };
  }

  private static Opened read(HandedOver file) {
    return file.isMissing() ? nothingChosen() : Documents.open(file.name(), file.bytes());
  }

  /** One text, linted. */
  public static Work.Single single(String name, Reading reading) {
    return new Work.Single(name, reading, Linter.lint(reading, Finding.Column.NEW));
  }

  private static Work pair(String name, ComparisonTable table) {
    return pair(name, table.newer(), table.older(), table.notes(), Heads.of(table));
  }

  private static Work pair(
      String name, Reading newer, Reading older, List<Note> notes, Heads heads) {
    return pair(name, newer, older, Comparison.of(older.outline(), newer.outline()), notes, heads);
  }

  /** Two editions that were compared before, linted. */
  public static Work.Pair pair(
      String name,
      Reading newer,
      Reading older,
      Comparison comparison,
      List<Note> notes,
      Heads heads) {
    var findings = new ArrayList<Finding>();
    findings.addAll(Linter.lint(newer, Finding.Column.NEW));
    findings.addAll(Linter.lint(older, Finding.Column.OLD));
    findings.addAll(Linter.lintPair(comparison));
    return new Work.Pair(
        name, newer, older, comparison, notes, heads.newer(), heads.older(), findings);
  }

  /** What is said where a file was needed and none came. */
  public static Opened.Unreadable nothingChosen() {
    return new Opened.Unreadable(
        "no-file",
        new Message("ファイルが選ばれていません。", "No file was chosen."),
        new Message("ファイルの欄", "The file field"),
        new Message("読み込むファイルを選び、もう一度実行してください。", "Choose the file to read, and try again."));
  }

  private static Opened.Unreadable tableAmongTexts(HandedOver file) {
    return new Opened.Unreadable(
        "table-among-texts",
        new Message(
            "このファイルは新旧対照表です。ここには一つの規程だけを収めたファイルが必要です。",
            "This file is a comparison table. A file with a single text is needed here."),
        new Message("ファイル「" + file.name() + "」", "File “" + file.name() + "”"),
        new Message(
            "新旧対照表は「新旧対照表又は一つの規程」の欄から読み込んでください。",
            "Hand the table over under “A comparison table or a single text”."));
  }
}
