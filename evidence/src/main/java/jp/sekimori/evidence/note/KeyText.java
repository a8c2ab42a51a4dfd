package jp.sekimori.evidence.note;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import jp.sekimori.evidence.Reading;

/**
 * The last two parts of a key's text.
 *
 * @param id the id as written, not yet compared with the key
 * @param bytes the bare key
 */
record KeyText(int id, byte[] bytes) {

  static Reading<KeyText> read(String id, String key) {
    if (!id.matches("[0-9a-f]{8}")) {
      return Reading.malformed(
          "鍵の識別子は小文字の16進数8桁です。", "The id of a key is 8 lower-case hexadecimal digits.");
    }
    Optional<byte[]> typed = StrictBase64.read(key);
    if (typed.isEmpty() || typed.get().length == 0) {
      return Reading.malformed("鍵が Base64 として読めません。", "The key is not Base64.");
    }
    byte[] bytes = typed.get();
    if (bytes[0] != Ed25519.TYPE || bytes.length != 1 + Ed25519.KEY_BYTES) {
      return Reading.malformed("鍵の種類が Ed25519 ではありません。", "The key is not one of the type Ed25519.");
    }
    return Reading.good(
        new KeyText(HexFormat.fromHexDigits(id), Arrays.copyOfRange(bytes, 1, bytes.length)));
  }

  static String write(byte[] key) {
    return StrictBase64.write(Ed25519.join(new byte[] {Ed25519.TYPE}, key));
  }
}
