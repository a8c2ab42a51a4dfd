package jp.sekimori.evidence.check;

import jp.sekimori.evidence.Message;

/** What the checker says about records. What it does not know it says too. */
final class Wording {
  private static final Message AGAINST_SIGNATURE =
      new Message(
          "署名された時点の内容ではありません。ハッシュの行は署名と一致し、内容だけが異なります。",
          "It is not what was signed: its hash line agrees with the signature, its content does"
              + " not.");
  private static final Message AGAINST_HEADER =
      new Message(
          "書き出した時点の内容ではありません（署名ではなく、見出しの根ハッシュによる判断です）。",
          "It is not what was exported. Judged by the root hash in the header, which nobody"
              + " signed.");

  private Wording() {}

  static Finding content(Slot slot, boolean signed) {
    return new Finding(
        Kind.ALTERED,
        Place.record(slot.line(), slot.number()),
        new Message("記録の内容が書き換えられています。", "The content of the record was altered."),
        signed ? AGAINST_SIGNATURE : AGAINST_HEADER);
  }

  static Finding hashLine(Slot slot, boolean signed) {
    return new Finding(
        Kind.ALTERED,
        Place.hashLine(slot.line(), slot.number()),
        new Message("記録に添えたハッシュが書き換えられています。", "The hash written beside the record was altered."),
        signed
            ? new Message("記録の内容は署名と一致します。", "The record itself agrees with the signature.")
            : new Message(
                "記録の内容は見出しの根ハッシュと一致します（署名はありません）。",
                "The record itself agrees with the root hash in the header, which nobody signed."));
  }

  static Finding contentOrHash(Slot slot) {
    return new Finding(
        Kind.ALTERED,
        Place.record(slot.line(), slot.number()),
        new Message(
            "記録の内容と、添えたハッシュが一致しません。", "The content of the record and the hash beside it disagree."),
        new Message(
            "内容とハッシュの少なくとも一方が書き換えられています。どちらかは、前後の欠落や改変のため署名から決められません。",
            "At least one of them was altered. Which, the signatures cannot tell, because of other"
                + " damage near by."));
  }

  /**
   * @param steps hashes of the proof that could be read
   */
  static Finding notProven(Slot slot, long size, int steps) {
    return new Finding(
        Kind.ALTERED,
        Place.record(slot.line(), slot.number()),
        new Message(
            "記録が証跡にあるという証明が成り立ちません（" + size + "件までのチェックポイント、証明の行 " + steps + "）。",
            "The proof that the record is in the log fails (checkpoint of "
                + size
                + " records, "
                + steps
                + " proof lines)."),
        slot.differs()
            ? new Message(
                "内容、添えたハッシュ、証明の行のうち少なくとも二つが書き換えられたか、この証跡の記録ではありません。",
                "Of its content, its hash and its proof at least two were altered, or it is no"
                    + " record of this log.")
            : new Message(
                "記録がハッシュごと書き換えられたか、証明の行（又はその元になった保存ハッシュ）が書き換えられたか、この証跡の記録ではありません。どれかは、証跡全体の書き出しで確かめてください。",
                "Either the record was altered together with its hash, or its proof was, or the"
                    + " kept hashes that the proof is made of, or it is no record of this log. An"
                    + " export of the whole log tells which."));
  }

  static Finding noCheckpoint() {
    return new Finding(
        Kind.MISSING,
        Place.whole(),
        new Message("チェックポイントがありません。", "There is no checkpoint."),
        new Message("記録が証跡にあることを確かめられません。", "That the records are in the log cannot be told."));
  }

  static Finding misplacedCheckpoint(long line, long covers) {
    return new Finding(
        Kind.REORDERED,
        Place.checkpoint(line, covers),
        new Message(
            "チェックポイントが、全ての記録の前の一つだけではありません。",
            "It is not the one checkpoint that stands before all records."),
        new Message(
            "抜粋では、見出しのすぐ後に一つだけあるはずです。先に現れた方を検証に使いました。",
            "An excerpt has one, right after the header. The first was used for checking."));
  }

