package jp.sekimori.app.waiting.mail;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import jp.sekimori.app.waiting.mail.Mail.Trouble;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Sends what is to be sent, each mail in a transaction of its own, which ends after the server has
 * taken it: a mail may come twice, and never not at all. What fails is tried again for a day.
 */
@Component
class Outbox {
  /** After the first, second … try; the last one over and over. */
  private static final List<Duration> PAUSES =
      List.of(
          Duration.ofMinutes(1),
          Duration.ofMinutes(5),
          Duration.ofMinutes(15),
          Duration.ofMinutes(60));

  private static final Duration GIVEN_UP = Duration.ofDays(1);
  private static final int AT_ONCE = 1_000;

  private final MailStore store;
  private final Addresses addresses;
  private final Postman postman;
  private final TransactionOperations transaction;
  private final MessageSource wording;
  private final Clock clock;

  Outbox(
      MailStore store,
      Addresses addresses,
      Postman postman,
      TransactionOperations transaction,
      MessageSource wording,
      Clock clock) {
    this.store = store;
    this.addresses = addresses;
    this.postman = postman;
    this.transaction = transaction;
    this.wording = wording;
    this.clock = clock;
  }

  /** What became of trying to send one. */
  private enum Step {
    NOTHING_LEFT,
    GO_ON,
    /** The server takes nothing now; the rest waits. */
    STOP
  }

  /** Sends what is due of the organization being worked for. */
  void send() {
    for (int i = 0; i < AT_ONCE; i++) {
      if (transaction.execute(_ -> sendNext()) != Step.GO_ON) {
        return;
      }
    }
  }

  private Step sendNext() {
    Instant now = clock.instant();
    Optional<Mail> next = store.next(now);
    if (next.isEmpty()) {
      return Step.NOTHING_LEFT;
    }
    Mail mail = next.get();
    Optional<String> address = addresses.of(mail.person()).address();
    Optional<Postman.Refused> refused =
        address.isEmpty()
            ? Optional.of(new Postman.Refused(Trouble.NO_ADDRESS, ""))
            : postman.send(address.get(), Letter.subject(mail, wording), mail.body());
    if (refused.isEmpty()) {
      store.sent(mail, now);
      return Step.GO_ON;
    }
    Trouble trouble = refused.get().trouble();
    store.failed(mail, trouble, refused.get().detail(), again(mail, trouble, now));
    return trouble.isOfServer() ? Step.STOP : Step.GO_ON;
  }

  private static @Nullable Instant again(Mail mail, Trouble trouble, Instant now) {
    Instant next = now.plus(PAUSES.get(Math.min(mail.tries(), PAUSES.size() - 1)));
    boolean late = next.isAfter(mail.made().plus(GIVEN_UP));
    return trouble.isFinal() || late ? null : next;
  }
}
