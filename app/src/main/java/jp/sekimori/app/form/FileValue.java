package jp.sekimori.app.form;

import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.sekimori.evidence.tree.Hash;

/**
 * A file that stands in a field. The bytes are kept by their digest; what it is called belongs to
 * the field.
 *
 * @param hash under which the bytes are kept
 * @param type its media type, told from its content
 */
public record FileValue(Hash hash, String type, String name) {
  private static final Pattern WRITTEN =
      Pattern.compile("sha256:([0-9a-f]{64}):([a-z0-9.+-]+/[a-z0-9.+-]+):([^\\p{Cntrl}]+)");

  public FileValue {
    if (!WRITTEN.matcher(hash + ":" + type + ":" + name).matches()) {
      throw new IllegalArgumentException("No file: " + hash + ":" + type + ":" + name);
    }
  }

  /** As it is kept: {@code sha256:…:application/pdf:見積書.pdf}. */
  public String text() {
    return hash + ":" + type + ":" + name;
  }

  /** Reads what {@link #text} wrote; empty for anything else. */
  public static Optional<FileValue> read(String text) {
    Matcher file = WRITTEN.matcher(text);
    return file.matches()
        ? Optional.of(new FileValue(hash(file.group(1)), file.group(2), file.group(3)))
        : Optional.empty();
  }

  private static Hash hash(String digits) {
    return Hash.of(HexFormat.of().parseHex(digits));
  }

  /** The digest in hexadecimal digits, for addresses. */
  public String digest() {
    return hash.hex();
  }
}
