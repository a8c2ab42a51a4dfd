package jp.sekimori.app.store;

import java.io.Serial;

/**
 * Carries a {@link StoreProblem} out of the steps of a start, a backup or a restore. Checked, so
 * that it cannot get past the module's front page, where it becomes a value.
 */
public final class Refused extends Exception {
  @Serial private static final long serialVersionUID = 1;

  private final transient StoreProblem problem;

  public Refused(StoreProblem problem) {
    super(problem.reason() + ": " + problem.what().en(), null, false, false);
    this.problem = problem;
  }

  public StoreProblem problem() {
    return problem;
  }
}
