package jp.sekimori.app.decision.api;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.sekimori.app.policy.pack.Worded;
import jp.sekimori.app.site.Problem;
import jp.sekimori.clauses.text.Message;
import jp.sekimori.rules.batch.LineProblem;
import jp.sekimori.rules.table.Given;

/**
 * Something of what was sent that cannot be read as facts.
 *
 * @param where its place in the request
 * @param mend how to put it right
 */
record Unreadable(String where, Message what, Message mend) {

  static Unreadable of(Given.Refusal refusal) {
    String where = refusal.fact().isEmpty() ? "body" : "body: " + refusal.fact();
    return new Unreadable(where, Worded.of(refusal.what()), Worded.of(refusal.mend()));
  }

  /** Of the line of heads, or of a column that was to be carried. */
  static Unreadable of(LineProblem problem) {
    String where = problem.line() > 0 ? "body: line " + problem.line() : "query: carry";
    return new Unreadable(
        problem.column().isEmpty() ? where : where + ", " + problem.column(),
        Worded.of(problem.what()),
        Worded.of(problem.mend()));
  }

  /** To be thrown: the first of them, with all beside it. */
  static RuntimeException problem(List<Unreadable> all) {
    Unreadable first = all.getFirst();
    return Problem.UNREADABLE_FACTS.at(
        first.where(),
        Map.of("errors", all.stream().map(Unreadable::members).toList()),
        first.what(),
        first.mend());
  }

  private Map<String, Object> members() {
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("detail", what);
    members.put("where", where);
    members.put("mend", mend);
    return members;
  }
}
