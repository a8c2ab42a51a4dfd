package jp.sekimori.app.policy.pack;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.sekimori.app.journal.Clauses;
import jp.sekimori.app.policy.Edition;
import jp.sekimori.app.policy.Policies;
import jp.sekimori.evidence.entry.Basis;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Finds clauses of packs in the editions in force of the policies that follow these packs. */
@Component
class Grounds implements Clauses {
  private final Policies policies;
  private final Placements placements;
  private final Packs packs;

  Grounds(Policies policies, Placements placements, Packs packs) {
    this.policies = policies;
    this.placements = placements;
    this.packs = packs;
  }

  @Override
  @Transactional(readOnly = true)
  public Optional<Basis> basis(String clause, LocalDate day) {
    return placements.followed().entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .flatMap(entry -> basis(entry.getKey(), entry.getValue(), clause, day).stream())
        .findFirst();
  }

  private Optional<Basis> basis(String policy, String code, String clause, LocalDate day) {
    Optional<Pack> pack = packs.find(code).filter(it -> it.clause(clause).isPresent());
    Optional<Edition> edition =
        pack.isEmpty() ? Optional.empty() : Policies.inForce(policies.editions(policy), day);
    return edition.flatMap(
        inForce ->
            placements
                .of(pack.orElseThrow(), inForce)
                .path(clause)
                .map(path -> new Basis(inForce.reference(), List.of(path))));
  }
}
