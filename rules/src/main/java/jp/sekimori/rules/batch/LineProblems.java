package jp.sekimori.rules.batch;

import java.util.ArrayList;
import java.util.List;
import jp.sekimori.rules.table.Words;

/** What is wrong with one line: the first few things, and that there are more. */
final class LineProblems {
  private static final int MOST = 10;

  private final List<LineProblem> problems = new ArrayList<>();

  void add(long line, String column, Words what, Words mend) {
    if (problems.size() < MOST) {
      problems.add(new LineProblem(line, Shown.of(column), what, mend));
    } else if (problems.size() == MOST) {
      problems.add(
          new LineProblem(
              line,
              "",
              new Words("ほかにも直すところがあります。", "There is more to mend."),
              new Words("ここまでを直して、もう一度試してください。", "Mend these and try again.")));
    }
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
