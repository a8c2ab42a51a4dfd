package jp.sekimori.app.ledger;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import jp.sekimori.app.control.Regime;
import jp.sekimori.app.form.Entries;
import jp.sekimori.app.form.Field;
import jp.sekimori.app.kernel.Acting;
import jp.sekimori.app.organization.Snapshot;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells forms of the entries of ledgers. */
@Component
class KnownEntries implements Entries {
  /** So many are looked at for those that fit. */
  private static final int LOOKED_AT = 200;

  private final EntryStore store;
  private final ListStore lists;
  private final Standing standing;
  private final Planned planned;
  private final Today today;

  KnownEntries(EntryStore store, ListStore lists, Standing standing, Planned planned, Today today) {
    this.store = store;
    this.lists = lists;
    this.standing = standing;
    this.planned = planned;
    this.today = today;
  }

  @Override
  @Transactional(readOnly = true)
  public Map<UUID, List<Busy>> busy(Acting acting, Collection<UUID> ids) {
    return standing.busy(acting, ids);
  }

  @Override
  @Transactional(readOnly = true)
  public Map<UUID, List<Busy>> busy(Acting acting, String ledger, Collection<UUID> ids) {
    return standing.lends(ledger) ? standing.busy(acting, ids) : Map.of();
  }

  @Override
  @Transactional(readOnly = true)
  public Map<UUID, List<Busy>> planned(
      Acting acting, String ledger, Collection<UUID> ids, Use use) {
    return planned.of(acting, ledger, ids, use);
  }

  @Override
  @Transactional(readOnly = true)
  public Map<UUID, Entry> find(Acting acting, Collection<UUID> ids) {
    var found = store.find(ids);
    if (found.isEmpty()) {
      return Map.of();
    }
    Snapshot day = today.context(acting).day();
    Optional<Regime> regime = today.regime();
    var known = new HashMap<UUID, Entry>();
    found.forEach((id, entry) -> known.put(id, known(acting, entry, regime, day)));
    return known;
  }

  private static Entry known(
      Acting acting, jp.sekimori.app.ledger.Entry entry, Optional<Regime> regime, Snapshot day) {
    boolean seen =
        entry.holder().filter(acting.person()::equals).isPresent()
            || regime
                .flatMap(it -> it.ledger(entry.ledger()))
                .filter(ledger -> Keepers.sight(acting, ledger, day).reaches(entry.office()))
                .isPresent();
    return known(entry, seen);
  }

  private static Entry known(jp.sekimori.app.ledger.Entry entry, boolean seen) {
    return new Entry(
        entry.id(),
        entry.ledger(),
        entry.office(),
        entry.state(),
        entry.number().words().ja(),
        EntryStore.called(entry),
        entry.values(),
        seen);
  }

  @Override
  @Transactional(readOnly = true)
  public List<Entry> matching(
      Acting acting, String ledger, String text, Predicate<Entry> fits, int most) {
    Optional<Fields> fields = today.fields(ledger);
    if (fields.isEmpty()) {
      return List.of();
    }
    Snapshot day = today.context(acting).day();
    var seen =
        switch (Keepers.sight(acting, fields.get().ledger(), day)) {
          case Sight.Everything _ -> Optional.<Set<UUID>>empty();
          case Sight.Of(var offices) -> Optional.of(offices);
        };
    var query =
        new ListQuery(
            text,
            List.of(),
            Optional.empty(),
            Map.of(),
            Optional.empty(),
            false,
            false,
            ListQuery.NEWEST);
    var search = new ListStore.Search(fields.get(), day, acting.person(), seen, query);
    String plain = Searchable.of(text);
    List<Field> unique = fields.get().all().stream().filter(Field::unique).toList();
    var found = new LinkedHashMap<UUID, Entry>();
    var listed = lists.list(search, LOOKED_AT, 0).entries();
    if (listed.size() == LOOKED_AT) {
      // The one that is meant may be older than all that were looked at.
      alone(acting, fields.get(), unique, plain).forEach(entry -> found.put(entry.id(), entry));
    }
    listed.forEach(entry -> found.putIfAbsent(entry.id(), known(entry, true)));
    return found.values().stream()
        .filter(fits)
        .sorted(Comparator.comparing(entry -> !isNamed(entry, unique, plain)))
        .limit(most)
        .toList();
  }

  /** Those within sight with a value that only one may have. */
  private List<Entry> alone(Acting acting, Fields fields, List<Field> unique, String plain) {
    String ledger = fields.ledger().id();
    List<UUID> ids =
        unique.stream()
            .flatMap(field -> store.having(ledger, field.id(), List.of(plain)).values().stream())
            .toList();
    return find(acting, ids).values().stream().filter(Entry::seen).toList();
  }

  private static boolean isNamed(Entry entry, List<Field> unique, String plain) {
    return Stream.concat(
            Stream.of(entry.number(), entry.name()),
            unique.stream().flatMap(field -> entry.values().of(field.id()).stream()))
        .anyMatch(text -> Searchable.of(text).equals(plain));
  }
}
