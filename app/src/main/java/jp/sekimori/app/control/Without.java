package jp.sekimori.app.control;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import jp.sekimori.rules.table.Words;

/**
 * Why clauses have no control.
 *
 * @param as the clauses that are the same, one for one, where that is why
 * @param editions for which it is the reason; none named for all
 */
public record Without(
    Kind kind,
    List<String> clauses,
    List<String> as,
    Set<String> editions,
    Words reason,
    Written written) {

  /** What kind of reason. */
  public enum Kind {
    /** None is needed. */
    NONE,
    /** Other clauses say the same. */
    SAME,
    /** One is to come. */
    LATER;

    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Kind> of(String code) {
      return Arrays.stream(values()).filter(kind -> kind.code().equals(code)).findFirst();
    }
  }

  public Without {
    clauses = List.copyOf(clauses);
    as = List.copyOf(as);
    editions = Set.copyOf(editions);
  }

  /** The clause that says the same as this one. */
  Optional<String> sameAs(String clause) {
    int place = clauses.indexOf(clause);
    return place >= 0 && place < as.size() ? Optional.of(as.get(place)) : Optional.empty();
  }

  public boolean isIn(String edition) {
    return editions.isEmpty() || editions.contains(edition);
  }
}
