package jp.sekimori.app.organization.change;

import java.time.LocalDate;
import java.util.Optional;
import jp.sekimori.app.organization.HoldingKind;
import jp.sekimori.app.organization.change.Fault.Kind;
import jp.sekimori.app.organization.change.Known.Held;
import jp.sekimori.app.site.Wareki;
import jp.sekimori.clauses.text.Message;

/** Says that a move does not fit what a person holds on its day (在職の状況). */
final class Misfits {
  private final Known known;
  private final Faults faults;

  Misfits(Known known, Faults faults) {
    this.known = known;
    this.faults = faults;
  }

  /** Somebody is said to join who is there already. */
  void in(Move move, Held now) {
    String place = known.on(move.from()).place(now.post()).map(Step.Place::words).orElse("");
    faults.in(
        move.line(),
        "type",
        Kind.SERVICE,
        new Message(
            move.who().name() + "さんは、この日には既に在職しています（" + place + "）。",
            move.who().name() + " is in service already: " + place + "."),
        new Message(
            "異動であれば「配置換」などとし、別人であれば職員番号を直してください。",
            "Write 配置換 if it is a move; mend the number if it is somebody else."));
  }

  /** Something is said of somebody who holds no main post on the day. */
  void not(Move move) {
    Optional<LocalDate> first = known.nextMain(move.person(), move.from());
    String name = move.who().name();
    faults.in(
        move.line(),
        "type",
        Kind.SERVICE,
        first
            .map(
                day ->
                    new Message(
                        name + "さんは、この日にはまだ在職していません（在職は" + Wareki.day(day) + "から）。",
                        name + " was not yet in service; that begins on " + day + "."))
            .orElseGet(
                () ->
                    new Message(
                        name + "さんには、この日に本務の職がありません。", name + " has no main post on that day.")),
        new Message(
            "発令日を確かめてください。新たに職に就くときは、異動の種類を「採用」又は「転入」としてください。",
            "Check the day. Of somebody who joins, write 採用 or 転入."));
  }

  /** A post beside the main one ends that is not held. */
  void notBeside(Move move, HoldingKind kind) {
    Step.Place place = move.post().orElseThrow().place();
    faults.in(
        move.line(),
        "type",
        Kind.SERVICE,
        new Message(
            move.who().name() + "さんは、この日に" + place.words() + "の" + beside(kind).ja() + "をしていません。",
            move.who().name() + " has no " + beside(kind).en() + " in " + place.words() + "."),
        new Message("所属と職名を確かめてください。", "Check the office and the post."));
  }

  private static Message beside(HoldingKind kind) {
    return switch (kind) {
      case MAIN -> new Message("本務", "main post");
      case CONCURRENT -> new Message("兼務", "concurrent post");
      case ACTING -> new Message("事務取扱", "acting post");
      case DEPUTY -> new Message("職務代理", "deputizing");
    };
  }

  /** Somebody comes back who was not away. */
  void notAway(Move move) {
    faults.in(
        move.line(),
        "type",
        Kind.SERVICE,
        new Message(
            move.who().name() + "さんは、この日の前に休職していません。",
            move.who().name() + " was not away before that day."),
        new Message("職員番号と発令日を確かめてください。異動であれば「配置換」などとしてください。", "Check the number and the day."));
  }
}
