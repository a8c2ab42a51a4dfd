package jp.sekimori.evidence.entry;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import jp.sekimori.evidence.Reading;
import jp.sekimori.evidence.tree.Hash;

/**
 * A personal detail and the salt of its seal. Both are kept outside the log and deleted together:
 * without the salt nobody can try out names or numbers against the seal.
 */
public final class Detail {
  public static final int SALT_BYTES = 32;

  private static final byte[] DOMAIN = "sekimori detail 1\n".getBytes(StandardCharsets.UTF_8);
  private static final Pattern TEXT = Pattern.compile("[0-9a-f]{" + 2 * SALT_BYTES + "} \".*");

  private final byte[] salt;
  private final String value;

  /**
   * @param salt 32 random bytes, used for nothing else
   * @param value any text that UTF-8 can hold
   */
  public Detail(byte[] salt, String value) {
    if (salt.length != SALT_BYTES || !StandardCharsets.UTF_8.newEncoder().canEncode(value)) {
      throw new IllegalArgumentException("A detail needs a salt of 32 bytes and whole characters");
    }
    this.salt = salt.clone();
    this.value = value;
  }

  public static Detail of(String value, SecureRandom random) {
    var salt = new byte[SALT_BYTES];
    random.nextBytes(salt);
    return new Detail(salt, value);
  }

  public String value() {
    return value;
  }

  public byte[] salt() {
    return salt.clone();
  }

  /** SHA-256 of {@code "sekimori detail 1\n"}, the salt and the value in UTF-8. */
  public Seal seal(String name) {
    return new Seal(name, Hash.ofData(DOMAIN, salt, value.getBytes(StandardCharsets.UTF_8)));
  }

  /** Reads what {@link #toString} writes. */
  public static Reading<Detail> read(String text) {
    if (TEXT.matcher(text).matches()) {
      Optional<Json> value = JsonReader.read(text.substring(2 * SALT_BYTES + 1));
      if (value.isPresent() && value.get() instanceof Json.Text(String plain)) {
        return written(text, plain);
      }
    }
    return malformed();
  }

  private static Reading<Detail> written(String text, String value) {
    if (!StandardCharsets.UTF_8.newEncoder().canEncode(value)) {
      return malformed();
    }
    var detail = new Detail(HexFormat.of().parseHex(text, 0, 2 * SALT_BYTES), value);
    return detail.toString().equals(text) ? Reading.good(detail) : malformed();
  }

  private static Reading<Detail> malformed() {
    return Reading.malformed(
        "詳細は16進数64桁のソルトと、JSON の文字列です。",
        "A detail is a salt of 64 hexadecimal digits and a JSON string.");
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Detail that
        && Arrays.equals(salt, that.salt)
        && value.equals(that.value);
  }

  @Override
  public int hashCode() {
    return Objects.hash(Arrays.hashCode(salt), value);
  }

  /** The salt in hexadecimal digits, a blank, the value as a JSON string. */
  @Override
  public String toString() {
    return HexFormat.of().formatHex(salt) + " " + JsonWriter.write(new Json.Text(value));
  }
}
