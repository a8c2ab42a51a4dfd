package jp.sekimori.rules.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.sekimori.rules.table.Row.Place;
import jp.sekimori.rules.table.Words;

/** Collects what is wrong; each problem once, in the order in which it was found. */
public final class Problems {
  private final List<Problem> problems = new ArrayList<>();

  public void add(Place place, Words what, Words mend) {
    add(new Problem(place, Optional.empty(), what, mend));
  }

  public void add(Place place, String row, Words what, Words mend) {
    add(new Problem(place, Optional.of(row), what, mend));
  }

  private void add(Problem problem) {
    if (!problems.contains(problem)) {
      problems.add(problem);
    }
  }

  public boolean isEmpty() {
    return problems.isEmpty();
  }

  public List<Problem> all() {
    return List.copyOf(problems);
  }
}
