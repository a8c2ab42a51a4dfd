package jp.sekimori.clauses.compare;

import java.util.ArrayList;
import java.util.List;
import jp.sekimori.clauses.outline.Clause;
import jp.sekimori.clauses.outline.ClauseNumber;
import jp.sekimori.clauses.outline.Outline;
import jp.sekimori.clauses.text.Message;

/**
 * States what was not held against anything, or only in part, so that nobody takes it for equal.
 */
final class Unchecked {
  private static final Message BOTH_ELIDED =
      new Message(
          "新旧とも本文が省略されている（略）ため、本文は比べていません。",
          "Both editions leave the text out （略）, so it was not compared.");
  private static final Message NEWER_ELIDED =
      new Message(
          "新で本文が省略されている（略）ため、旧の本文と比べられません。",
          "The newer edition leaves the text out （略）; the older text has nothing to be compared"
              + " with.");
  private static final Message OLDER_ELIDED =
      new Message(
          "旧で本文が省略されている（略）ため、新の本文と比べられません。",
          "The older edition leaves the text out （略）; the newer text has nothing to be compared"
              + " with.");
  private static final Message UNCERTAIN =
      new Message(
          "行の並びが確かでない図表です。読み取れた文字だけを比べました。",
          "A chart or table whose order of lines is uncertain: only the characters read were"
              + " compared.");
  private static final Message BLANKS =
      new Message(
          "空白だけが異なります。字句改正とはしていません。",
          "Only blanks differ; this is not counted as a change of wording.");
  private static final Message LABEL =
      new Message(
          "番号は同じで、字形だけが異なります。番号変更とはしていません。",
          "The number is the same and only its typography differs; not counted as renumbered.");

  private final Pairing pairing;
  private final Matching matching;
  private final List<Comparison.NotCompared> stated = new ArrayList<>();

  Unchecked(Pairing pairing) {
    this.pairing = pairing;
    this.matching = pairing.matching;
  }

  List<Comparison.NotCompared> list() {
    for (int n = 0; n < matching.newer.size(); n++) {
      Outline.Node newer = matching.newer.node(n);
      if (matching.hasOlder(n)) {
        statePair(matching.older.node(matching.olderOf(n)), newer);
      } else if (pairing.elisions.coversNewer(n) && !isBelowCoveredNewer(n)) {
        state(where("新", "new", newer), newer.clause().elided() ? BOTH_ELIDED : OLDER_ELIDED);
      }
    }
    for (int o = 0; o < matching.older.size(); o++) {
      if (pairing.elisions.coversOlder(o) && !isBelowCoveredOlder(o)) {
        Outline.Node older = matching.older.node(o);
        state(where("旧", "old", older), older.clause().elided() ? BOTH_ELIDED : NEWER_ELIDED);
      }
    }
    return stated;
  }

  private boolean isBelowCoveredNewer(int n) {
    int parent = matching.newer.parent(n);
    return parent != Edition.NONE
        && (pairing.elisions.coversNewer(parent) || isAgainstElision(matching, parent));
  }

  private boolean isBelowCoveredOlder(int o) {
    int parent = matching.older.parent(o);
    return parent != Edition.NONE
        && (pairing.elisions.coversOlder(parent) || isAgainstElision(matching.swapped(), parent));
  }

  private static boolean isAgainstElision(Matching view, int n) {
    return view.hasOlder(n) && view.older.isElided(view.olderOf(n));
  }

  private void statePair(Outline.Node older, Outline.Node newer) {
    Clause was = older.clause();
    Clause is = newer.clause();
    Message where = where(older, newer);
    if (was.elided() || is.elided()) {
      state(where, !was.elided() ? NEWER_ELIDED : !is.elided() ? OLDER_ELIDED : BOTH_ELIDED);
    } else if (!Shadow.samePrint(was, is) && Shadow.sameWording(was, is)) {
      state(where, BLANKS);
    }
    if (was.uncertain() || is.uncertain()) {
      state(where, UNCERTAIN);
    }
    if (matching.sameLabel(older.order(), newer.order())
        && !was.label().compact().equals(is.label().compact())) {
      state(
          new Message(
              where.ja() + "：" + was.label().printed() + "→" + is.label().printed(),
              where.en() + ": " + was.label().printed() + " → " + is.label().printed()),
          LABEL);
    }
  }

  private void state(Message where, Message why) {
    stated.add(new Comparison.NotCompared(where, why));
  }

  private static Message where(Outline.Node older, Outline.Node newer) {
    String was = ClauseNumber.of(older.path());
    String is = ClauseNumber.of(newer.path());
    return was.equals(is)
        ? new Message("新旧 " + is, "new and old " + is)
        : new Message("新 " + is + "・旧 " + was, "new " + is + ", old " + was);
  }

  private static Message where(String ja, String en, Outline.Node node) {
    return new Message(
        ja + " " + ClauseNumber.of(node.path()), en + " " + ClauseNumber.of(node.path()));
  }
}
