package jp.sekimori.app.command;

import java.util.List;
import jp.sekimori.clauses.label.Label;
import jp.sekimori.clauses.label.LabelKind;
import jp.sekimori.clauses.outline.Clause;
import jp.sekimori.clauses.outline.Note;
import jp.sekimori.clauses.text.Message;
import jp.sekimori.clauses.text.Passage;

/** Clauses drawn by hand, so that what is printed of them can be told to the character. */
final class Drawn {
  private Drawn() {}

  static Clause article(int number, int line, String caption, String text, Clause... below) {
    return new Clause(
        new Label("第 " + number + "条", LabelKind.ARTICLE, number),
        Passage.of(line, caption),
        Passage.of(line + 1, text),
        line + 1,
        false,
        false,
        List.of(),
        List.of(below));
  }

  static Clause item(String printed, int number, int line, String text) {
    return new Clause(
        new Label(printed, LabelKind.PAREN_NUMBER, number),
        Passage.EMPTY,
        Passage.of(line, text),
        line,
        false,
        false,
        List.of(),
        List.of());
  }

  static Clause elided(String printed, int from, int until, int line) {
    return new Clause(
        new Label(printed, LabelKind.NUMBER, List.of(from), List.of(until)),
        Passage.EMPTY,
        Passage.of(line, "（略）"),
        line,
        true,
        false,
        List.of(),
        List.of());
  }

  static Clause doubtful(int line, String text) {
    var note =
        new Note(
            Note.Kind.SCRAMBLED,
            line,
            new Message("図の行の順が失われています。", "The order of the chart's lines is lost."));
    return new Clause(
        Label.NONE,
        Passage.EMPTY,
        Passage.of(line, text),
        line,
        false,
        true,
        List.of(note),
        List.of());
  }
}
