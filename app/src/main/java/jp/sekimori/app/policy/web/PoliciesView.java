package jp.sekimori.app.policy.web;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import jp.sekimori.app.policy.Edition;
import jp.sekimori.app.policy.Policies;
import jp.sekimori.app.policy.Policy;
import jp.sekimori.app.policy.pack.Pack;

/**
 * All policies.
 *
 * @param offered packs of policies that are not held
 */
public record PoliciesView(List<Entry> policies, List<Pack> offered) {

  /**
   * @param inForce the edition that binds today; empty where none is held
   * @param coming the next that will
   */
  public record Entry(
      Policy policy, int editions, Optional<Edition> inForce, Optional<Edition> coming) {

    static Entry of(Policy policy, List<Edition> editions, LocalDate today) {
      return new Entry(
          policy,
          editions.size(),
          Policies.inForce(editions, today),
          editions.stream()
              .filter(edition -> edition.dates().isComing(today))
              .min(Comparator.comparing(edition -> edition.dates().inForceOr(LocalDate.MAX))));
    }

    public String address() {
      return Addresses.of(policy);
    }
  }
}
