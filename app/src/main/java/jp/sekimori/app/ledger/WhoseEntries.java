package jp.sekimori.app.ledger;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.sekimori.app.kernel.Acting;
import jp.sekimori.app.organization.Snapshot;
import jp.sekimori.app.waiting.Particulars;
import jp.sekimori.clauses.text.Message;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells of entries that wait what they are called, and who has them. */
@Component
class WhoseEntries implements Particulars {
  private final EntryStore store;
  private final Keepers keepers;
  private final Today today;

  WhoseEntries(EntryStore store, Keepers keepers, Today today) {
    this.store = store;
    this.keepers = keepers;
    this.today = today;
  }

  @Override
  public String kind() {
    return Recording.KIND;
  }

  @Override
  @Transactional(readOnly = true)
  public Map<UUID, List<Message>> of(Acting acting, Set<UUID> his, Set<UUID> others) {
    Snapshot day = today.context(acting).day();
    var all = new HashSet<>(his);
    all.addAll(others);
    return store.find(all).values().stream()
        .filter(entry -> his.contains(entry.id()) || sees(acting, day, entry))
        .collect(Collectors.toMap(Entry::id, entry -> told(acting, day, entry)));
  }

  private boolean sees(Acting acting, Snapshot day, Entry entry) {
    return today
        .fields(entry.ledger())
        .filter(fields -> keepers.sees(acting, fields, day, entry))
        .isPresent();
  }

  private List<Message> told(Acting acting, Snapshot day, Entry entry) {
    var told = new ArrayList<Message>();
    entry
        .holder()
        .filter(holder -> !holder.equals(acting.person()))
        .map(holder -> day.state().name(holder))
        .ifPresent(name -> told.add(holder(entry, name)));
    if (!entry.name().isBlank()) {
      told.add(new Message(entry.name(), entry.name()));
    }
    return told;
  }

  private Message holder(Entry entry, String name) {
    return today
        .fields(entry.ledger())
        .flatMap(fields -> fields.ledger().holder().flatMap(fields::find))
        .map(
            field -> new Message(field.label().ja() + " " + name, field.label().en() + ": " + name))
        .orElseGet(() -> new Message(name, name));
  }
}
