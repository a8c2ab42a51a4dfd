package jp.sekimori.app.organization.leaving;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import jp.sekimori.app.kernel.Acting;
import jp.sekimori.app.organization.Consequence;
import jp.sekimori.app.organization.Entry;
import org.springframework.stereotype.Component;

/**
 * Opens a check for whom a batch makes leave an office, moves it when a correction changes the day,
 * and withdraws it when a correction lets him stay. Whoever leaves on a day that was known from the
 * beginning is left to {@link Endings}; so a first list of staff opens nothing.
 */
@Component
class Openings implements Consequence {
  private final OpeningStore store;

  Openings(OpeningStore store) {
    this.store = store;
  }

  @Override
  public Runnable before(Optional<Acting> by, List<Entry> entries) {
    Set<UUID> people = people(entries);
    if (people.isEmpty()) {
      return () -> {};
    }
    Whereabouts before = store.whereabouts(people);
    return () -> store.write(by, Plan.of(before, store.whereabouts(people), store.known(people)));
  }

  private Set<UUID> people(List<Entry> entries) {
    var people = new HashSet<UUID>();
    var posts = new HashSet<UUID>();
    for (Entry entry : entries) {
      switch (entry) {
        case Entry.Holds holds -> people.add(holds.person());
        case Entry.HoldsNot holds -> people.add(holds.person());
        case Entry.HoldsNothing holds -> people.add(holds.person());
        // Where a post lies says where its holders are.
        case Entry.PostIs is -> posts.add(is.post());
        default -> {}
      }
    }
    people.addAll(store.holders(posts));
    return people;
  }
}
