package jp.sekimori.app.journal;

import java.nio.charset.StandardCharsets;

/**
 * Gives a record its number. Records are kept with number 0, since they are written before their
 * place is known and never changed after.
 */
final class Numbered {
  /** Stands once in a record: inside strings the quotes would be escaped. */
  private static final String UNKNOWN = ",\"number\":0,\"object\":";

  private Numbered() {}

  /**
   * The canonical bytes of the record at its place. A content that was tampered with comes out as
   * it is kept, for the checker to judge.
   */
  static byte[] bytes(String content, long number) {
    return text(content, number).getBytes(StandardCharsets.UTF_8);
  }

  static String text(String content, long number) {
    int at = content.indexOf(UNKNOWN);
    return at < 0
        ? content
        : content.substring(0, at)
            + ",\"number\":"
            + number
            + content.substring(at + UNKNOWN.length() - ",\"object\":".length());
  }
}
