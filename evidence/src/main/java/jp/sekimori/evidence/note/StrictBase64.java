package jp.sekimori.evidence.note;

import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;

/** Standard Base64 in which every value has one text: nothing left out, no loose last bits. */
final class StrictBase64 {
  private StrictBase64() {}

  static String write(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }

  static Optional<byte[]> read(String text) {
    byte[] bytes;
    try {
      bytes = Base64.getDecoder().decode(text);
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
    boolean only = Arrays.equals(write(bytes).toCharArray(), text.toCharArray());
    return only ? Optional.of(bytes) : Optional.empty();
  }
}
