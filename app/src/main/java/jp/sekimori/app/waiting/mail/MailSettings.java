package jp.sekimori.app.waiting.mail;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.net.URI;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The mail server, and what mails say. docs/operations.md explains each setting.
 *
 * @param host the server's name; empty for no mail
 * @param port 0 for the usual one
 * @param trust a file with the certificates (PEM) to trust; empty for those of the Java runtime
 * @param from the sender's address
 * @param link under which browsers reach these pages: beginning with https or http
 * @param domains of addresses that people may enter themselves
 * @param at when the digest is sent each day
 */
@ConfigurationProperties("sekimori.mail")
record MailSettings(
    @DefaultValue("") String host,
    @DefaultValue("0") int port,
    @DefaultValue("starttls") Security security,
    @DefaultValue("") String user,
    @DefaultValue("") String password,
    @DefaultValue("") String trust,
    @DefaultValue("") String from,
    @DefaultValue("") String link,
    @DefaultValue({}) List<String> domains,
    @DefaultValue("07:30") LocalTime at) {
  MailSettings {
    domains = domains.stream().map(each -> each.strip().toLowerCase(Locale.ROOT)).toList();
    link = link.strip().replaceFirst("/+$", "");
  }

  /** How the server is spoken to. */
  enum Security {
    /**
     * Encrypted before anything is said, on the port for plain mail; refused where it cannot be.
     */
    STARTTLS(587),
    /** Encrypted from the first byte. */
    TLS(465),
    /** Not encrypted: for a server on the same machine or a closed network. */
    PLAIN(25);

    private final int port;

    Security(int port) {
      this.port = port;
    }

    String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** What is missing or wrong, as at the end of the keys of its words. */
  enum Fault {
    FROM,
    LINK;

    String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  int usedPort() {
    return port == 0 ? security.port : port;
  }

  boolean isGiven() {
    return !host.isBlank();
  }

  /** Whether mail can be sent. */
  boolean isUsed() {
    return isGiven() && fault().isEmpty();
  }

  Optional<Fault> fault() {
    if (!isAddress(from)) {
      return Optional.of(Fault.FROM);
    }
    return isLink(link) ? Optional.empty() : Optional.of(Fault.LINK);
  }

  /** Whether somebody may enter this address himself. */
  boolean mayBeEntered(String address) {
    int at = address.lastIndexOf('@');
    return isAddress(address)
        && domains.contains(address.substring(at + 1).toLowerCase(Locale.ROOT));
  }

  static boolean isAddress(String text) {
    try {
      var address = new InternetAddress(text, true);
      address.validate();
      return text.indexOf('@') > 0 && text.length() <= 200 && text.equals(address.getAddress());
    } catch (AddressException e) {
      return false;
    }
  }

  private static boolean isLink(String text) {
    try {
      var link = new URI(text);
      return ("https".equals(link.getScheme()) || "http".equals(link.getScheme()))
          && link.getHost() != null
          && link.getQuery() == null;
    } catch (java.net.URISyntaxException e) {
      return false;
    }
  }
}
