package jp.sekimori.app.site;

import java.util.List;
import java.util.Locale;

/**
 * What can go wrong beyond what every status means. The wording is in the messages, for programs
 * under {@code problem.}, for people under {@code error.}; where people have no closer wording,
 * that of the status stands. docs/api.md lists these and those of the statuses as types of RFC
 * 9457.
 */
public enum Problem {
  NO_SUCH_RECORD(404),
  NOT_SIGNED_YET(404),
  NO_SUCH_SIZE(400),
  NO_SUCH_DAY(400),
  /** Of the query; the value is its name. */
  MISSING_PARAMETER(400),
  /** Of the query; the value is its name. */
  UNREADABLE_PARAMETER(400),
  /** Of the query; the values are its name and the names that there are. */
  UNKNOWN_PARAMETER(400);

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
    return at("");
  }

  /**
   * The same, where more can be said.
   *
   * @param where the place in the request: {@code query: size}, {@code body: line 3}
   * @param values of the wording's placeholders
   */
  public RuntimeException at(String where, Object... values) {
    return new Found(this, where, List.of(values));
  }

  /** Carries the problem from a controller to its answer. */
  static final class Found extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final Problem problem;
    private final String where;
    private final transient List<Object> values;

    Found(Problem problem, String where, List<Object> values) {
      super(problem.code(), null, false, false);
      this.problem = problem;
      this.where = where;
      this.values = values;
    }

    Problem problem() {
      return problem;
    }

    String where() {
      return where;
    }

    List<Object> values() {
      return values;
    }
  }
}
