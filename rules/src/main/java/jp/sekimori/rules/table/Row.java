package jp.sekimori.rules.table;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A rule: to which facts it applies, and what it then says.
 *
 * @param place file and line, for messages
 * @param when conditions by fact; a fact that is not named may be anything
 * @param because why, in a sentence that a member of staff understands
 * @param question what the policy leaves open and a person has to settle (要確認)
 * @param supplement what the pack adds where the policy leaves something open (補完)
 */
public record Row(
    String id,
    Place place,
    Map<String, Condition> when,
    Effect effect,
    List<Obligation> obligations,
    Optional<Permit> permit,
    List<String> clauses,
    Words because,
    Optional<Words> question,
    Optional<Words> supplement) {
  public Row {
    when = Map.copyOf(when);
    obligations = List.copyOf(obligations);
    clauses = List.copyOf(clauses);
    if (permit.isPresent() != (effect == Effect.NEEDS_PERMIT)) {
      throw new IllegalArgumentException(id + ": a permit goes with needs-permit, and only there");
    }
  }

  /**
   * Where something stands.
   *
   * @param file its path below the folder of rules
   * @param line 1-based
   */
  public record Place(String file, int line) {}
}
