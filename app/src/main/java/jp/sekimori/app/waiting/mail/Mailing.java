package jp.sekimori.app.waiting.mail;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.sekimori.app.journal.Change;
import jp.sekimori.app.journal.Event;
import jp.sekimori.app.journal.Journal;
import jp.sekimori.app.kernel.Acting;
import jp.sekimori.app.kernel.Ids;
import jp.sekimori.app.organization.Organizations;
import jp.sekimori.app.waiting.Reminders;
import jp.sekimori.app.waiting.Reminders.Telling;
import jp.sekimori.app.waiting.mail.Mail.Kind;
import jp.sekimori.evidence.entry.Subject;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes the mails of an organization: one a day to each person, and what is urgent at once. */
@Component
class Mailing {
  private static final Duration KEPT = Duration.ofDays(30);

  private final Reminders reminders;
  private final Addresses addresses;
  private final MailStore store;
  private final MailSettings settings;
  private final Organizations organizations;
  private final MessageSource wording;
  private final Journal journal;
  private final Ids ids;
  private final Clock clock;

  Mailing(
      Reminders reminders,
      Addresses addresses,
      MailStore store,
      MailSettings settings,
      Organizations organizations,
      MessageSource wording,
      Journal journal,
      Ids ids,
      Clock clock) {
    this.reminders = reminders;
    this.addresses = addresses;
    this.store = store;
    this.settings = settings;
    this.organizations = organizations;
    this.wording = wording;
    this.journal = journal;
    this.ids = ids;
    this.clock = clock;
  }

  /** Everything that is to be told today. Without a mail server nobody is told later of today. */
  @Transactional
  public void digest() {
    write(Kind.DIGEST);
    store.forget(clock.instant().minus(KEPT));
  }

  /** What does not wait for the digest. */
  @Transactional
  public void urgent() {
    write(Kind.URGENT);
  }

  private void write(Kind kind) {
    Map<UUID, List<Telling>> tellings = reminders.take(kind == Kind.URGENT);
    if (!settings.isUsed() || tellings.isEmpty()) {
      return;
    }
    String organization = organizations.current().name();
    Map<UUID, Addresses.Choice> choices = addresses.of(tellings.keySet());
    var events = new ArrayList<Event>();
    tellings.forEach(
        (person, those) -> {
          Addresses.Choice choice = choices.getOrDefault(person, Addresses.Choice.NONE);
          if (choice.address().isPresent() && (kind == Kind.URGENT || choice.digest())) {
            String body = Letter.of(those, organization, wording, settings.link());
            add(person, kind, those.size(), body);
            those.stream()
                .filter(telling -> !telling.arrival())
                .forEach(telling -> events.add(reminded(telling, person)));
          }
        });
    journal.record(events);
  }

  private void add(UUID person, Kind kind, int entries, String body) {
    Instant now = clock.instant();
    store.add(
        new Mail(
            ids.next(),
            person,
            kind,
            entries,
            body,
            now,
            0,
            Optional.of(now),
            Optional.empty(),
            Optional.empty(),
            ""));
  }

  private static Event reminded(Telling telling, UUID person) {
    var thing = new Subject(telling.waits().kind(), telling.waits().thing().toString(), 0);
    return Event.bySystem("waiting.remind", thing)
        .changing(
            Change.of("person", "", person.toString()),
            Change.of("day", "", telling.waits().due().map(Object::toString).orElse("")));
  }

  /** A mail to oneself, to see whether mail comes through. */
  @Transactional
  public void trial(Acting acting) {
    String body = Letter.trial(organizations.current().name(), wording, settings.link());
    add(acting.person(), Kind.TRIAL, 0, body);
    journal.record(
        Event.by(acting, "mail.trial", new Subject("person", acting.person().toString(), 0)));
  }

  /** Tries a mail once more that was given up. */
  @Transactional
  public boolean again(Acting acting, UUID id) {
    Optional<Mail> mail = store.find(id);
    if (mail.isEmpty() || !store.again(id, clock.instant())) {
      return false;
    }
    String person = mail.get().person().toString();
    journal.record(Event.by(acting, "mail.again", new Subject("person", person, 0)));
    return true;
  }
}
