package jp.sekimori.evidence.note;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Optional;
import jp.sekimori.evidence.Reading;

/** One signature line of a note: {@code — name base64(id, signature)}. */
public final class NoteSignature {
  private static final String HEAD = "\u2014 ";
  private static final int ID_BYTES = 4;

  private final KeyName name;
  private final byte[] payload;

  NoteSignature(KeyName name, byte[] payload) {
    this.name = name;
    this.payload = payload;
  }

  static Reading<NoteSignature> read(String line) {
    int blank = line.indexOf(' ', HEAD.length());
    if (!line.startsWith(HEAD) || blank < 0) {
      return Reading.malformed("署名の行は「— 名前 署名」の形です。", "A signature line is: — name signature.");
    }
    String name = line.substring(HEAD.length(), blank);
    Optional<byte[]> payload = StrictBase64.read(line.substring(blank + 1));
    if (!KeyName.isValid(name)) {
      return Reading.malformed("署名者の名前が正しくありません。", "The name of a signer is not valid.");
    }
    if (payload.isEmpty() || payload.get().length <= ID_BYTES) {
      return Reading.malformed("署名が Base64 として読めません。", "A signature is not Base64.");
    }
    return Reading.good(new NoteSignature(new KeyName(name), payload.get()));
  }

  public KeyName name() {
    return name;
  }

  int keyId() {
    return ByteBuffer.wrap(payload).getInt();
  }

  /** Whether it claims to be this key's. */
  boolean claims(VerifierKey key) {
    return keyId() == key.id() && name.equals(key.name());
  }

  boolean isBy(VerifierKey key, byte[] text) {
    return claims(key) && key.verifies(text, Arrays.copyOfRange(payload, ID_BYTES, payload.length));
  }

  @Override
  public String toString() {
    return HEAD + name + " " + StrictBase64.write(payload);
  }
}
