package jp.sekimori.app.access;

import java.util.Optional;
import java.util.UUID;
import jp.sekimori.app.journal.Change;
import jp.sekimori.app.journal.Event;
import jp.sekimori.evidence.entry.Subject;
import org.springframework.stereotype.Component;

/** How what is done with accounts is written in the journal. */
@Component
class Events {
  private static final String ACCOUNT = "account";

  /** Coming in and going out, apart from what is done to accounts: there is so much more of it. */
  private static final String SESSION = "session";

  private final Visitors visitors;

  Events(Visitors visitors) {
    this.visitors = visitors;
  }

  static Subject subject(UUID account) {
    return new Subject(ACCOUNT, account.toString(), 0);
  }

  /** A session is named by its account. */
  static Subject session(UUID account) {
    return new Subject(SESSION, account.toString(), 0);
  }

  Event signIn(Account account, String with, Source source) {
    return Event.by(visitors.acting(account.person()), "sign-in", session(account.id()))
        .changing(Change.of("with", "", with), Change.personal("address", "", source.network()));
  }

  Event bySystem(String action, Optional<UUID> account) {
    return Event.bySystem(
        action, account.map(Events::session).orElseGet(() -> new Subject(SESSION, "unknown", 0)));
  }
}
