package jp.sekimori.evidence.export;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import jp.sekimori.evidence.Reading;
import jp.sekimori.evidence.tree.Hash;

/** Takes the fields of one line apart, which single blanks divide. */
final class Fields {
  private static final int MAX_DIGITS = 18;

  private final byte[] line;
  private int at;

  Fields(byte[] line) {
    this.line = line;
  }

  /** The next field; empty text where there is none. */
  String next() {
    if (at > line.length) {
      return "";
    }
    int from = at;
    while (at < line.length && line[at] != ' ') {
      at++;
    }
    String field = new String(line, from, at - from, StandardCharsets.ISO_8859_1);
    at++;
    return field;
  }

  boolean nextIs(String word) {
    return next().equals(word);
  }

  /** A decimal number without leading zeros; -1 where the next field is none. */
  long number() {
    String field = next();
    boolean decimal =
        !field.isEmpty()
            && field.length() <= MAX_DIGITS
            && field.chars().allMatch(c -> c >= '0' && c <= '9')
            && (field.length() == 1 || field.charAt(0) != '0');
    return decimal ? Long.parseLong(field) : -1;
  }

  Optional<Hash> hash() {
    return switch (Hash.read(next())) {
      case Reading.Good<Hash>(Hash hash) -> Optional.of(hash);
      case Reading.Malformed<Hash> malformed -> Optional.empty();
    };
  }

  /** Everything after the last field taken. */
  byte[] rest() {
    byte[] rest = at <= line.length ? Arrays.copyOfRange(line, at, line.length) : new byte[0];
    at = line.length + 1;
    return rest;
  }

  /** The rest as text; empty where it is not UTF-8. */
  Optional<String> text() {
    try {
      return Optional.of(
          StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(rest())).toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  /** Whether the last field taken ended the line. */
  boolean atEnd() {
    return at == line.length + 1;
  }
}
