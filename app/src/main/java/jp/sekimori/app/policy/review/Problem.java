package jp.sekimori.app.policy.review;

import java.util.List;
import java.util.Optional;
import jp.sekimori.clauses.text.Message;

/** Why a decision cannot be made as it was asked for, and what can be done. */
public record Problem(Message what) {

  private static Problem say(String ja, String en) {
    return new Problem(new Message(ja, en));
  }

  static Optional<Problem> of(Change change, Board board) {
    if (change instanceof Change.AcceptCertain) {
      return Optional.empty();
    }
    return board
        .find(change.item())
        .map(entry -> withEntry(change, entry, board))
        .orElseGet(
            () ->
                Optional.of(
                    say(
                        "この条項は、別の判断により、今はありません。一覧から選び直してください。",
                        "Another decision has removed this clause. Choose again from the list.")));
  }

  private static Optional<Problem> withEntry(Change change, Entry entry, Board board) {
    if ((entry.verdict() == Verdict.ASIDE) != (change instanceof Change.TakeIn)) {
      return Optional.of(
          say("本文から除いた行です。先に本文に入れてください。", "This line was set aside. Take it into the text first."));
    }
    return switch (change) {
      case Change.AcceptCertain _, Change.TakeIn _, Change.Accept _ -> Optional.empty();
      case Change.Strike _ -> inText(entry);
      case Change.Switch _ -> board.hasBoth() ? inText(entry) : oneColumn();
      case Change.Mend mend -> inText(entry).or(() -> mend(mend, entry, board));
      case Change.Split split -> inText(entry).or(() -> split(split, entry));
      case Change.Join _ -> inText(entry).or(() -> join(entry, board));
    };
  }

  private static Optional<Problem> inText(Entry entry) {
    return entry.isInText()
        ? Optional.empty()
        : Optional.of(
            say(
                "削除とした条項です。先に「本文に戻す」を選んでください。",
                "This clause was struck. Put it back into the text first."));
  }

  private static Optional<Problem> oneColumn() {
    return Optional.of(say("欄が一つしかない文書です。", "This document has one column only."));
  }

  private static Optional<Problem> mend(Change.Mend mend, Entry entry, Board board) {
    if (!mend.wording().label().isPrinted() && mend.wording().text().isEmpty()) {
      return Optional.of(
          say(
              "番号も本文もありません。本文に含めないときは「削除」を選んでください。",
              "There is neither a label nor a text. To leave the clause out, strike it."));
    }
    int deepest = deepest(entry, board);
    return mend.depth() >= 0 && mend.depth() <= deepest
        ? Optional.empty()
        : Optional.of(
            say(
                "段は1から%dまでです。直前の条項より二つ以上下の段には置けません。".formatted(deepest + 1),
                "The level is from 1 to %d: no more than one below that of the clause before."
                    .formatted(deepest + 1)));
  }

  /** How deep an entry may stand: one below the clause of the text before it. */
  static int deepest(Entry entry, Board board) {
    List<Entry> column = board.column(entry.item().column());
    int before = Moves.textBefore(column, column.indexOf(entry));
    return before < 0 ? 0 : column.get(before).item().depth() + 1;
  }

  private static Optional<Problem> split(Change.Split split, Entry entry) {
    int lines = entry.item().text().lines().size();
    return split.at() >= 1 && split.at() < lines
        ? Optional.empty()
        : Optional.of(
            say(
                "分ける位置の行がありません。2行目以降の行を選んでください。",
                "There is no such line to split at. Choose the second line or a later one."));
  }

  private static Optional<Problem> join(Entry entry, Board board) {
    List<Entry> column = board.column(entry.item().column());
    return Moves.textBefore(column, column.indexOf(entry)) >= 0
        ? Optional.empty()
        : Optional.of(say("前に条項がありません。", "There is no clause before it."));
  }
}
