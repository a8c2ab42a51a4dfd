package jp.sekimori.evidence.note;

import java.nio.charset.StandardCharsets;
import jp.sekimori.evidence.tree.Hash;

/** The name that a key signs under, by habit a URL without scheme: {@code example.org/log}. */
public record KeyName(String text) {
  public KeyName {
    if (!isValid(text)) {
      throw new IllegalArgumentException("Not the name of a key: " + text);
    }
  }

  /** Not empty; no Unicode space, no control character, no plus. */
  public static boolean isValid(String text) {
    return !text.isEmpty()
        && StandardCharsets.UTF_8.newEncoder().canEncode(text)
        && text.codePoints()
            .noneMatch(
                c ->
                    c == '+'
                        || c < ' '
                        || c == 0x85
                        || Character.isWhitespace(c)
                        || Character.isSpaceChar(c));
  }

  /** The first four bytes of SHA-256(name, line feed, 1, public key), as C2SP signed-note says. */
  int keyId(byte[] typedKey) {
    byte[] hash = Hash.ofData((text + "\n").getBytes(StandardCharsets.UTF_8), typedKey).bytes();
    return java.nio.ByteBuffer.wrap(hash).getInt();
  }

  @Override
  public String toString() {
    return text;
  }
}
