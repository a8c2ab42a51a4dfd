package jp.sekimori.evidence.note;

import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.util.HexFormat;
import jp.sekimori.evidence.Reading;

/**
 * The secret half of a key. {@link #secret} is its text, {@code PRIVATE+KEY+name+id+seed}; {@link
 * #toString} gives nothing away.
 */
public final class SignerKey {
  private static final String HEAD = "PRIVATE+KEY+";

  private final byte[] seed;
  private final VerifierKey verifier;

  private SignerKey(KeyName name, byte[] seed) {
    this.seed = seed;
    this.verifier = new VerifierKey(name, Ed25519.publicKey(seed));
  }

  /** A new key. */
  public static SignerKey generate(KeyName name, SecureRandom random) {
    return new SignerKey(name, Ed25519.newSeed(random));
  }

  /** Reads the text of a signer key. What it says about a malformed text never repeats it. */
  public static Reading<SignerKey> read(String secret) {
    String[] parts = secret.split("\\+", 5);
    if (parts.length != 5 || !secret.startsWith(HEAD) || !KeyName.isValid(parts[2])) {
      return Reading.malformed(
          "署名鍵は「PRIVATE+KEY+名前+識別子+鍵」の形で書きます。", "A signer key is written PRIVATE+KEY+name+id+key.");
    }
    return KeyText.read(parts[3], parts[4])
        .then(
            material -> {
              var key = new SignerKey(new KeyName(parts[2]), material.bytes());
              return key.verifier.id() == material.id()
                  ? Reading.good(key)
                  : Reading.malformed(
                      "署名鍵の識別子が名前と鍵に合いません。",
                      "The id of the signer key does not fit its name and key.");
            });
  }

  public VerifierKey verifier() {
    return verifier;
  }

  NoteSignature sign(byte[] text) {
    byte[] signed = Ed25519.sign(seed, text);
    byte[] payload =
        ByteBuffer.allocate(4 + signed.length).putInt(verifier.id()).put(signed).array();
    return new NoteSignature(verifier.name(), payload);
  }

  /** The text to keep secret. */
  public String secret() {
    return HEAD
        + verifier.name()
        + "+"
        + HexFormat.of().toHexDigits(verifier.id())
        + "+"
        + KeyText.write(seed);
  }

  @Override
  public String toString() {
    return "signer of " + verifier;
  }
}
