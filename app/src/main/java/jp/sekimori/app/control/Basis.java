package jp.sekimori.app.control;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.sekimori.rules.table.Words;

/**
 * Why there is something, and in which editions.
 *
 * @param editions that have it; none named for all
 * @param clauses the ids of the clauses that it is there for
 * @param fulfils the ids of obligations of the rules that are met by it
 * @param question what the policy leaves open and a person has to settle (要確認)
 * @param supplement what the pack adds where the policy leaves something open (補完)
 */
public record Basis(
    Written written,
    Set<String> editions,
    List<String> clauses,
    List<String> fulfils,
    Optional<Words> question,
    Optional<Words> supplement) {
  public Basis {
    editions = Set.copyOf(editions);
    clauses = List.copyOf(clauses);
    fulfils = List.copyOf(fulfils);
  }

  public boolean isIn(String edition) {
    return editions.isEmpty() || editions.contains(edition);
  }
}
