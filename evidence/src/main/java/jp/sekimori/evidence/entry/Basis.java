package jp.sekimori.evidence.entry;

import java.util.List;

/**
 * The clauses that an act rests on, in the edition that was in force.
 *
 * @param edition empty where an act rests on no policy; then there are no clauses either
 * @param clauses paths of clauses in that edition, in the order in which they were applied
 */
public record Basis(String edition, List<String> clauses) {
  public static final Basis NONE = new Basis("", List.of());

  public Basis {
    Terms.optional(edition);
    clauses = List.copyOf(clauses);
    clauses.forEach(Terms::reference);
    Terms.distinct(clauses);
    if (edition.isEmpty() && !clauses.isEmpty()) {
      throw new IllegalArgumentException("Clauses without the edition they stand in: " + clauses);
    }
  }
}
