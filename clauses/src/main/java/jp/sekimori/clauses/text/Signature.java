package jp.sekimori.clauses.text;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import jp.sekimori.clauses.text.Decoding.Refused;
import org.jspecify.annotations.Nullable;

/** The first bytes of files that are not text, and what their owner can do instead. */
enum Signature {
  PDF("%PDF-", "PDF", true),
  OLE("\u00D0\u00CF\u0011\u00E0", "Word 97-2003 / Excel 97-2003", false),
  ZIP("PK\u0003\u0004", "ZIP", false),
  PNG("\u0089PNG", "PNG", false),
  JPEG("\u00FF\u00D8\u00FF", "JPEG", false),
  GIF("GIF8", "GIF", false),
  GZIP("\u001F\u008B", "gzip", false),
  SEVEN_ZIP("7z\u00BC\u00AF", "7-Zip", false),
  RTF("{\\rtf", "RTF", false);

  private final String start;
  private final String called;
  private final boolean extractable;

  Signature(String start, String called, boolean extractable) {
    this.start = start;
    this.called = called;
    this.extractable = extractable;
  }

  static @Nullable Refused refusal(byte[] bytes) {
    String head = new String(bytes, 0, Math.min(bytes.length, 16), ISO_8859_1);
    for (Signature signature : values()) {
      if (head.startsWith(signature.start)) {
        return signature.refusal();
      }
    }
    return null;
  }

  private Refused refusal() {
    var what =
        new Message(
            "テキストではなく、" + called + "のファイルです。", "This is not text but a " + called + " file.");
    var mend =
        extractable
            ? new Message(
                "pdftotext などで文字を取り出し、テキストファイルとして渡してください。",
                "Extract its text, with pdftotext for example, and hand over the text file.")
            : Refusals.SAVE_AS_TEXT;
    return new Refused("binary", what, Refusals.START, mend);
  }
}
