package jp.sekimori.evidence.export;

import java.nio.charset.StandardCharsets;
import jp.sekimori.evidence.Message;
import org.jspecify.annotations.Nullable;

/** What the first line must be, and what is probably the matter where it is something else. */
final class FirstLine {
  private static final String EXPECTED = Words.FORMAT + " " + Words.VERSION;
  private static final String EXCERPT = Words.EXCERPT + " " + Words.VERSION;

  private FirstLine() {}

  static boolean isExcerpt(byte @Nullable [] line) {
    return line != null && new String(line, StandardCharsets.ISO_8859_1).equals(EXCERPT);
  }

  static @Nullable Message refusal(byte @Nullable [] line) {
    if (line == null) {
      return new Message("空のファイルです。", "The file is empty.");
    }
    String text = new String(line, StandardCharsets.ISO_8859_1);
    if (text.equals(EXPECTED) || text.equals(EXCERPT)) {
      return null;
    }
    if (text.equals(EXPECTED + "\r") || text.equals(EXCERPT + "\r")) {
      return new Message(
          "改行が CRLF に変わっています。証跡の書き出しは、内容を変えない方法で写してください。",
          "The line ends were turned into CRLF. Copy exports in a way that leaves them unchanged.");
    }
    if (text.startsWith("\u00ef\u00bb\u00bf")) {
      return new Message(
          "先頭に BOM が付いています。エディターで保存し直したものではなく、元のファイルを渡してください。",
          "It begins with a byte order mark. Hand over the original, not one saved by an editor.");
    }
    if (text.startsWith(Words.FORMAT + " ") || text.startsWith(Words.EXCERPT + " ")) {
      return new Message(
          "1行目の版を読めません。この検証プログラムが読めるのは版" + Words.VERSION + "です。",
          "The version on line 1 cannot be read; this checker reads version "
              + Words.VERSION
              + ".");
    }
    return new Message(
        "証跡の書き出しでも抜粋でもありません（1行目が「" + EXPECTED + "」でも「" + EXCERPT + "」でもありません）。",
        "This is not an export of evidence, nor an excerpt: line 1 is neither “"
            + EXPECTED
            + "” nor “"
            + EXCERPT
            + "”.");
  }
}
