package jp.sekimori.app.policy.pack;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.sekimori.app.policy.Codes;
import jp.sekimori.app.policy.Status;
import jp.sekimori.clauses.outline.ClauseNumber;
import jp.sekimori.clauses.text.Message;

/**
 * A policy as a pack knows it, whole and sound: every id, role and edition that is named exists.
 *
 * @param code its short name
 * @param policy the short name of its policy, as it stands in addresses
 * @param enforced the days on which the policy came into force, also those whose text is not held
 * @param roles what binds somebody, by id
 * @param clauses in the order of the policy, by id
 */
public record Pack(
    String code,
    String policy,
    Message title,
    List<Edition> editions,
    List<LocalDate> enforced,
    Map<String, Message> roles,
    Map<String, PackClause> clauses) {

  /** One edition that the pack knows the addresses of. */
  public record Edition(
      String code,
      Message name,
      Status status,
      Optional<LocalDate> decided,
      Optional<LocalDate> inForce) {}

  public Pack {
    require(Codes.isCode(code) && Codes.isCode(policy), "short names of pack and policy");
    editions = List.copyOf(editions);
    enforced = List.copyOf(enforced);
    roles = Collections.unmodifiableMap(new LinkedHashMap<>(roles));
    clauses = Collections.unmodifiableMap(new LinkedHashMap<>(clauses));
    require(!editions.isEmpty(), "an edition");
  }

  private static void require(boolean holds, String what) {
    if (!holds) {
      throw new IllegalArgumentException("A pack has " + what);
    }
  }

  public Optional<PackClause> clause(String id) {
    return Optional.ofNullable(clauses.get(id));
  }

  /**
   * The number of a clause as people know it: that of the edition that came last into force and has
   * it, else of the first that has it.
   */
  public String number(PackClause clause) {
    return editions.stream()
        .filter(edition -> clause.path(edition.code()).isPresent())
        .min(
            Comparator.comparing((Edition edition) -> edition.status() != Status.IN_FORCE)
                .thenComparing(
                    edition -> edition.inForce().orElse(LocalDate.MIN), Comparator.reverseOrder()))
        .flatMap(edition -> clause.path(edition.code()))
        .map(ClauseNumber::of)
        .orElseThrow();
  }

  public Optional<Edition> edition(String edition) {
    return editions.stream().filter(known -> known.code().equals(edition)).findFirst();
  }

  public Message role(String id) {
    Message name = roles.get(id);
    if (name == null) {
      throw new IllegalArgumentException("No role " + id);
    }
    return name;
  }
}
