package jp.sekimori.app.access.directory;

import com.unboundid.ldap.listener.InMemoryDirectoryServer;
import com.unboundid.ldap.listener.InMemoryDirectoryServerConfig;
import com.unboundid.ldap.listener.InMemoryListenerConfig;
import com.unboundid.ldap.listener.SelfSignedCertificateGenerator;
import com.unboundid.ldap.listener.interceptor.InMemoryInterceptedSearchRequest;
import com.unboundid.ldap.listener.interceptor.InMemoryOperationInterceptor;
import com.unboundid.ldap.sdk.Attribute;
import com.unboundid.ldap.sdk.Control;
import com.unboundid.ldap.sdk.DeleteRequest;
import com.unboundid.ldap.sdk.Entry;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.Modification;
import com.unboundid.ldap.sdk.ModificationType;
import com.unboundid.ldap.sdk.ResultCode;
import com.unboundid.ldap.sdk.controls.ManageDsaITRequestControl;
import com.unboundid.util.ssl.KeyStoreKeyManager;
import com.unboundid.util.ssl.SSLUtil;
import java.io.FileInputStream;
import java.io.InputStream;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.Base64;
import java.util.concurrent.atomic.AtomicInteger;

/** A real directory, UnboundID's, of a whole prefecture; LDAPS, and LDAP with StartTLS. */
final class StaffServer {
  static final String BASE = "ou=staff,dc=example,dc=org";
  static final String READER = "cn=reader,dc=example,dc=org";
  static final String PASSWORD = "of the directory";

  private final AtomicInteger searches = new AtomicInteger();
  private volatile int breaksAfter = Integer.MAX_VALUE;
  private final InMemoryDirectoryServer server;
  private final Path certificate;

  StaffServer(int people) {
    try {
      var pair =
          SelfSignedCertificateGenerator.generateTemporarySelfSignedCertificate("test", "JKS");
      var keys = new SSLUtil(new KeyStoreKeyManager(pair.getFirst(), pair.getSecond()), null);
      var config = new InMemoryDirectoryServerConfig("dc=example,dc=org");
      InetAddress loopback = InetAddress.getByName("127.0.0.1");
      config.setListenerConfigs(
          InMemoryListenerConfig.createLDAPSConfig(
              "encrypted", loopback, 0, keys.createSSLServerSocketFactory(), null),
          InMemoryListenerConfig.createLDAPConfig(
              "plain", loopback, 0, keys.createSSLSocketFactory()));
      config.setSchema(null);
      config.addAdditionalBindCredentials(READER, PASSWORD);
      config.addInMemoryOperationInterceptor(new Watch());
      server = new InMemoryDirectoryServer(config);
      certificate = pem(pair.getFirst().toPath(), pair.getSecond());
      server.add("dn: dc=example,dc=org", "objectClass: domain", "dc: example");
      server.add("dn: " + BASE, "objectClass: organizationalUnit", "ou: staff");
      for (int i = 0; i < people; i++) {
        add(i);
      }
      server.startListening();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private static Path pem(Path keys, char[] pin) throws Exception {
    KeyStore store = KeyStore.getInstance("JKS");
    try (InputStream in = new FileInputStream(keys.toFile())) {
      store.load(in, pin);
    }
    byte[] encoded = store.getCertificate(store.aliases().nextElement()).getEncoded();
    String text = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(encoded);
    return Files.writeString(
        Files.createTempFile("staff", ".pem"),
        "-----BEGIN CERTIFICATE-----\n" + text + "\n-----END CERTIFICATE-----\n");
  }

  /** Counts searches, and breaks off where it is told to. */
  private final class Watch extends InMemoryOperationInterceptor {
    @Override
    public void processSearchRequest(InMemoryInterceptedSearchRequest request)
        throws LDAPException {
      if (searches.incrementAndGet() > breaksAfter) {
        throw new LDAPException(ResultCode.UNAVAILABLE, "going down");
      }
    }
  }

  static String dn(int number) {
    return "uid=s" + number + "," + BASE;
  }

  void add(int number) {
    add(
        new Entry(
            dn(number),
            new Attribute("objectClass", "top", "person", "inetOrgPerson"),
            new Attribute("uid", "s" + number),
            new Attribute("cn", "県職 " + number + "郎"),
            new Attribute("sn", "県職"),
            new Attribute("phonetic", "けんしょく " + number),
            new Attribute("mail", "s" + number + "@example.org"),
            new Attribute("userPassword", PASSWORD),
            new Attribute("entryUUID", "uuid-" + number),
            new Attribute("userAccountControl", "512"),
            new Attribute("employeeNumber", "D" + number)));
  }

  void add(Entry entry) {
    try {
      server.add(entry);
    } catch (LDAPException e) {
      throw new IllegalStateException(e);
    }
  }

  void delete(String dn) {
    try {
      // Referrals are deleted, not followed.
      var itself = new Control[] {new ManageDsaITRequestControl()};
      server.delete(new DeleteRequest(dn, itself));
    } catch (LDAPException e) {
      throw new IllegalStateException(e);
    }
  }

  void set(int number, String attribute, String value) {
    try {
      server.modify(dn(number), new Modification(ModificationType.REPLACE, attribute, value));
    } catch (LDAPException e) {
      throw new IllegalStateException(e);
    }
  }

  /** After so many more searches it is not available any more; to be undone with the largest. */
  void breakAfter(int more) {
    breaksAfter = more == Integer.MAX_VALUE ? more : searches.get() + more;
  }

  int searches() {
    return searches.get();
  }

  String encrypted() {
    return "ldaps://127.0.0.1:" + server.getListenPort("encrypted");
  }

  String plain() {
    return "ldap://127.0.0.1:" + server.getListenPort("plain");
  }

  Path certificate() {
    return certificate;
  }

  void stop() {
    server.shutDown(true);
  }
}
