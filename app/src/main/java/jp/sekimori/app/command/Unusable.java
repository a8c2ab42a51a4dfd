package jp.sekimori.app.command;

import java.io.Serial;

/**
 * Carries a {@link Problem} out of the steps that a start or a backup consists of. Checked, so that
 * it cannot get past the command, where it becomes an answer.
 */
final class Unusable extends Exception {
  @Serial private static final long serialVersionUID = 1;

  private final transient Problem problem;

  Unusable(Problem problem) {
    super(problem.reason(), null, false, false);
    this.problem = problem;
  }

  Problem problem() {
    return problem;
  }
}
