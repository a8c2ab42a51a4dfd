package jp.sekimori.app.waiting.mail;

import com.unboundid.util.ssl.KeyStoreKeyManager;
import com.unboundid.util.ssl.SSLUtil;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Base64;
import javax.net.ssl.SSLContext;

/**
 * A certificate of localhost that nobody trusts who was not told to.
 *
 * @param context for the server that has it
 * @param file for those who are to trust it
 */
record Certificate(SSLContext context, Path file) {
  private static final String PIN = "of the test";

  static Certificate make() {
    try {
      Path folder = Files.createTempDirectory("mail");
      Path keys = folder.resolve("keys.p12");
      generate(keys);
      KeyStore store = KeyStore.getInstance("PKCS12");
      try (InputStream in = Files.newInputStream(keys)) {
        store.load(in, PIN.toCharArray());
      }
      Path file = folder.resolve("certificate.pem");
      byte[] encoded = store.getCertificate("mail").getEncoded();
      Files.writeString(
          file,
          "-----BEGIN CERTIFICATE-----\n"
              + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(encoded)
              + "\n-----END CERTIFICATE-----\n");
      var manager = new KeyStoreKeyManager(keys.toFile(), PIN.toCharArray(), "PKCS12", "mail");
      return new Certificate(new SSLUtil(manager, null).createSSLContext(), file);
    } catch (IOException | GeneralSecurityException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void generate(Path keys) throws IOException, InterruptedException {
    Process keytool =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                "mail",
                "-keyalg",
                "EC",
                "-dname",
                "CN=localhost",
                "-ext",
                "san=dns:localhost",
                "-ext",
                "bc=ca:true",
                "-validity",
                "2",
                "-storetype",
                "PKCS12",
                "-storepass",
                PIN,
                "-keystore",
                keys.toString())
            .inheritIO()
            .start();
    if (keytool.waitFor() != 0) {
      throw new IOException("keytool made no certificate");
    }
  }
}
