package jp.sekimori.app.site;

import java.util.Locale;

/**
 * What can go wrong beyond what every status means; the wording is in the messages under {@code
 * error.}. docs/api.md lists these and those of the statuses as types of RFC 9457.
 */
public enum Problem {
  NO_SUCH_RECORD(404),
  NOT_SIGNED_YET(404),
  NO_SUCH_SIZE(400),
  NO_SUCH_DAY(400);

  private final int status;

  Problem(int status) {
    this.status = status;
  }

  int status() {
    return status;
  }

  /** As at the end of its type: {@code urn:sekimori:problem:no-such-record}. */
  String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** To be thrown by a controller: becomes a page for people and JSON for programs. */
  public RuntimeException found() {
    return new Found(this);
  }

  /** Carries the problem from a controller to its answer. */
  static final class Found extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final Problem problem;

    Found(Problem problem) {
      super(problem.code(), null, false, false);
      this.problem = problem;
    }

    Problem problem() {
      return problem;
    }
  }
}
