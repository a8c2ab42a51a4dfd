package jp.sekimori.rules.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.sekimori.rules.table.Row.Place;
import jp.sekimori.rules.table.Words;

/** Collects what is wrong; each problem once, in the order in which it was found. */
public final class Problems {
  private final List<Problem> problems = new ArrayList<>();

  /** Something wrong with what tables come to. */
  public void add(Place place, Words what, Words mend) {
    add(new Problem(place, Optional.empty(), FileFault.RULES, what, mend));
  }

  /** Something wrong with what a row comes to. */
  public void add(Place place, String row, Words what, Words mend) {
    add(new Problem(place, Optional.of(row), FileFault.RULES, what, mend));
  }

  public void add(Place place, Fault fault, Words what, Words mend) {
    add(new Problem(place, Optional.empty(), fault, what, mend));
  }

  public void add(Problem problem) {
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
