package jp.sekimori.app.access;

import com.unboundid.ldap.sdk.DisconnectType;
import com.unboundid.ldap.sdk.ExtendedResult;
import com.unboundid.ldap.sdk.Filter;
import com.unboundid.ldap.sdk.LDAPConnection;
import com.unboundid.ldap.sdk.LDAPConnectionOptions;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.LDAPURL;
import com.unboundid.ldap.sdk.ResultCode;
import com.unboundid.ldap.sdk.SearchResultEntry;
import com.unboundid.ldap.sdk.SearchScope;
import com.unboundid.ldap.sdk.extensions.StartTLSExtendedRequest;
import com.unboundid.util.ssl.PEMFileTrustManager;
import com.unboundid.util.ssl.SSLUtil;
import java.io.File;
import java.security.GeneralSecurityException;
import java.security.KeyStoreException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Asks a directory whether a password is somebody's. It is connected to only when asked. */
@Component
public class Directory {
  /** As in {@link Accounts.Identity#provider}. */
  public static final String PROVIDER = "ldap";

  private static final Logger LOG = LoggerFactory.getLogger(Directory.class);
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  /** What a directory says that knows the name, but not with this password, or not at all. */
  private static final List<ResultCode> REFUSALS =
      List.of(
          ResultCode.INVALID_CREDENTIALS,
          ResultCode.NO_SUCH_OBJECT,
          ResultCode.INVALID_DN_SYNTAX,
          ResultCode.INAPPROPRIATE_AUTHENTICATION);

  private final DirectorySettings settings;

  public Directory(DirectorySettings settings) {
    this.settings = settings;
  }

  /** What it says. */
  sealed interface Answer {
    record Known(Vouched vouched) implements Answer {}

    record Refused() implements Answer {}

    /** It cannot be reached, or does not do what it is set up for. */
    record Down() implements Answer {}
  }

  public DirectorySettings settings() {
    return settings;
  }

  /**
   * Whether this is the password of this name.
   *
   * @param name as accounts are named; it has no character that means anything in a DN or a filter
   */
  Answer check(String name, String password) {
    // An empty password would be an anonymous bind, which succeeds for everybody.
    if (password.isEmpty() || !name.matches("[a-z0-9._@-]{1,100}")) {
      return new Answer.Refused();
    }
    try (LDAPConnection connection = connect(PATIENCE)) {
      connection.bind(settings.bind().replace("{0}", name), password);
      return read(connection, name);
    } catch (LDAPException e) {
      if (REFUSALS.contains(e.getResultCode())) {
        return new Answer.Refused();
      }
      LOG.warn("The directory {} cannot be used: {}", settings.url(), e.getResultCode());
      return new Answer.Down();
    } catch (GeneralSecurityException e) {
      LOG.warn("The directory {} cannot be connected to safely", settings.url(), e);
      return new Answer.Down();
    }
  }

  /**
   * A connection on which nobody has signed in yet, encrypted unless set otherwise.
   *
   * @param patience how long an answer may take
   */
  public LDAPConnection connect(Duration patience) throws LDAPException, GeneralSecurityException {
    var url = new LDAPURL(settings.url());
    var options = new LDAPConnectionOptions();
    options.setConnectTimeoutMillis((int) PATIENCE.toMillis());
    options.setResponseTimeoutMillis(patience.toMillis());
    boolean encrypted = url.getScheme().equals("ldaps");
    options.setSSLSocketVerifier(new com.unboundid.util.ssl.HostNameSSLSocketVerifier(true));
    LDAPConnection connection =
        encrypted
            ? new LDAPConnection(
                trust().createSSLSocketFactory(), options, url.getHost(), url.getPort())
            : new LDAPConnection(options, url.getHost(), url.getPort());
    if (!encrypted && settings.startTls()) {
      startTls(connection);
    }
    return connection;
  }

  private void startTls(LDAPConnection connection) throws LDAPException, GeneralSecurityException {
    ExtendedResult result =
        connection.processExtendedOperation(
            new StartTLSExtendedRequest(trust().createSSLContext()));
    if (result.getResultCode() != ResultCode.SUCCESS) {
      connection.setDisconnectInfo(DisconnectType.SECURITY_PROBLEM, "StartTLS", null);
      connection.close();
      throw new LDAPException(result.getResultCode(), "StartTLS is refused");
    }
  }

  private SSLUtil trust() throws KeyStoreException {
    return settings.trust().isBlank()
        ? new SSLUtil(com.unboundid.util.ssl.JVMDefaultTrustManager.getInstance())
        : new SSLUtil(new PEMFileTrustManager(new File(settings.trust())));
  }

  private Answer read(LDAPConnection connection, String name) throws LDAPException {
    Filter filter = Filter.create(settings.filter().replace("{0}", name));
    SearchResultEntry entry =
        connection.searchForEntry(
            settings.base(), SearchScope.SUB, filter, settings.subject(), settings.attribute());
    Optional<String> subject = Optional.ofNullable(entry).flatMap(this::subject);
    if (entry == null || subject.isEmpty()) {
      LOG.warn("The directory has no entry, or no {}, where it is looked for", settings.subject());
      return new Answer.Down();
    }
    String match = Optional.ofNullable(entry.getAttributeValue(settings.attribute())).orElse("");
    return new Answer.Known(new Vouched(PROVIDER, subject.get(), match, name));
  }

  /** How an entry is named for ever. Active Directory's is binary. */
  public Optional<String> subject(SearchResultEntry entry) {
    return settings.subject().equalsIgnoreCase("objectGUID")
        ? Optional.ofNullable(entry.getAttributeValueBytes(settings.subject()))
            .map(HexFormat.of()::formatHex)
        : Optional.ofNullable(entry.getAttributeValue(settings.subject()));
  }
}
