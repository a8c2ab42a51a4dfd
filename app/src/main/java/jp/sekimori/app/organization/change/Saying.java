package jp.sekimori.app.organization.change;

import java.time.LocalDate;
import java.util.Optional;
import jp.sekimori.app.organization.change.Step.Place;
import jp.sekimori.app.site.Wareki;
import jp.sekimori.clauses.text.Message;

/** Says in words what a move does. */
final class Saying {
  private Saying() {}

  static Message of(Move move, Effect effect, Optional<Place> from, Optional<Place> to) {
    if (effect == Effect.NONE) {
      return new Message("既に登録されています。", "It is registered already.");
    }
    String was = from.map(Place::words).orElse("");
    String is = to.map(Place::words).orElse("");
    Message kind = move.kind().title();
    String arrow = was.isEmpty() || is.isEmpty() ? was + is : was + " → " + is;
    String until = move.end().map(end -> "（" + Wareki.day(end) + "まで）").orElse("");
    LocalDate first = move.from();
    return new Message(
        kind.ja() + "：" + (arrow.isEmpty() ? "" : arrow + " ") + day(move, first) + until,
        kind.en()
            + ": "
            + (arrow.isEmpty() ? "" : arrow + ", ")
            + (move.kind() == MoveKind.RETIRE ? "until " + move.day() : "from " + first)
            + move.end().map(end -> " until " + end).orElse(""));
  }

  private static String day(Move move, LocalDate first) {
    return move.kind() == MoveKind.RETIRE
        ? Wareki.day(move.day()) + "まで在職"
        : Wareki.day(first) + "から";
  }
}
