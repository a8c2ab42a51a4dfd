package jp.sekimori.app.store.backup;

import java.io.OutputStream;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Date;
import org.bouncycastle.bcpg.ArmoredOutputStream;
import org.bouncycastle.bcpg.HashAlgorithmTags;
import org.bouncycastle.bcpg.PublicKeyAlgorithmTags;
import org.bouncycastle.bcpg.PublicKeyPacket;
import org.bouncycastle.bcpg.SymmetricKeyAlgorithmTags;
import org.bouncycastle.crypto.generators.RSAKeyPairGenerator;
import org.bouncycastle.crypto.params.RSAKeyGenerationParameters;
import org.bouncycastle.openpgp.PGPKeyRingGenerator;
import org.bouncycastle.openpgp.PGPSignature;
import org.bouncycastle.openpgp.operator.PGPDigestCalculator;
import org.bouncycastle.openpgp.operator.bc.BcPBESecretKeyEncryptorBuilder;
import org.bouncycastle.openpgp.operator.bc.BcPGPContentSignerBuilder;
import org.bouncycastle.openpgp.operator.bc.BcPGPDigestCalculatorProvider;
import org.bouncycastle.openpgp.operator.bc.BcPGPKeyPair;

/** A new pair of keys, as GnuPG exports them. */
record KeyFiles(Path open, Path secret) {
  private static final String WORDS = "鍵の言葉";

  static KeyFiles in(Path folder) throws Exception {
    PGPKeyRingGenerator ring = ring();
    var files = new KeyFiles(folder.resolve("public.asc"), folder.resolve("secret.asc"));
    try (OutputStream out = new ArmoredOutputStream(Files.newOutputStream(files.open()))) {
      ring.generatePublicKeyRing().encode(out);
    }
    try (OutputStream out = new ArmoredOutputStream(Files.newOutputStream(files.secret()))) {
      ring.generateSecretKeyRing().encode(out);
    }
    return files;
  }

  Opener opener() {
    return new Opener.SecretKey(secret, WORDS);
  }

  private static PGPKeyRingGenerator ring() throws Exception {
    var random = new SecureRandom();
    var generator = new RSAKeyPairGenerator();
    generator.init(new RSAKeyGenerationParameters(BigInteger.valueOf(65_537), random, 2_048, 80));
    var pair =
        new BcPGPKeyPair(
            PublicKeyPacket.VERSION_4,
            PublicKeyAlgorithmTags.RSA_GENERAL,
            generator.generateKeyPair(),
            new Date(0));
    PGPDigestCalculator sha1 = new BcPGPDigestCalculatorProvider().get(HashAlgorithmTags.SHA1);
    return new PGPKeyRingGenerator(
        PGPSignature.POSITIVE_CERTIFICATION,
        pair,
        "backup",
        sha1,
        null,
        null,
        new BcPGPContentSignerBuilder(PublicKeyAlgorithmTags.RSA_GENERAL, HashAlgorithmTags.SHA256),
        new BcPBESecretKeyEncryptorBuilder(SymmetricKeyAlgorithmTags.AES_256, sha1)
            .build(WORDS.toCharArray()));
  }
}
