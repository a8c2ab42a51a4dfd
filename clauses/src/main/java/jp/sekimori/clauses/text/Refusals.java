package jp.sekimori.clauses.text;

import jp.sekimori.clauses.text.Decoding.Refused;

/** The words in which undecodable input is refused. */
final class Refusals {
  static final Message START = new Message("ファイルの先頭", "The start of the file");
  static final Message SAVE_AS_TEXT =
      new Message(
          "元のアプリケーションで「UTF-8 のテキスト」として保存し直してください。",
          "Save it as plain text in UTF-8 from the application it was made with.");
  private static final Message SAVE_AS_UTF8 =
      new Message(
          "テキストエディターで開き、文字コード UTF-8 を選んで保存し直してください。",
          "Open it in a text editor and save it as UTF-8.");

  private Refusals() {}

  static Refused named(String encoding) {
    return new Refused(
        "encoding",
        new Message(
            "文字コードが " + encoding + " です。読めるのは UTF-8、UTF-16、CP932（Shift_JIS）です。",
            "The encoding is " + encoding + "; UTF-8, UTF-16 and CP932 (Shift_JIS) can be read."),
        START,
        SAVE_AS_UTF8);
  }

  static Refused binary(String sign, int offset) {
    return new Refused(
        "binary",
        new Message(
            "テキストではないようです（制御文字が含まれています）。",
            "This does not look like text: it holds control characters."),
        offset < 0
            ? new Message("ファイル全体", "The whole file")
            : new Message(
                (offset + 1) + "バイト目（" + sign + "）", "Byte " + (offset + 1) + " (" + sign + ")"),
        SAVE_AS_TEXT);
  }

  static Refused damaged(String encoding, int offset, int line) {
    return new Refused(
        "encoding",
        new Message(
            encoding + " として読めない文字があります。文字コードが違うか、ファイルが壊れています。",
            "A character cannot be read as " + encoding + ": another encoding, or a damaged file."),
        new Message(
            line + "行目（" + (offset + 1) + "バイト目）", "Line " + line + " (byte " + (offset + 1) + ")"),
        SAVE_AS_UTF8);
  }
}
