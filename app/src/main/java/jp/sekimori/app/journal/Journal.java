package jp.sekimori.app.journal;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.sekimori.app.kernel.Acting;
import jp.sekimori.app.kernel.Ids;
import jp.sekimori.app.kernel.OrganizationId;
import jp.sekimori.app.kernel.Tenant;
import jp.sekimori.evidence.entry.Actor;
import jp.sekimori.evidence.entry.Basis;
import jp.sekimori.evidence.entry.Detail;
import jp.sekimori.evidence.entry.Entry;
import org.springframework.stereotype.Component;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Where everything that is done is written down, in the transaction that does it. */
@Component
public class Journal {
  /** The person of records of what the system does by itself. */
  public static final String SYSTEM = "system";

  private final SecureRandom random = new SecureRandom();
  private final Records records;
  private final Logs logs;
  private final Sequencer sequencer;
  private final Ids ids;
  private final Clock clock;

  Journal(Records records, Logs logs, Sequencer sequencer, Ids ids, Clock clock) {
    this.records = records;
    this.logs = logs;
    this.sequencer = sequencer;
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * Records what the present transaction does. The record gets its number soon after the commit.
   *
   * @throws IllegalTransactionStateException outside a transaction
   */
  public void record(Event event) {
    record(List.of(event));
  }

  /** The same for many events, in their order and at little more cost than for one. */
  public void record(List<Event> events) {
    if (!TransactionSynchronizationManager.isActualTransactionActive()) {
      throw new IllegalTransactionStateException("A record needs the transaction it belongs to");
    }
    if (events.isEmpty()) {
      return;
    }
    OrganizationId organization = Tenant.required();
    records.add(events.stream().map(event -> kept(event, organization)).toList());
    TransactionSynchronizationManager.registerSynchronization(new Wake());
  }

  private Records.Kept kept(Event event, OrganizationId organization) {
    if (event.acting().filter(acting -> !acting.organization().equals(organization)).isPresent()) {
      throw new IllegalStateException("Somebody of another organization acts");
    }
    Map<String, Detail> details = details(event.changes());
    return new Records.Kept(ids.next(), entry(event, details), details);
  }

  private Entry entry(Event event, Map<String, Detail> details) {
    return new Entry(
        0,
        logs.organization(),
        clock.instant().truncatedTo(ChronoUnit.MILLIS),
        event.acting().map(Journal::actor).orElse(new Actor(SYSTEM, "")),
        event.action(),
        event.subject(),
        event.basis().orElse(Basis.NONE),
        event.payloads(),
        details.entrySet().stream().map(each -> each.getValue().seal(each.getKey())).toList());
  }

  private static Actor actor(Acting acting) {
    return new Actor(acting.person().toString(), acting.post().map(UUID::toString).orElse(""));
  }

  /** What is personal is sealed apart, so that it can be deleted and the rest kept. */
  private Map<String, Detail> details(List<Change> changes) {
    var details = new LinkedHashMap<String, Detail>();
    for (String name : List.of(Changes.PLAIN, Changes.PERSONAL)) {
      List<Change> here =
          changes.stream()
              .filter(change -> change.personal() == name.equals(Changes.PERSONAL))
              .toList();
      if (!here.isEmpty()) {
        details.put(name, Detail.of(Changes.write(here), random));
      }
    }
    return details;
  }

  /** The sequencer sleeps while nothing is written. */
  private final class Wake implements TransactionSynchronization {
    @Override
    public void afterCommit() {
      sequencer.wake();
    }
  }
}