  static Finding rangeLine(long line, long first, long last) {
    return new Finding(
        Kind.ALTERED,
        Place.range(line, first, last),
        new Message("範囲のハッシュが書き換えられています。", "The hash of the range was altered."),
        new Message("範囲の記録はそろっていて、互いに一致します。", "The records of the range are all there and agree."));
  }

  static Finding recordsOrRangeLine(long line, long first, long last) {
    return new Finding(
        Kind.ALTERED,
        Place.range(line, first, last),
        new Message(
            "範囲の記録と、添えた範囲のハッシュが一致しません。",
            "The records of the range and the hash beside them disagree."),
        new Message(
            "記録がハッシュの行ごと書き換えられたか、範囲のハッシュが書き換えられています。どちらかは署名から決められません。",
            "Either a record was altered together with its hash line, or the range hash was. Which,"
                + " the signatures cannot tell."));
  }

  static Finding together(long first, long last, boolean signed) {
    return new Finding(
        Kind.ALTERED,
        Place.records(first, last),
        new Message(
            "この範囲の少なくとも1件が、ハッシュの行ごと書き換えられています。",
            "At least one record of this range was altered together with its hash line."),
        signed
            ? new Message(
                "範囲の外の記録は別に確かめています。範囲の中のどの記録かは、残っているハッシュからは決められません。",
                "Records outside the range are judged by themselves. Which one inside it was, the"
                    + " hashes that remain cannot tell.")
            : new Message(
                "見出しの根ハッシュ（署名なし）と一致しません。見出しの方が書き換えられたのかもしれません。",
                "They do not come to the root hash in the header, which nobody signed; it may be"
                    + " the header that was altered."));
  }

  static Finding missing(long first, long last) {
    return new Finding(
        Kind.MISSING,
        Place.records(first, last),
        new Message("記録がありません。", "Not in the export."),
        new Message("番号は途切れずに付くので、かつてあった記録です。", "Numbers have no gaps, so it once existed."));
  }

  static Finding cutOff(long first, long last, Message by) {
    return new Finding(
        Kind.CUT_OFF,
        Place.records(first, last),
        new Message("末尾の記録がありません。", "The export ends before these records."),
        by);
  }

  static Finding outOfOrder(long line, long number, long after) {
    return new Finding(
        Kind.REORDERED,
        Place.record(line, number),
        after < 0
            ? new Message("記録が先頭に置かれています。", "The record stands first.")
            : new Message(
                "記録が記録 " + after + " の次に置かれています。", "The record stands after record " + after + "."),
        new Message("番号の順に並んでいません。", "Records stand in the order of their numbers."));
  }

  static Finding twice(long line, long number) {
    return new Finding(
        Kind.DUPLICATED,
        Place.record(line, number),
        new Message("同じ番号の記録が既にありました。", "A record of this number stood here before."),
        new Message("先に現れた方を検証に使いました。", "The first of them was used for checking."));
  }

  static Finding unreadableRecord(long line, long number, Message why) {
    return new Finding(
        Kind.UNREADABLE,
        Place.record(line, number),
        why,
        new Message(
            "記録 " + number + " があるはずの行ですが、記録として読めません。",
            "Record " + number + " should stand on this line, which cannot be read as a record."));
  }

  static Finding unreadableLine(long line, long next, Message why) {
    return new Finding(
        Kind.UNREADABLE,
        Place.line(line, next),
        why,
        new Message("書き出しが書いた行ではありません。", "No export wrote this line."));
  }

  static Finding notCanonical(long line, long number, Message why) {
    return new Finding(
        Kind.UNREADABLE,
        Place.record(line, number),
        why,
        new Message(
            "ハッシュは一致します。初めからこの内容で記録されたもので、後の改変ではありません。",
            "Its hash agrees: it was recorded like this, not altered later."));
  }

  static Finding label(long line, long number, long label) {
    return new Finding(
        Kind.ALTERED,
        Place.record(line, number),
        new Message(
            "行の番号（" + label + "）と記録の中の番号が一致しません。",
            "The number of the line, " + label + ", is not the number in the record."),
        new Message(
            "この記録を番号 " + number + " として検証しました。", "It was checked as record " + number + "."));
  }
}
