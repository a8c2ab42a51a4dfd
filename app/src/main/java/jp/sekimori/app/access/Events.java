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
  static final String KIND = "account";

  private final Visitors visitors;

  Events(Visitors visitors) {
    this.visitors = visitors;
  }

  static Subject subject(UUID account) {
    return new Subject(KIND, account.toString(), 0);
  }

  Event signIn(Account account, String with, Source source) {
    return Event.by(visitors.acting(account.person()), "sign-in", subject(account.id()))
        .changing(Change.of("with", "", with), Change.personal("address", "", source.network()));
  }

  Event bySystem(String action, Optional<UUID> account) {
    return Event.bySystem(
        action, account.map(Events::subject).orElseGet(() -> new Subject(KIND, "unknown", 0)));
  }
}
