package jp.sekimori.app.waiting.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.subethamail.smtp.auth.EasyAuthenticationHandlerFactory;
import org.subethamail.smtp.auth.LoginFailedException;
import org.subethamail.smtp.helper.SimpleMessageListener;
import org.subethamail.smtp.server.SMTPServer;

/** A real mail server that keeps what it takes. */
final class TestMailServer implements SimpleMessageListener, AutoCloseable {
  private final Set<String> unknown = ConcurrentHashMap.newKeySet();
  private final List<Letter> taken = new CopyOnWriteArrayList<>();
  private final SMTPServer server;

  /** A mail as it came. */
  record Letter(String to, String subject, String id, String text) {}

  private TestMailServer(SMTPServer.Builder server) {
    this.server = server.hostName("localhost").simpleMessageListener(this).build();
    this.server.start();
  }

  static TestMailServer plain(int port) {
    return new TestMailServer(SMTPServer.port(port));
  }

  static TestMailServer starttls(Certificate certificate) {
    return new TestMailServer(
        SMTPServer.port(0).enableTLS().requireTLS().startTlsSocketFactory(certificate.context()));
  }

  static TestMailServer tls(Certificate certificate) {
    return new TestMailServer(SMTPServer.port(0).serverSocketFactory(certificate.context()));
  }

  static TestMailServer asking(String user, String password) {
    return new TestMailServer(
        SMTPServer.port(0)
            .requireAuth()
            .authenticationHandlerFactory(
                new EasyAuthenticationHandlerFactory(
                    (name, secret, _) -> {
                      if (!name.equals(user) || !secret.equals(password)) {
                        throw new LoginFailedException();
                      }
                    })));
  }

  int port() {
    return server.getPortAllocated();
  }

  /** Does not take mail for this address any more. */
  void refuse(String address) {
    unknown.add(address);
  }

  void refuseNobody() {
    unknown.clear();
  }

  /** Everything taken since the last time. */
  List<Letter> take() {
    List<Letter> all = List.copyOf(taken);
    taken.removeAll(all);
    return all;
  }

  @Override
  public boolean accept(String from, String to) {
    return !unknown.contains(to);
  }

  @Override
  public void deliver(String from, String to, InputStream data) throws IOException {
    try {
      var message = new MimeMessage(Session.getInstance(new Properties()), data);
      taken.add(
          new Letter(
              to, message.getSubject(), message.getMessageID(), message.getContent().toString()));
    } catch (MessagingException e) {
      throw new IOException(e);
    }
  }

  @Override
  public void close() {
    server.stop();
  }
}
