package jp.sekimori.app.text.web;

import java.util.List;
import java.util.Set;
import jp.sekimori.clauses.compare.Difference;
import jp.sekimori.clauses.lint.Finding;

/**
 * A clause of one edition beside the same clause of the other.
 *
 * @param change the number of the change within the whole comparison; 0 where nothing changed
 * @param trail what it stands under, outermost first
 * @param older empty where it was added; several where clauses were merged
 * @param newer empty where it was deleted; several where a clause was split
 * @param pairFindings defects that show only when both editions are read together
 */
public record Row(
    int change,
    Set<Difference.Kind> kinds,
    List<String> trail,
    List<Part> older,
    List<Part> newer,
    List<Finding> pairFindings) {

  public boolean isChange() {
    return change > 0;
  }

  public String anchor() {
    return "d" + change;
  }

  boolean isOneOf(Set<Difference.Kind> chosen) {
    return kinds.stream().anyMatch(chosen::contains);
  }
}
