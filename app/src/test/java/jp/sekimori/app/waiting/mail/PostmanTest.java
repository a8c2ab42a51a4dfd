package jp.sekimori.app.waiting.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import jp.sekimori.app.waiting.mail.Mail.Trouble;
import jp.sekimori.app.waiting.mail.MailSettings.Security;
import org.junit.jupiter.api.Test;

/** Mail is handed to real servers of every kind, and what goes wrong is told apart. */
class PostmanTest {
  private static final Certificate CERTIFICATE = Certificate.make();
  private static final String TO = "hanako@example.org";

  private static MailSettings to(int port, Security security, String trust, String password) {
    return new MailSettings(
        "localhost",
        port,
        security,
        password.isEmpty() ? "" : "sekimori",
        password,
        trust,
        "sekimori@example.org",
        "https://example.org",
        List.of(),
        LocalTime.NOON);
  }

  private static Optional<Trouble> send(int port, Security security, String trust) {
    return send(to(port, security, trust, ""));
  }

  private static Optional<Trouble> send(MailSettings settings) {
    return new Postman(settings)
        .send(TO, "【関守】お知らせ", "持出 令和8年度 第12号\n")
        .map(Postman.Refused::trouble);
  }

  private static String trusted() {
    return CERTIFICATE.file().toString();
  }

  @Test
  void aPlainServerTakesIt() {
    try (var server = TestMailServer.plain(0)) {
      assertThat(send(server.port(), Security.PLAIN, "")).isEmpty();
      assertThat(server.take())
          .singleElement()
          .satisfies(
              letter -> {
                assertThat(letter.to()).isEqualTo(TO);
                assertThat(letter.subject()).isEqualTo("【関守】お知らせ");
                assertThat(letter.id()).endsWith("@example.org>");
                assertThat(letter.text()).contains("持出 令和8年度 第12号");
              });
    }
  }

  @Test
  void aServerThatIsTrustedIsSpokenToEncrypted() {
    try (var server = TestMailServer.starttls(CERTIFICATE)) {
      assertThat(send(server.port(), Security.STARTTLS, trusted())).isEmpty();
      assertThat(server.take()).hasSize(1);
    }
    try (var server = TestMailServer.tls(CERTIFICATE)) {
      assertThat(send(server.port(), Security.TLS, trusted())).isEmpty();
      assertThat(server.take()).hasSize(1);
    }
  }

  @Test
  void nothingIsSentWhereItCannotBeEncrypted() {
    try (var server = TestMailServer.plain(0)) {
      assertThat(send(server.port(), Security.STARTTLS, trusted())).contains(Trouble.ENCRYPTION);
      assertThat(server.take()).isEmpty();
    }
    try (var server = TestMailServer.starttls(CERTIFICATE)) {
      assertThat(send(server.port(), Security.STARTTLS, "")).contains(Trouble.ENCRYPTION);
      assertThat(send(server.port(), Security.STARTTLS, "/no/such.pem"))
          .contains(Trouble.ENCRYPTION);
      assertThat(server.take()).isEmpty();
    }
  }

  @Test
  void whatGoesWrongIsToldApart() {
    try (var server = TestMailServer.asking("sekimori", "right")) {
      assertThat(send(to(server.port(), Security.PLAIN, "", "right"))).isEmpty();
      assertThat(send(to(server.port(), Security.PLAIN, "", "wrong"))).contains(Trouble.SIGN_IN);
    }
    int closed;
    try (var server = TestMailServer.plain(0)) {
      closed = server.port();
      server.refuse(TO);
      assertThat(send(closed, Security.PLAIN, "")).contains(Trouble.REFUSED);
      assertThat(server.take()).isEmpty();
    }
    assertThat(send(closed, Security.PLAIN, "")).contains(Trouble.UNREACHABLE);
  }

  @Test
  void settingsThatWouldSendNothingUsefulAreNotUsed() {
    var settings = to(25, Security.PLAIN, "", "");
    assertThat(settings.isUsed()).isTrue();
    assertThat(with(settings, "not an address", settings.link()).fault())
        .contains(MailSettings.Fault.FROM);
    assertThat(with(settings, settings.from(), "example.org").fault())
        .contains(MailSettings.Fault.LINK);
  }

  private static MailSettings with(MailSettings settings, String from, String link) {
    return new MailSettings(
        settings.host(),
        settings.port(),
        settings.security(),
        "",
        "",
        "",
        from,
        link,
        List.of(),
        settings.at());
  }
}
