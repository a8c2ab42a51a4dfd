package jp.sekimori.app.waiting.mail;

import com.unboundid.util.ssl.PEMFileTrustManager;
import com.unboundid.util.ssl.SSLUtil;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.MimeMessage;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Optional;
import java.util.Properties;
import javax.net.ssl.SSLException;
import jp.sekimori.app.waiting.mail.Mail.Trouble;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/** Hands mails to the mail server. */
@Component
class Postman {
  private static final String PATIENCE_MS = "10000";

  private final MailSettings settings;

  Postman(MailSettings settings) {
    this.settings = settings;
  }

  /** Why a mail was not taken. */
  record Refused(Trouble trouble, String detail) {}

  /**
   * @return what went wrong; empty where the server has taken it
   */
  Optional<Refused> send(String to, String subject, String body) {
    try {
      JavaMailSenderImpl sender = sender();
      MimeMessage message = sender.createMimeMessage();
      var letter = new MimeMessageHelper(message, StandardCharsets.UTF_8.name());
      letter.setFrom(settings.from());
      letter.setTo(to);
      letter.setSubject(subject);
      letter.setText(body);
      // Nobody's holiday notice is wanted in return (RFC 3834).
      message.setHeader("Auto-Submitted", "auto-generated");
      sender.send(message);
      return Optional.empty();
    } catch (MailException | MessagingException e) {
      return Optional.of(refused(e));
    } catch (IOException | GeneralSecurityException e) {
      return Optional.of(new Refused(Trouble.ENCRYPTION, said(e)));
    }
  }

  private JavaMailSenderImpl sender() throws IOException, GeneralSecurityException {
    var sender = new JavaMailSenderImpl();
    sender.setHost(settings.host());
    sender.setPort(settings.usedPort());
    sender.setDefaultEncoding(StandardCharsets.UTF_8.name());
    Properties how = sender.getJavaMailProperties();
    how.put("mail.smtp.connectiontimeout", PATIENCE_MS);
    how.put("mail.smtp.timeout", PATIENCE_MS);
    how.put("mail.smtp.writetimeout", PATIENCE_MS);
    how.put("mail.smtp.localhost", settings.from().replaceFirst(".*@", ""));
    how.put("mail.from", settings.from()); // names the sender's domain in Message-ID
    if (!settings.user().isEmpty()) {
      sender.setUsername(settings.user());
      sender.setPassword(settings.password());
      how.put("mail.smtp.auth", "true");
    }
    switch (settings.security()) {
      case STARTTLS -> {
        how.put("mail.smtp.starttls.enable", "true");
        how.put("mail.smtp.starttls.required", "true");
        encrypt(how);
      }
      case TLS -> {
        how.put("mail.smtp.ssl.enable", "true");
        encrypt(how);
      }
      case PLAIN -> {}
    }
    return sender;
  }

  private void encrypt(Properties how) throws IOException, GeneralSecurityException {
    how.put("mail.smtp.ssl.checkserveridentity", "true");
    if (!settings.trust().isBlank()) {
      File trusted = new File(settings.trust());
      if (!trusted.canRead()) {
        throw new IOException("Cannot read " + settings.trust());
      }
      how.put(
          "mail.smtp.ssl.socketFactory",
          new SSLUtil(new PEMFileTrustManager(trusted)).createSSLSocketFactory());
    }
  }

  private static Refused refused(Exception failure) {
    Throwable cause = deepest(failure);
    return new Refused(trouble(failure, cause), said(cause));
  }

  private static Trouble trouble(Exception failure, Throwable cause) {
    if (failure instanceof MailAuthenticationException
        || cause instanceof AuthenticationFailedException) {
      return Trouble.SIGN_IN;
    }
    if (cause instanceof SSLException
        || cause instanceof GeneralSecurityException
        || said(cause).contains("STARTTLS")) {
      return Trouble.ENCRYPTION;
    }
    if (cause instanceof IOException) {
      return Trouble.UNREACHABLE;
    }
    if (cause instanceof SendFailedException refused) {
      // 4xx: not now; 5xx: never.
      return said(refused).matches("(?s)5\\d\\d.*") ? Trouble.REFUSED : Trouble.OTHER;
    }
    return Trouble.OTHER;
  }

  /** Of one mail, what was said to its message; else the first cause. */
  private static Throwable deepest(Exception failure) {
    Throwable at = failure;
    if (failure instanceof MailSendException several && several.getMessageExceptions().length > 0) {
      at = several.getMessageExceptions()[0];
    }
    while (true) {
      Throwable next =
          at instanceof MessagingException said && said.getNextException() != null
              ? said.getNextException()
              : at.getCause();
      if (next == null || next == at) {
        return at;
      }
      at = next;
    }
  }

  private static String said(Throwable failure) {
    String said = String.valueOf(failure.getMessage()).strip();
    return said.length() > 300 ? said.substring(0, 300) : said;
  }
}
