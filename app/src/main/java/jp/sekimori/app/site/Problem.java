package jp.sekimori.app.site;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import jp.sekimori.clauses.text.Message;

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
  UNKNOWN_PARAMETER(400),
  /** Two parameters that exclude one another; the values are their names. */
  EITHER_PARAMETER(400),
  /** The values are what was named and the editions that there are. */
  NO_SUCH_EDITION(400),
  /** The values are what is wrong and how to mend it. */
  UNREADABLE_FACTS(400),
  /** The values are of how many things it would be, and of how many it can be. */
  NO_EXCERPT(409),
  /** The value is the day. */
  TEXT_NOT_HELD(409),
  NO_RULES(409);

  private final int status;

  Problem(int status) {
    this.status = status;
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
   * @param values of the wording's placeholders; a {@link Message} is said in the language of the
   *     answer
   */
  public RuntimeException at(String where, Object... values) {
    return at(where, Map.of(), values);
  }

  /**
   * The same, with further members for programs.
   *
   * @param more by name; messages anywhere in it are said in the language of the answer
   */
  public RuntimeException at(String where, Map<String, Object> more, Object... values) {
    return new Found(new Said(code(), where, List.of(values), more), status);
  }

  /** What is told of a problem besides its status. */
  record Said(String code, String where, List<Object> values, Map<String, Object> more) {
    /** Nothing more than that it is so. */
    Said(String code) {
      this(code, "", List.of(), Map.of());
    }
  }

  /** Carries the problem from a controller to its answer. */
  static final class Found extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient Said said;
    private final int status;

    Found(Said said, int status) {
      super(said.code(), null, false, false);
      this.said = said;
      this.status = status;
    }

    Said said() {
      return said;
    }

    int status() {
      return status;
    }
  }
}
