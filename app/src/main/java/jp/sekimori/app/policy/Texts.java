package jp.sekimori.app.policy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import jp.sekimori.app.kernel.OrganizationId;
import jp.sekimori.app.kernel.Tenant;
import jp.sekimori.app.text.Heads;
import jp.sekimori.app.text.Work;
import jp.sekimori.app.text.Workbench;
import jp.sekimori.clauses.compare.Comparison;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The texts of editions and what follows from them, kept in memory while they are looked at: a text
 * that is stored never changes, so what was computed once stays right. Whoever asks has found the
 * edition in the database first, so nobody is handed another tenant's.
 */
@Component
public class Texts {
  /** Characters of text kept at most: some tens of megabytes. */
  private static final long ROOM = 8_000_000;

  private final LinkedHashMap<Key, Kept> kept = new LinkedHashMap<>(16, 0.75f, true);
  private final ClauseStore store;
  private long taken;

  Texts(ClauseStore store) {
    this.store = store;
  }

  /** What is kept of editions. */
  private enum Kind {
    TEXT,
    COMPARISON,
    WORK
  }

  private record Key(OrganizationId organization, Kind kind, List<UUID> editions) {}

  private record Kept(Object value, long characters) {}

  @Transactional(readOnly = true)
  public Text of(Edition edition) {
    return (Text) found(key(Kind.TEXT, edition), () -> read(edition.id()));
  }

  /** The differences between two editions of which none changes any more. */
  @Transactional(readOnly = true)
  public Comparison compare(Edition older, Edition newer) {
    return (Comparison)
        found(
            key(Kind.COMPARISON, older, newer),
            () -> {
              Text before = of(older);
              Text after = of(newer);
              return new Kept(
                  Comparison.of(before.settled(), after.settled()), characters(before, after) / 2);
            });
  }

  /** One edition with its drafting defects. */
  @Transactional(readOnly = true)
  public Work.Single work(Edition edition) {
    return (Work.Single)
        found(
            key(Kind.WORK, edition),
            () -> {
              Text text = of(edition);
              return new Kept(
                  Workbench.single(edition.name(), text.reading()), characters(text) / 2);
            });
  }

  /** Two editions with their differences and drafting defects. */
  @Transactional(readOnly = true)
  public Work.Pair work(Edition older, Edition newer) {
    return (Work.Pair)
        found(
            key(Kind.WORK, older, newer),
            () -> {
              Text before = of(older);
              Text after = of(newer);
              var pair =
                  Workbench.pair(
                      older.name() + " → " + newer.name(),
                      after.reading(),
                      before.reading(),
                      compare(older, newer),
                      List.of(),
                      new Heads(newer.name(), older.name()));
              return new Kept(pair, characters(before, after) / 2);
            });
  }

  private static long characters(Text... texts) {
    return Stream.of(texts).mapToLong(Text::characters).sum();
  }

  private Kept read(UUID edition) {
    Text text = store.text(edition);
    return new Kept(text, text.characters());
  }

  private static Key key(Kind kind, Edition... editions) {
    return new Key(Tenant.required(), kind, Stream.of(editions).map(Edition::id).toList());
  }

  private Object found(Key key, Supplier<Kept> make) {
    synchronized (kept) {
      Kept there = kept.get(key);
      if (there != null) {
        return there.value();
      }
    }
    // Made outside the lock: two may make the same, and one of them is kept.
    Kept made = make.get();
    keep(key, made);
    return made.value();
  }

  private void keep(Key key, Kept made) {
    synchronized (kept) {
      Kept before = kept.put(key, made);
      taken += made.characters() - (before == null ? 0 : before.characters());
      while (taken > ROOM && kept.size() > 1) {
        taken -= kept.pollFirstEntry().getValue().characters();
      }
    }
  }
}
