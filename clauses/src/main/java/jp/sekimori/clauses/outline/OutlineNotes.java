package jp.sekimori.clauses.outline;

import jp.sekimori.clauses.label.Label;
import jp.sekimori.clauses.outline.Note.Kind;
import jp.sekimori.clauses.text.Line;
import jp.sekimori.clauses.text.Message;

/** What is said where a reader would hesitate. */
final class OutlineNotes {
  private OutlineNotes() {}

  static Note place(Line line, Label label) {
    return note(
        Kind.PLACE,
        line,
        "「" + label.printed() + "」は、別の条項の下に置かれたものとも読めます。位置を確かめてください。",
        "“" + label.printed() + "” could also stand under another clause. Check its place.");
  }

  static Note paragraphPlace(Line line) {
    return note(
        Kind.PLACE,
        line,
        "番号のない段落です。直前の条項の続きか、上位の条項の文か、確かめてください。",
        "A paragraph without a number. Check whether it goes on the clause before it or one"
            + " above.");
  }

  static Note labelMayBeContinuation(Line line, Label label) {
    return note(
        Kind.LABEL,
        line,
        "「" + label.printed() + "」を番号として読みましたが、前の行の続きとも読めます。",
        "“"
            + label.printed()
            + "” was read as a number; it may also continue the sentence on the line before.");
  }

  static Note continuationMayBeLabel(Line line) {
    return note(
        Kind.LABEL,
        line,
        "前の行の続きとして読みましたが、行頭は番号とも読めます。",
        "Read as the continuation of the line before; its start may also be a number.");
  }

  static Note paragraphEnd(Line line) {
    return note(
        Kind.PARAGRAPH,
        line,
        "ここで段落が改まるかどうか、行の長さからは分かりません。",
        "Whether a new paragraph starts here cannot be seen from the lines' length.");
  }

  static Note scrambled(Line line) {
    return note(
        Kind.SCRAMBLED,
        line,
        "図又は表と思われます。文字の並び順は、原本のとおりではないおそれがあります。",
        "Probably a chart or a table. The order of its text may not be the original's.");
  }

  private static Note note(Kind kind, Line line, String ja, String en) {
    return new Note(kind, line.number(), new Message(ja, en));
  }
}
