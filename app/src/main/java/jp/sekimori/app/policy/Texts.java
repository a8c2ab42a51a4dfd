package jp.sekimori.app.policy;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import jp.sekimori.app.kernel.OrganizationId;
import jp.sekimori.app.kernel.Tenant;
import jp.sekimori.app.text.Heads;
import jp.sekimori.app.text.Work;
import jp.sekimori.app.text.Workbench;
import jp.sekimori.clauses.compare.Comparison;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The texts of editions and what follows from them, kept in memory while they are looked at: one
 * version of an edition never changes, so what was computed once stays right. Whoever asks has
 * found the edition in the database first, so nobody is handed another tenant's.
 */
@Component
public class Texts {
  /** Characters of text kept at most, for each kind of thing: some tens of megabytes in all. */
  private static final long ROOM = 3_000_000;

  private final Remembered<Key, Text> texts = new Remembered<>(ROOM, Text::characters);
  private final Remembered<Key, Comparison> comparisons =
      new Remembered<>(ROOM, c -> 100L * (c.older().nodes().size() + c.newer().nodes().size()));
  private final Remembered<Key, Work> works = new Remembered<>(ROOM, Work::characters);
  private final ClauseStore store;
  private final TransactionTemplate transaction;

  Texts(ClauseStore store, TransactionTemplate transaction) {
    this.store = store;
    this.transaction = transaction;
  }

  private record Version(UUID edition, int version) {}

  private record Key(OrganizationId organization, List<Version> editions) {
    static Key of(Edition... editions) {
      return new Key(
          Tenant.required(),
          Stream.of(editions).map(one -> new Version(one.id(), one.version())).toList());
    }
  }

  public Text of(Edition edition) {
    return texts.get(
        Key.of(edition),
        () -> Objects.requireNonNull(transaction.execute(_ -> store.text(edition.id()))));
  }

  /** The differences between what is part of one edition and of another. */
  public Comparison compare(Edition older, Edition newer) {
    return comparisons.get(
        Key.of(older, newer), () -> Comparison.of(of(older).settled(), of(newer).settled()));
  }

  /** One edition with its drafting defects. */
  public Work work(Edition edition) {
    return works.get(
        Key.of(edition), () -> Workbench.single(edition.name(), of(edition).reading()));
  }

  /** Two editions with their differences and drafting defects. */
  public Work.Pair work(Edition older, Edition newer) {
    return (Work.Pair)
        works.get(
            Key.of(older, newer),
            () ->
                Workbench.pair(
                    older.name() + " → " + newer.name(),
                    of(newer).reading(),
                    of(older).reading(),
                    compare(older, newer),
                    List.of(),
                    new Heads(newer.name(), older.name())));
  }
}
