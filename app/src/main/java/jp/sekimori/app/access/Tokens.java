package jp.sekimori.app.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.sekimori.app.journal.Change;
import jp.sekimori.app.journal.Event;
import jp.sekimori.app.journal.Journal;
import jp.sekimori.app.kernel.Acting;
import jp.sekimori.app.kernel.Right;
import jp.sekimori.evidence.entry.Subject;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** API tokens: everybody makes and revokes his own. */
@Component
public class Tokens {
  public static final int LONGEST_DAYS = 365;
  private static final int LONGEST_LABEL = 100;
  private static final String PREFIX = "sekimori_";
  private static final String KIND = "token";

  private final TokenStore store;
  private final Journal journal;
  private final Clock clock;

  Tokens(TokenStore store, Journal journal, Clock clock) {
    this.store = store;
    this.journal = journal;
    this.clock = clock;
  }

  /** What came of making one. */
  public sealed interface Made {
    /**
     * @param secret to be shown now and never again
     */
    record Good(Secret secret) implements Made {}

    record Refused(Fault fault) implements Made {}
  }

  public enum Fault {
    LABEL,
    DAYS,
    /** None, or one that its maker does not hold. */
    RIGHTS,
    /** The form was sent before; its token was shown then. */
    REPEATED
  }

  /**
   * Makes a token for one's own programs.
   *
   * @param id from the form, so that one form makes one token
   * @param rights what it may do, of what its maker may do
   */
  @Transactional
  public Made make(Acting by, Account account, UUID id, String label, int days, Set<Right> rights) {
    requireOwn(by, account);
    if (label.isBlank() || label.length() > LONGEST_LABEL) {
      return new Made.Refused(Fault.LABEL);
    }
    if (days < 1 || days > LONGEST_DAYS) {
      return new Made.Refused(Fault.DAYS);
    }
    if (rights.isEmpty() || !rights.stream().allMatch(by::may)) {
      return new Made.Refused(Fault.RIGHTS);
    }
    Instant now = clock.instant();
    var token =
        new Token(
            id,
            label.strip(),
            rights,
            now,
            now.plus(Duration.ofDays(days)),
            Optional.empty(),
            Optional.empty());
    Secret secret = Secret.create(PREFIX);
    if (!store.create(account.id(), token, secret.sha256())) {
      return new Made.Refused(Fault.REPEATED);
    }
    journal.record(
        Event.by(by, "token.create", new Subject(KIND, id.toString(), 0))
            .changing(
                Change.of("rights", "", names(rights)),
                Change.of("expires", "", token.expiresAt().toString())));
    return new Made.Good(secret);
  }

  private static String names(Set<Right> rights) {
    return rights.stream().map(Right::name).sorted().collect(Collectors.joining(" "));
  }

  /** Revokes one of one's own; false where there is none such. */
  @Transactional
  public boolean revoke(Acting by, Account account, UUID token) {
    requireOwn(by, account);
    boolean revoked = store.revoke(account.id(), token, clock.instant());
    if (revoked) {
      journal.record(Event.by(by, "token.revoke", new Subject(KIND, token.toString(), 0)));
    }
    return revoked;
  }

  @Transactional(readOnly = true)
  public List<Token> of(Account account) {
    return store.of(account.id());
  }

  private static void requireOwn(Acting by, Account account) {
    if (!by.person().equals(account.person())) {
      throw new IllegalStateException("Tokens are their owner's alone");
    }
  }
}
