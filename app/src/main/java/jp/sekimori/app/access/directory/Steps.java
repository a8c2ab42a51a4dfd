package jp.sekimori.app.access.directory;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.sekimori.app.access.Account;
import jp.sekimori.app.access.Directory;
import jp.sekimori.app.access.Sessions;
import jp.sekimori.app.access.directory.Differences.Gone;
import jp.sekimori.app.access.directory.Differences.Pair;
import jp.sekimori.app.access.directory.KeepingStore.Binding;
import jp.sekimori.app.access.directory.KeepingStore.NewAccount;
import jp.sekimori.app.journal.Change;
import jp.sekimori.app.journal.Event;
import jp.sekimori.app.journal.Journal;
import jp.sekimori.app.kernel.Ids;
import jp.sekimori.app.kernel.Tenant;
import jp.sekimori.app.organization.Entry;
import jp.sekimori.app.organization.Register;
import jp.sekimori.evidence.entry.Subject;
import org.springframework.stereotype.Component;

/** Carries out what brings us in step, in the caller's transaction, as the system itself. */
@Component
class Steps {
  private static final String ACCOUNT = "account";

  private final Register register;
  private final KeepingStore store;
  private final Sessions sessions;
  private final Journal journal;
  private final Ids ids;
  private final Clock clock;

  Steps(
      Register register,
      KeepingStore store,
      Sessions sessions,
      Journal journal,
      Ids ids,
      Clock clock) {
    this.register = register;
    this.store = store;
    this.sessions = sessions;
    this.journal = journal;
    this.ids = ids;
    this.clock = clock;
  }

  /** Somebody of the directory and the account that is his from now on. */
  private record Joining(UUID account, UUID person, Listed listed, boolean isNew) {}

  /**
   * Does all of it.
   *
   * @param run to which records refer
   */
  void take(UUID run, Differences found) {
    List<Joining> joining = people(found);
    var events = new ArrayList<Event>();
    join(run, joining, events);
    write(run, joining, found.written(), events);
    disable(run, found.disabled(), events);
    enable(run, found.enabled(), events);
    journal.record(events);
  }

  /** Enters newcomers and new names; a post is not given. */
  private List<Joining> people(Differences found) {
    var entries = new ArrayList<Entry>();
    var joining = new ArrayList<Joining>();
    for (Listed listed : found.newcomers()) {
      UUID person = ids.next();
      entries.add(
          new Entry.NewPerson(person, listed.name(), listed.kana(), Optional.of(listed.number())));
      joining.add(new Joining(ids.next(), person, listed, true));
    }
    for (Pair pair : found.joined()) {
      Known known = pair.known();
      joining.add(
          new Joining(
              known.account().orElseGet(ids::next),
              known.person(),
              pair.listed(),
              known.account().isEmpty()));
    }
    for (Pair pair : found.renamed()) {
      Known known = pair.known();
      Listed listed = pair.listed();
      entries.add(
          new Entry.PersonIs(
              known.person(),
              listed.name(),
              listed.kana().isEmpty() ? known.kana() : listed.kana(),
              Optional.of(known.number()).filter(number -> !number.isEmpty())));
    }
    var outcome = register.enter(Optional.empty(), entries);
    if (!outcome.isEntered()) {
      throw new IllegalStateException("Somebody else entered people meanwhile: " + outcome);
    }
    return joining;
  }

  private void join(UUID run, List<Joining> joining, List<Event> events) {
    if (joining.isEmpty()) {
      return;
    }
    Instant now = clock.instant();
    List<NewAccount> accounts =
        joining.stream()
            .filter(Joining::isNew)
            .map(each -> new NewAccount(each.account(), each.person(), name(each)))
            .toList();
    store.create(accounts, now);
    store.bind(
        joining.stream().map(each -> new Binding(each.account(), each.listed().subject())).toList(),
        now);
    for (Joining each : joining) {
      if (each.isNew()) {
        events.add(
            event("account.create", each.account())
                .changing(
                    Change.personal("name", "", name(each)),
                    Change.of("person", "", each.person().toString()),
                    Change.of("directory", "", run.toString())));
      }
      events.add(
          event("account.bind", each.account())
              .changing(
                  Change.of("provider", "", Directory.PROVIDER),
                  Change.personal("subject", "", each.listed().subject()),
                  Change.of("directory", "", run.toString())));
    }
  }

  private static String name(Joining joining) {
    return Account.nameOf(joining.listed().account());
  }

  private void write(UUID run, List<Joining> joining, List<Pair> written, List<Event> events) {
    var accounts = new ArrayList<UUID>();
    var mails = new ArrayList<String>();
    for (Joining each : joining) {
      if (each.isNew() && !each.listed().mail().isEmpty()) {
        accounts.add(each.account());
        mails.add(each.listed().mail());
      }
    }
    for (Pair pair : written) {
      UUID account = pair.known().account().orElseThrow();
      accounts.add(account);
      mails.add(pair.listed().mail());
      events.add(
          event("account.mail", account)
              .changing(
                  Change.personal("mail", pair.known().mail(), pair.listed().mail()),
                  Change.of("directory", "", run.toString())));
    }
    if (!accounts.isEmpty()) {
      store.write(accounts, mails);
    }
  }

  private void disable(UUID run, List<Gone> gone, List<Event> events) {
    List<UUID> accounts = gone.stream().map(it -> it.known().account().orElseThrow()).toList();
    store.setDisabled(accounts, true);
    for (Gone each : gone) {
      UUID account = each.known().account().orElseThrow();
      sessions.endAll(Tenant.required(), account);
      events.add(
          event("account.disable", account)
              .changing(
                  Change.of("reason", "", each.inDirectory() ? "disabled" : "gone"),
                  Change.of("directory", "", run.toString())));
    }
  }

  private void enable(UUID run, List<Pair> back, List<Event> events) {
    List<UUID> accounts = back.stream().map(it -> it.known().account().orElseThrow()).toList();
    store.setDisabled(accounts, false);
    accounts.forEach(
        account ->
            events.add(
                event("account.enable", account)
                    .changing(Change.of("directory", "", run.toString()))));
  }

  private static Event event(String action, UUID account) {
    return Event.bySystem(action, new Subject(ACCOUNT, account.toString(), 0));
  }
}
