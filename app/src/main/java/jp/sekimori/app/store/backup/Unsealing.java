package jp.sekimori.app.store.backup;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import jp.sekimori.app.store.Refused;
import org.bouncycastle.openpgp.PGPCompressedData;
import org.bouncycastle.openpgp.PGPEncryptedData;
import org.bouncycastle.openpgp.PGPEncryptedDataList;
import org.bouncycastle.openpgp.PGPException;
import org.bouncycastle.openpgp.PGPLiteralData;
import org.bouncycastle.openpgp.PGPPBEEncryptedData;
import org.bouncycastle.openpgp.PGPPublicKeyEncryptedData;
import org.bouncycastle.openpgp.PGPSecretKey;
import org.bouncycastle.openpgp.PGPSecretKeyRingCollection;
import org.bouncycastle.openpgp.PGPUtil;
import org.bouncycastle.openpgp.bc.BcPGPObjectFactory;
import org.bouncycastle.openpgp.operator.bc.BcKeyFingerprintCalculator;
import org.bouncycastle.openpgp.operator.bc.BcPBEDataDecryptorFactory;
import org.bouncycastle.openpgp.operator.bc.BcPBESecretKeyDecryptorBuilder;
import org.bouncycastle.openpgp.operator.bc.BcPGPDigestCalculatorProvider;
import org.bouncycastle.openpgp.operator.bc.BcPublicKeyDataDecryptorFactory;

/** Opens what {@link Sealing} closed. Only {@link #verify} tells whether nothing was changed. */
final class Unsealing implements AutoCloseable {
  private final Findings findings;
  private final InputStream file;
  private final PGPEncryptedData encrypted;
  private final InputStream decrypted;
  private final InputStream content;

  private Unsealing(Path path, Opener opener) throws IOException, PGPException, Refused {
    findings = Findings.at(path);
    file = new BufferedInputStream(Files.newInputStream(path), 1 << 16);
    Opened opened = open(list(), opener);
    encrypted = opened.data();
    decrypted = opened.stream();
    content = literal(decrypted);
  }

  static Unsealing of(Path path, Opener opener) throws IOException, Refused {
    try {
      return new Unsealing(path, opener);
    } catch (PGPException | RuntimeException e) {
      // Altered bytes read as packets of no known kind, and fail in as many ways.
      throw Findings.at(path).damaged();
    }
  }

  InputStream content() {
    return content;
  }

  /** Reads on to the end and compares the seal. */
  void verify() throws IOException, Refused {
    try {
      content.transferTo(OutputStream.nullOutputStream());
      decrypted.transferTo(OutputStream.nullOutputStream());
      if (!encrypted.isIntegrityProtected() || !encrypted.verify()) {
        throw findings.damaged();
      }
    } catch (PGPException e) {
      throw findings.damaged();
    }
  }

  private record Opened(PGPEncryptedData data, InputStream stream) {}

  private PGPEncryptedDataList list() throws IOException, Refused {
    var factory = new BcPGPObjectFactory(PGPUtil.getDecoderStream(file));
    try {
      for (Object part; (part = factory.nextObject()) != null; ) {
        if (part instanceof PGPEncryptedDataList list) {
          return list;
        }
      }
    } catch (IOException | RuntimeException e) {
      // Told below: it is no OpenPGP at all.
    }
    throw findings.noBackup();
  }

  private Opened open(PGPEncryptedDataList list, Opener opener)
      throws IOException, PGPException, Refused {
    return switch (opener) {
      case Opener.Passphrase(String words) -> byPassphrase(list, words);
      case Opener.SecretKey(Path key, String words) -> byKey(list, key, words);
    };
  }

  private Opened byPassphrase(PGPEncryptedDataList list, String words) throws IOException, Refused {
    for (PGPEncryptedData each : list) {
      if (each instanceof PGPPBEEncryptedData data) {
        try {
          return new Opened(
              data,
              data.getDataStream(
                  new BcPBEDataDecryptorFactory(
                      words.toCharArray(), new BcPGPDigestCalculatorProvider())));
        } catch (PGPException | RuntimeException e) {
          throw findings.wrongPassphrase();
        }
      }
    }
    throw findings.needsKey();
  }

  private Opened byKey(PGPEncryptedDataList list, Path keyFile, String words)
      throws IOException, PGPException, Refused {
    PGPSecretKeyRingCollection keys = keys(keyFile);
    for (PGPEncryptedData each : list) {
      if (each instanceof PGPPublicKeyEncryptedData data) {
        PGPSecretKey key = keys.getSecretKey(data.getKeyIdentifier().getKeyId());
        if (key != null) {
          return new Opened(data, data.getDataStream(decryptor(key, words)));
        }
      }
    }
    throw findings.otherKey();
  }

  private BcPublicKeyDataDecryptorFactory decryptor(PGPSecretKey key, String words) throws Refused {
    try {
      var unlocking =
          new BcPBESecretKeyDecryptorBuilder(new BcPGPDigestCalculatorProvider())
              .build(words.toCharArray());
      return new BcPublicKeyDataDecryptorFactory(key.extractPrivateKey(unlocking));
    } catch (PGPException e) {
      throw findings.wrongPassphrase();
    }
  }

  private static PGPSecretKeyRingCollection keys(Path file) throws Refused {
    try (InputStream in =
        PGPUtil.getDecoderStream(new BufferedInputStream(Files.newInputStream(file)))) {
      return new PGPSecretKeyRingCollection(in, new BcKeyFingerprintCalculator());
    } catch (IOException | PGPException e) {
      throw Findings.at(file).noSecretKey();
    }
  }

  private InputStream literal(InputStream clear) throws IOException, PGPException, Refused {
    Object part = new BcPGPObjectFactory(clear).nextObject();
    if (part instanceof PGPCompressedData compressed) {
      part = new BcPGPObjectFactory(compressed.getDataStream()).nextObject();
    }
    if (part instanceof PGPLiteralData data) {
      return data.getInputStream();
    }
    throw findings.noBackup();
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
