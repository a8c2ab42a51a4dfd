package jp.sekimori.app.policy.pack.web;

import java.util.List;
import java.util.Optional;
import jp.sekimori.app.policy.Edition;
import jp.sekimori.app.policy.Policies;
import jp.sekimori.app.policy.pack.Pack;
import jp.sekimori.app.policy.pack.Packs;
import jp.sekimori.app.policy.pack.Placements;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** Finds what a page is about. What does not exist and what is another tenant's look the same. */
@Component
class KnownPolicies {
  private final Policies policies;
  private final Placements placements;
  private final Packs packs;

  KnownPolicies(Policies policies, Placements placements, Packs packs) {
    this.policies = policies;
    this.placements = placements;
    this.packs = packs;
  }

  Known find(String code) {
    var policy = policies.find(code);
    Optional<Pack> offered = packs.madeFor(code);
    if (policy.isEmpty() && offered.isEmpty()) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
    Optional<Pack> pack = policy.isPresent() ? placements.followedBy(policy.get()) : offered;
    List<Edition> editions = policy.map(policies::editions).orElse(List.of());
    return new Known(code, policy, pack, offered, editions);
  }

  static Edition edition(Known known, String code) {
    return known.editions().stream()
        .filter(edition -> edition.code().equals(code))
        .findFirst()
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  static Pack pack(Known known) {
    return known.pack().orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }
}
