package jp.sekimori.clauses.text;

/** What became of the bytes of a text file. */
public sealed interface Decoding {

  /**
   * The characters, none lost and none guessed.
   *
   * @param encoding the name of the encoding they were stored in
   */
  record Decoded(String encoding, String text) implements Decoding {}

  /**
   * Bytes that are no text, or not surely so.
   *
   * @param reason a stable code: empty, binary or encoding
   */
  record Refused(String reason, Message what, Message where, Message mend) implements Decoding {}
}
