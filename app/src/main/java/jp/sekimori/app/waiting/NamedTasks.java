package jp.sekimori.app.waiting;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import jp.sekimori.app.organization.Waiting.Item;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What waits for people by name, shown before they move; what waits for a role goes on by itself.
 */
@Component
class NamedTasks implements jp.sekimori.app.organization.Waiting {
  private final WaitingStore store;
  private final Clock clock;

  NamedTasks(WaitingStore store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  @Override
  @Transactional(readOnly = true)
  public List<Item> of(Set<UUID> people) {
    return store.naming(people, LocalDate.now(clock)).stream()
        .flatMap(
            row ->
                row.who().stream()
                    .flatMap(who -> Spelling.person(who).stream())
                    .filter(people::contains)
                    .distinct()
                    .map(person -> new Item(person, row.waits().what(), row.waits().address())))
        .toList();
  }
}
