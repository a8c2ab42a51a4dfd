package jp.sekimori.app.policy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The policies of the organization and their editions. */
@Component
public class Policies {
  private final EditionStore store;

  Policies(EditionStore store) {
    this.store = store;
  }

  @Transactional(readOnly = true)
  public List<Policy> all() {
    return store.policies();
  }

  /** The editions of every policy, newest first. */
  @Transactional(readOnly = true)
  public List<Edition> editions() {
    return store.all();
  }

  @Transactional(readOnly = true)
  public Optional<Policy> find(String code) {
    return store.policy(code);
  }

  /** The editions of one policy, newest first; drafts before all. */
  @Transactional(readOnly = true)
  public List<Edition> editions(Policy policy) {
    return store.of(policy.id());
  }

  /** The editions of the policy of this short name; none where there is no such policy. */
  @Transactional(readOnly = true)
  public List<Edition> editions(String policy) {
    return store.ofPolicy(policy);
  }

  /** The editions that came of one import. */
  @Transactional(readOnly = true)
  public List<Edition> ofReview(UUID review) {
    return store.ofReview(review);
  }

  /** The edition in force on a day; empty where none is held, which says nothing about the day. */
  public static Optional<Edition> inForce(List<Edition> editions, LocalDate day) {
    return editions.stream()
        .filter(edition -> edition.dates().on(day) == Status.IN_FORCE)
        .findFirst();
  }
}
