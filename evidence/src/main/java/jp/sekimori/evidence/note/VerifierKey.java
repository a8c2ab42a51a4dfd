package jp.sekimori.evidence.note;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.Objects;
import jp.sekimori.evidence.Reading;

/**
 * The public half of a key. Its text, {@code name+id+key}, is what a log publishes and an auditor
 * keeps: the same form that golang.org/x/mod/sumdb/note calls a verifier key.
 */
public final class VerifierKey {
  private final KeyName name;
  private final byte[] key;
  private final int id;

  VerifierKey(KeyName name, byte[] key) {
    this.name = name;
    this.key = key;
    this.id = name.keyId(Ed25519.join(new byte[] {Ed25519.TYPE}, key));
  }

  /** Reads the text of a verifier key; its id must be that of its name and key. */
  public static Reading<VerifierKey> read(String text) {
    String[] parts = text.split("\\+", 3);
    if (parts.length != 3 || !KeyName.isValid(parts[0])) {
      return Reading.malformed("検証鍵は「名前+識別子+鍵」の形で書きます。", "A verifier key is written name+id+key.");
    }
    return KeyText.read(parts[1], parts[2]).then(material -> checked(parts[0], material));
  }

  private static Reading<VerifierKey> checked(String name, KeyText material) {
    var key = new VerifierKey(new KeyName(name), material.bytes());
    return key.id == material.id()
        ? Reading.good(key)
        : Reading.malformed(
            "検証鍵の識別子が名前と鍵に合いません（正しくは " + key.idText() + "）。写し間違いがないか確かめてください。",
            "The id of the verifier key does not fit its name and key (it would be "
                + key.idText()
                + "); look for a slip in copying.");
  }

  public KeyName name() {
    return name;
  }

  /** Four bytes that tell keys of one name apart. They identify; they prove nothing. */
  public int id() {
    return id;
  }

  private String idText() {
    return HexFormat.of().toHexDigits(id);
  }

  /** Whether this key signed exactly this text. */
  public boolean verifies(byte[] text, byte[] signature) {
    return Ed25519.verifies(key, text, signature);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof VerifierKey that
        && name.equals(that.name)
        && Arrays.equals(key, that.key);
  }

  @Override
  public int hashCode() {
    return Objects.hash(name, id);
  }

  @Override
  public String toString() {
    return name + "+" + idText() + "+" + KeyText.write(key);
  }
}
