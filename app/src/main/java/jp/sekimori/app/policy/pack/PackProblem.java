package jp.sekimori.app.policy.pack;

import java.util.Optional;
import jp.sekimori.clauses.text.Message;
import jp.sekimori.rules.read.Fault;
import jp.sekimori.rules.read.Problem;
import jp.sekimori.rules.table.Row.Place;
import jp.sekimori.rules.table.Words;

/**
 * What is wrong with a pack's file.
 *
 * @param file as pack.yaml names it
 * @param line 1-based
 * @param fault what kind of thing it is
 * @param mend how to put it right
 */
public record PackProblem(String file, int line, Fault fault, Message what, Message mend) {
  public static PackProblem of(Problem problem) {
    return new PackProblem(
        problem.place().file(),
        problem.place().line(),
        problem.fault(),
        Worded.of(problem.what()),
        Worded.of(problem.mend()));
  }

  public Problem problem() {
    return new Problem(
        new Place(file, line),
        Optional.empty(),
        fault,
        new Words(what.ja(), what.en()),
        new Words(mend.ja(), mend.en()));
  }

  @Override
  public String toString() {
    return file + ":" + line + " " + what.en() + " " + mend.en();
  }
}
