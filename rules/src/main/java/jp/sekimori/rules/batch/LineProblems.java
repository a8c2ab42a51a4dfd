package jp.sekimori.rules.batch;

import java.util.ArrayList;
import java.util.List;
import jp.sekimori.rules.table.Given;
import jp.sekimori.rules.table.Words;

/** What is wrong with one line: the first few things, and that there are more. */
final class LineProblems {
  private final List<LineProblem> problems = new ArrayList<>();

  void add(long line, String column, Words what, Words mend) {
    if (problems.size() < Given.MOST) {
      problems.add(new LineProblem(line, Shown.of(column), what, mend));
    } else if (!isFull()) {
      problems.add(new LineProblem(line, "", Given.MORE.what(), Given.MORE.mend()));
    }
  }

  boolean isFull() {
    return problems.size() > Given.MOST;
  }

  void clear() {
    if (!problems.isEmpty()) {
      problems.clear();
    }
  }

  boolean isEmpty() {
    return problems.isEmpty();
  }

  List<LineProblem> all() {
    return List.copyOf(problems);
  }
}
