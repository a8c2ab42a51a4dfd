package jp.sekimori.app.access;

import com.unboundid.ldap.listener.InMemoryDirectoryServer;
import com.unboundid.ldap.listener.InMemoryDirectoryServerConfig;
import com.unboundid.ldap.listener.InMemoryListenerConfig;
import com.unboundid.ldap.listener.SelfSignedCertificateGenerator;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldif.LDIFException;
import com.unboundid.util.ssl.KeyStoreKeyManager;
import com.unboundid.util.ssl.SSLUtil;
import com.unboundid.util.ssl.cert.CertException;
import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.util.Base64;

/** A real directory, UnboundID's, whose people sign in as in Active Directory; with StartTLS. */
final class TestDirectory {
  static final String PASSWORD = "of the directory";

  private final InMemoryDirectoryServer server;
  private final Path certificate;

  private TestDirectory(InMemoryDirectoryServer server, Path certificate) {
    this.server = server;
    this.certificate = certificate;
  }

  /** Prepares one, which does not listen yet. */
  static TestDirectory on(int port) {
    try {
      var pair =
          SelfSignedCertificateGenerator.generateTemporarySelfSignedCertificate("test", "JKS");
      File keys = pair.getFirst();
      char[] pin = pair.getSecond();
      var encrypted = new SSLUtil(new KeyStoreKeyManager(keys, pin), null);
      var config = new InMemoryDirectoryServerConfig("dc=example,dc=org");
      config.setListenerConfigs(
          InMemoryListenerConfig.createLDAPConfig(
              "plain",
              InetAddress.getByName("127.0.0.1"),
              port,
              encrypted.createSSLSocketFactory()));
      config.setSchema(null);
      var server = new InMemoryDirectoryServer(config);
      fill(server);
      return new TestDirectory(server, pem(keys, pin));
    } catch (LDAPException
        | LDIFException
        | CertException
        | IOException
        | GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void fill(InMemoryDirectoryServer server) throws LDAPException, LDIFException {
    server.add("dn: dc=example,dc=org", "objectClass: domain", "dc: example");
    server.add("dn: ou=people,dc=example,dc=org", "objectClass: organizationalUnit", "ou: people");
    for (String[] person :
        new String[][] {{"tamura", "20001"}, {"futaba", "20002"}, {"nobody", "99998"}}) {
      server.add(
          "dn: uid=" + person[0] + ",ou=people,dc=example,dc=org",
          "objectClass: inetOrgPerson",
          "uid: " + person[0],
          "cn: " + person[0],
          "sn: " + person[0],
          "userPassword: " + PASSWORD,
          "entryUUID: id-of-" + person[0],
          "employeeNumber: " + person[1]);
    }
  }

  private static Path pem(File keys, char[] pin) throws IOException, GeneralSecurityException {
    KeyStore store = KeyStore.getInstance("JKS");
    try (InputStream in = new FileInputStream(keys)) {
      store.load(in, pin);
    }
    Certificate certificate = store.getCertificate(store.aliases().nextElement());
    Path file = Files.createTempFile("directory", ".pem");
    Files.writeString(
        file,
        "-----BEGIN CERTIFICATE-----\n"
            + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(certificate.getEncoded())
            + "\n-----END CERTIFICATE-----\n");
    return file;
  }

  Path certificate() {
    return certificate;
  }

  void start() {
    try {
      server.startListening();
    } catch (LDAPException e) {
      throw new IllegalStateException(e);
    }
  }

  void stop() {
    server.shutDown(true);
  }
}
