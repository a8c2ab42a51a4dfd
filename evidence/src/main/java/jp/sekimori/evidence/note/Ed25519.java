package jp.sekimori.evidence.note;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.SignatureException;
import java.security.spec.NamedParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.HexFormat;

/** Ed25519 (RFC 8032) of the JDK, on the bare 32-byte keys that notes use. */
final class Ed25519 {
  static final int KEY_BYTES = 32;
  static final int SIGNATURE_BYTES = 64;

  /** The type byte that stands before a key in a note key's text. */
  static final byte TYPE = 1;

  private static final byte[] PUBLIC_HEAD = HexFormat.of().parseHex("302a300506032b6570032100");
  private static final byte[] PRIVATE_HEAD =
      HexFormat.of().parseHex("302e020100300506032b657004220420");

  private Ed25519() {}

  static byte[] newSeed(SecureRandom random) {
    var seed = new byte[KEY_BYTES];
    random.nextBytes(seed);
    return seed;
  }

  /** The public key of a seed. The JDK derives it only inside its generator, so that is asked. */
  static byte[] publicKey(byte[] seed) {
    try {
      var generator = KeyPairGenerator.getInstance("Ed25519");
      generator.initialize(NamedParameterSpec.ED25519, new Given(seed));
      byte[] encoded = generator.generateKeyPair().getPublic().getEncoded();
      return Arrays.copyOfRange(encoded, PUBLIC_HEAD.length, encoded.length);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  static byte[] sign(byte[] seed, byte[] text) {
    try {
      PrivateKey key =
          KeyFactory.getInstance("Ed25519")
              .generatePrivate(new PKCS8EncodedKeySpec(join(PRIVATE_HEAD, seed)));
      Signature signature = Signature.getInstance("Ed25519");
      signature.initSign(key);
      signature.update(text);
      return signature.sign();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Whether the signature is this key's; a key or signature that cannot be one is not. */
  static boolean verifies(byte[] publicKey, byte[] text, byte[] signed) {
    try {
      PublicKey key =
          KeyFactory.getInstance("Ed25519")
              .generatePublic(new X509EncodedKeySpec(join(PUBLIC_HEAD, publicKey)));
      Signature signature = Signature.getInstance("Ed25519");
      signature.initVerify(key);
      signature.update(text);
      return signed.length == SIGNATURE_BYTES && signature.verify(signed);
    } catch (SignatureException | java.security.InvalidKeyException e) {
      return false;
    } catch (java.security.spec.InvalidKeySpecException e) {
      return false;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  static byte[] join(byte[] head, byte[] tail) {
    byte[] joined = Arrays.copyOf(head, head.length + tail.length);
    System.arraycopy(tail, 0, joined, head.length, tail.length);
    return joined;
  }

  /** Randomness that is not random: the seed of an existing key. */
  private static final class Given extends SecureRandom {
    private static final long serialVersionUID = 1;
    private final byte[] seed;

    Given(byte[] seed) {
      this.seed = seed.clone();
    }

    @Override
    public void nextBytes(byte[] bytes) {
      if (bytes.length != seed.length) {
        throw new IllegalStateException("This Java draws Ed25519 keys in another way");
      }
      System.arraycopy(seed, 0, bytes, 0, bytes.length);
    }
  }
}
