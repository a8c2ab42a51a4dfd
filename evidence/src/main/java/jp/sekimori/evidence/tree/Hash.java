package jp.sekimori.evidence.tree;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import jp.sekimori.evidence.Reading;
import org.jspecify.annotations.Nullable;

/**
 * A SHA-256 value. In text it names its algorithm: {@code sha256:} and 64 lower-case hexadecimal
 * digits. Leaves and inner nodes are hashed apart (RFC 9162, 2.1.1), so neither can pass for the
 * other.
 */
public final class Hash {
  public static final int BYTES = 32;

  /** How every hash begins in text. */
  public static final String PREFIX = "sha256:";

  /** The length of a hash in text. */
  public static final int TEXT_LENGTH = PREFIX.length() + 2 * BYTES;

  private static final byte LEAF = 0;
  private static final byte NODE = 1;
  private static final HexFormat HEX = HexFormat.of();

  /** The root of the tree without leaves. */
  public static final Hash EMPTY = new Hash(sha256().digest());

  private final byte[] bytes;

  private Hash(byte[] bytes) {
    this.bytes = bytes;
  }

  /** A hash computed elsewhere; {@code bytes} are 32. */
  public static Hash of(byte[] bytes) {
    if (bytes.length != BYTES) {
      throw new IllegalArgumentException("A hash has 32 bytes, not " + bytes.length);
    }
    return new Hash(bytes.clone());
  }

  /** The plain SHA-256 of the parts, one after the other. */
  public static Hash ofData(byte[]... parts) {
    MessageDigest digest = sha256();
    for (byte[] part : parts) {
      digest.update(part);
    }
    return new Hash(digest.digest());
  }

  /** The hash of a leaf that holds these bytes. */
  public static Hash ofLeaf(byte[] data) {
    MessageDigest digest = sha256();
    digest.update(LEAF);
    return new Hash(digest.digest(data));
  }

  /** The hash of the node above two others. */
  public static Hash ofNode(Hash left, Hash right) {
    MessageDigest digest = sha256();
    digest.update(NODE);
    digest.update(left.bytes);
    return new Hash(digest.digest(right.bytes));
  }

  /** Reads exactly what {@link #toString} writes; upper case is another text. */
  public static Reading<Hash> read(String text) {
    if (text.length() != TEXT_LENGTH || !text.startsWith(PREFIX)) {
      return malformed();
    }
    var bytes = new byte[BYTES];
    for (int i = 0; i < BYTES; i++) {
      int high = digit(text.charAt(PREFIX.length() + 2 * i));
      int low = digit(text.charAt(PREFIX.length() + 2 * i + 1));
      if (high < 0 || low < 0) {
        return malformed();
      }
      bytes[i] = (byte) (high << 4 | low);
    }
    return Reading.good(new Hash(bytes));
  }

  private static Reading<Hash> malformed() {
    return Reading.malformed(
        "ハッシュは sha256: と小文字の16進数64桁です。", "A hash is sha256: and 64 lower-case hexadecimal digits.");
  }

  private static int digit(char c) {
    if (c >= '0' && c <= '9') {
      return c - '0';
    }
    return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
  }

  /** A new digest; the algorithm is one that every Java has. */
  public static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  public byte[] bytes() {
    return bytes.clone();
  }

  /** As checkpoints write it: standard Base64 without the name of the algorithm. */
  public String base64() {
    return Base64.getEncoder().encodeToString(bytes);
  }

  /** The digits alone, for places that name the algorithm themselves. */
  public String hex() {
    return HEX.formatHex(bytes);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Hash hash && Arrays.equals(bytes, hash.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }

  @Override
  public String toString() {
    return PREFIX + hex();
  }
}
