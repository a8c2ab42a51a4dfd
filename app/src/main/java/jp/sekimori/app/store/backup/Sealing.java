package jp.sekimori.app.store.backup;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import jp.sekimori.app.store.Refused;
import org.bouncycastle.bcpg.CompressionAlgorithmTags;
import org.bouncycastle.bcpg.HashAlgorithmTags;
import org.bouncycastle.bcpg.SymmetricKeyAlgorithmTags;
import org.bouncycastle.openpgp.PGPCompressedDataGenerator;
import org.bouncycastle.openpgp.PGPEncryptedDataGenerator;
import org.bouncycastle.openpgp.PGPException;
import org.bouncycastle.openpgp.PGPLiteralData;
import org.bouncycastle.openpgp.PGPLiteralDataGenerator;
import org.bouncycastle.openpgp.PGPPublicKey;
import org.bouncycastle.openpgp.PGPPublicKeyRing;
import org.bouncycastle.openpgp.PGPPublicKeyRingCollection;
import org.bouncycastle.openpgp.PGPUtil;
import org.bouncycastle.openpgp.operator.PGPKeyEncryptionMethodGenerator;
import org.bouncycastle.openpgp.operator.bc.BcKeyFingerprintCalculator;
import org.bouncycastle.openpgp.operator.bc.BcPBEKeyEncryptionMethodGenerator;
import org.bouncycastle.openpgp.operator.bc.BcPGPDataEncryptorBuilder;
import org.bouncycastle.openpgp.operator.bc.BcPGPDigestCalculatorProvider;
import org.bouncycastle.openpgp.operator.bc.BcPublicKeyKeyEncryptionMethodGenerator;

/** Compresses and encrypts a stream as OpenPGP does, with a seal that betrays any change. */
final class Sealing implements AutoCloseable {
  private static final int BUFFER = 1 << 16;

  /** The most that OpenPGP knows: 65 million bytes hashed for each guess at a passphrase. */
  private static final int SLOWEST = 0xFF;

  private static final int FAST = 2;

  private final OutputStream encrypted;
  private final OutputStream compressed;
  private final OutputStream content;

  private Sealing(OutputStream out, PGPKeyEncryptionMethodGenerator method)
      throws IOException, PGPException {
    var encryption =
        new PGPEncryptedDataGenerator(
            new BcPGPDataEncryptorBuilder(SymmetricKeyAlgorithmTags.AES_256)
                .setWithIntegrityPacket(true)
                .setSecureRandom(new SecureRandom()));
    encryption.addMethod(method);
    encrypted = encryption.open(out, new byte[BUFFER]);
    compressed =
        new PGPCompressedDataGenerator(CompressionAlgorithmTags.ZLIB, FAST)
            .open(encrypted, new byte[BUFFER]);
    content =
        new PGPLiteralDataGenerator()
            .open(
                compressed,
                PGPLiteralData.BINARY,
                "sekimori.tar",
                PGPLiteralData.NOW,
                new byte[BUFFER]);
  }

  static Sealing with(Lock lock, OutputStream out) throws IOException, Refused {
    try {
      return new Sealing(out, method(lock));
    } catch (PGPException e) {
      throw new IOException(e);
    }
  }

  OutputStream content() {
    return content;
  }

  private static PGPKeyEncryptionMethodGenerator method(Lock lock)
      throws IOException, PGPException, Refused {
    return switch (lock) {
      case Lock.Passphrase(String words) ->
          new BcPBEKeyEncryptionMethodGenerator(
              words.toCharArray(),
              new BcPGPDigestCalculatorProvider().get(HashAlgorithmTags.SHA256),
              SLOWEST);
      case Lock.PublicKey(Path file) -> new BcPublicKeyKeyEncryptionMethodGenerator(key(file));
    };
  }

  private static PGPPublicKey key(Path file) throws Refused {
    try (InputStream in =
        PGPUtil.getDecoderStream(new BufferedInputStream(Files.newInputStream(file)))) {
      PGPPublicKey found = null;
      for (PGPPublicKeyRing ring :
          new PGPPublicKeyRingCollection(in, new BcKeyFingerprintCalculator())) {
        for (PGPPublicKey key : ring) {
          // A key's own subkeys follow it, and encrypting is what they are for.
          if (key.isEncryptionKey() && !key.hasRevocation()) {
            found = key;
          }
        }
      }
      if (found != null) {
        return found;
      }
    } catch (IOException | PGPException e) {
      // Told below: it is no key that can be used.
    }
    throw Findings.at(file).noPublicKey();
  }

  @Override
  public void close() throws IOException {
    content.close();
    compressed.close();
    encrypted.close();
  }
}
