package jp.sekimori.app.ledger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.sekimori.app.form.Field;
import jp.sekimori.app.form.Values;
import jp.sekimori.app.kernel.Acting;
import jp.sekimori.app.kernel.Right;
import jp.sekimori.clauses.text.Message;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** New entries by the thousand, as tables bring them: looked at first, then entered together. */
@Component
public class ManyEntries {
  private final Today today;
  private final EntryStore store;
  private final Keepers keepers;
  private final Writing writing;

  ManyEntries(Today today, EntryStore store, Keepers keepers, Writing writing) {
    this.today = today;
    this.store = store;
    this.keepers = keepers;
    this.writing = writing;
  }

  /** A new entry. */
  public record New(UUID id, UUID office, Values values) {}

  /**
   * A value that only one entry may have, and that something else has.
   *
   * @param at the place in the list of the one that cannot be entered
   * @param earlier the place of the one before it that has the value; empty where an entry has it
   * @param number that of the entry
   */
  public record Clash(
      int at, Field field, String value, Optional<Integer> earlier, Optional<Message> number) {}

  /** What keeps some of these from being entered beside those that are there, and one another. */
  @Transactional(readOnly = true)
  public List<Clash> clashes(Fields fields, List<Values> all) {
    var clashes = new ArrayList<Clash>();
    for (Field field : fields.all()) {
      if (field.unique()) {
        clashes(fields, field, all, clashes);
      }
    }
    return clashes;
  }

  private void clashes(Fields fields, Field field, List<Values> all, List<Clash> clashes) {
    var first = new HashMap<String, Integer>();
    var later = new ArrayList<Clash>();
    for (int at = 0; at < all.size(); at++) {
      for (String value : all.get(at).of(field.id())) {
        Integer earlier = first.putIfAbsent(Searchable.same(value), at);
        if (earlier != null) {
          later.add(new Clash(at, field, value, Optional.of(earlier), Optional.empty()));
        }
      }
    }
    Map<String, UUID> there = store.having(fields.ledger().id(), field.id(), first.keySet());
    Map<UUID, Entry> entries = store.find(there.values());
    for (int at = 0; at < all.size(); at++) {
      for (String value : all.get(at).of(field.id())) {
        Optional<Message> number =
            Optional.ofNullable(there.get(Searchable.same(value)))
                .flatMap(id -> Optional.ofNullable(entries.get(id)))
                .map(entry -> entry.number().words());
        if (number.isPresent()) {
          clashes.add(new Clash(at, field, value, Optional.empty(), number));
        }
      }
    }
    clashes.addAll(later);
  }

  /** Why the ledger's table of rules forbids an entry; empty where it does not. */
  public Optional<Message> forbidding(Fields fields, Values values) {
    return Asking.forbidding(fields.regime(), fields.ledger().act(), values)
        .map(answer -> answer.deciding().getFirst().because())
        .map(because -> new Message(because.ja(), because.en()));
  }

  /**
   * Enters all of them, in the caller's transaction and in their order, as if each were entered by
   * hand.
   *
   * @return those that are there now; empty where another entry has come to have a value meanwhile,
   *     and the transaction has to be undone
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public Optional<List<Entry>> enter(Acting acting, Fields fields, List<New> all) {
    var day = today.context(acting).day();
    boolean keeps =
        acting.may(Right.KEEP_LEDGERS)
            && all.stream()
                .map(New::office)
                .distinct()
                .allMatch(office -> keepers.keeps(acting, fields, day, office));
    if (!keeps) {
      throw new AccessDeniedException("Entering needs a role that keeps the ledger");
    }
    if (all.isEmpty()) {
      return Optional.of(List.of());
    }
    List<Writing.New> fresh =
        all.stream()
            .map(each -> new Writing.New(each.id(), each.office(), each.values(), Optional.empty()))
            .toList();
    return switch (writing.add(new Writing.Hand(acting, fields, day), fresh)) {
      case Writing.Kept.All(var entries) -> Optional.of(entries);
      case Writing.Kept.Not _, Writing.Kept.Late _ -> Optional.empty();
    };
  }
}
