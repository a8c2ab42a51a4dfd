package jp.sekimori.app.policy.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.sekimori.app.kernel.Acting;
import jp.sekimori.app.kernel.Right;
import jp.sekimori.app.policy.Edition;
import jp.sekimori.app.policy.Policies;
import jp.sekimori.app.policy.Policy;
import jp.sekimori.app.text.web.Tab;
import jp.sekimori.app.text.web.WorkHead;
import org.springframework.stereotype.Component;

/** Finds the edition that an address names, with those beside it. */
@Component
class Editions {
  private final Policies policies;
  private final Clock clock;

  Editions(Policies policies, Clock clock) {
    this.policies = policies;
    this.clock = clock;
  }

  LocalDate today() {
    return LocalDate.now(clock);
  }

  /**
   * An edition among those of its policy.
   *
   * @param all newest first
   */
  record Found(Edition edition, List<Edition> all) {

    List<Edition> others() {
      return all.stream().filter(other -> !other.id().equals(edition.id())).toList();
    }

    /** Whether the other is the older of the two. */
    boolean isAfter(Edition other) {
      return all.indexOf(edition) < all.indexOf(other);
    }

    /** What somebody would compare it with first: the edition before it, else the one after. */
    Optional<Edition> neighbour() {
      int at = all.indexOf(edition);
      if (at + 1 < all.size()) {
        return Optional.of(all.get(at + 1));
      }
      return at > 0 ? Optional.of(all.get(at - 1)) : Optional.empty();
    }

    Edition other(String code) {
      return others().stream()
          .filter(other -> other.code().equals(code))
          .findFirst()
          .orElseThrow(Missing::new);
    }
  }

  Policy policy(String code) {
    return policies.find(code).orElseThrow(Missing::new);
  }

  List<Edition> of(Policy policy) {
    return policies.editions(policy);
  }

  Found find(String policy, String edition) {
    List<Edition> all = policies.editions(policy);
    return all.stream()
        .filter(one -> one.code().equals(edition))
        .findFirst()
        .map(found -> new Found(found, all))
        .orElseThrow(Missing::new);
  }

  /** What stands above every page of an edition. */
  static WorkHead head(Acting acting, Found found, int findings) {
    String address = Addresses.of(found.edition());
    var tabs = new ArrayList<Tab>();
    tabs.add(Tab.of("text", address, "edition.text", found.edition().clauses()));
    found
        .neighbour()
        .ifPresent(
            other ->
                tabs.add(
                    Tab.of("compare", address + "/compare/" + other.code(), "edition.compare")));
    tabs.add(Tab.of("lint", address + "/lint", "work.lint"));
    tabs.add(Tab.of("decisions", address + "/decisions", "edition.decisions"));
    if (acting.may(Right.IMPORT_EDITIONS)) {
      tabs.add(Tab.of("dates", address + "/dates", "edition.dates"));
    }
    return new WorkHead(
        address,
        found.edition().name(),
        Addresses.trail(found.edition().policy()),
        false,
        findings,
        false,
        tabs);
  }
}
