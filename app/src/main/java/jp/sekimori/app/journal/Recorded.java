package jp.sekimori.app.journal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.sekimori.evidence.entry.Actor;
import jp.sekimori.evidence.entry.Basis;
import jp.sekimori.evidence.entry.Entry;
import jp.sekimori.evidence.entry.Seal;
import jp.sekimori.evidence.entry.Subject;

/**
 * A record as people read it.
 *
 * @param number its place in the log; empty for the moment until it has one
 * @param entry with number 0; empty if the record was tampered with so that it cannot be read
 * @param changes what is not personal
 * @param personal whether there are personal changes that still exist
 */
public record Recorded(
    UUID id, Optional<Long> number, Optional<Entry> entry, List<Change> changes, boolean personal) {

  public Recorded {
    changes = List.copyOf(changes);
  }

  public Optional<Instant> at() {
    return entry.map(Entry::at);
  }

  public Optional<Actor> actor() {
    return entry.map(Entry::actor);
  }

  public Optional<Subject> subject() {
    return entry.map(Entry::subject);
  }

  public Optional<Basis> basis() {
    return entry.map(Entry::basis).filter(basis -> !basis.edition().isEmpty());
  }

  /** Whether personal changes were recorded and are gone since. */
  public boolean forgotten() {
    return !personal
        && entry.stream()
            .flatMap(each -> each.seals().stream())
            .map(Seal::name)
            .anyMatch(Changes.PERSONAL::equals);
  }
}
