package jp.sekimori.app.journal;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import jp.sekimori.app.kernel.Tenant;
import jp.sekimori.evidence.Message;
import jp.sekimori.evidence.Reading;
import jp.sekimori.evidence.entry.Subject;
import jp.sekimori.evidence.note.KeyName;
import jp.sekimori.evidence.note.SignerKey;
import jp.sekimori.evidence.note.VerifierKey;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The keys that a log signs with. The first is made at the first signature; its name is that of the
 * log for ever.
 */
@Component
class Keys {
  private final SecureRandom random = new SecureRandom();
  private final JdbcClient database;
  private final Journal journal;
  private final Logs logs;
  private final Clock clock;
  private final String installation;

  Keys(
      JdbcClient database,
      Journal journal,
      Logs logs,
      Clock clock,
      @Value("${sekimori.journal.name}") String installation) {
    this.database = database;
    this.journal = journal;
    this.logs = logs;
    this.clock = clock;
    this.installation = installation;
  }

  /** All that the log has signed with, the present one last; none if it has not signed yet. */
  List<VerifierKey> verifiers() {
    return database
        .sql(
            """
            select verifier from journal_key
            where organization_id = :organization order by key_number
            """)
        .param("organization", Tenant.required().value())
        .query(String.class)
        .stream()
        .map(text -> stored(VerifierKey.read(text)))
        .toList();
  }

  /** The present one; made and recorded if there is none. Needs the lock of the log. */
  SignerKey signer() {
    Optional<String> secret =
        database.sql("select journal_signing_key()").query(String.class).optional();
    return secret.map(text -> stored(SignerKey.read(text))).orElseGet(this::first);
  }

  private SignerKey first() {
    var name = new KeyName(installation + "/" + logs.organization());
    SignerKey key = SignerKey.generate(name, random);
    database
        .sql("insert into journal_key values (:organization, 1, :verifier, :secret, :at)")
        .param("organization", Tenant.required().value())
        .param("verifier", key.verifier().toString())
        .param("secret", key.secret())
        .param("at", clock.instant().atOffset(ZoneOffset.UTC))
        .update();
    journal.record(
        Event.bySystem("journal.key.create", new Subject("journal", name.text(), 1))
            .changing(Change.of("key", "", key.verifier().toString())));
    return key;
  }

  private static <T> T stored(Reading<T> read) {
    return switch (read) {
      case Reading.Good<T>(T key) -> key;
      case Reading.Malformed<T>(Message why) -> throw new IllegalStateException(why.en());
    };
  }
}
