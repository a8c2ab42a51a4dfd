package jp.sekimori.rules.batch;

import java.util.List;
import java.util.function.Function;
import jp.sekimori.rules.decide.Decision;
import jp.sekimori.rules.decide.Decision.Answer;
import jp.sekimori.rules.decide.Decision.Depends;
import jp.sekimori.rules.table.Effect;
import jp.sekimori.rules.table.Fact;
import jp.sekimori.rules.table.Obligation;
import jp.sekimori.rules.table.Permit;
import jp.sekimori.rules.table.Row;

/**
 * What is written of a decision, by ids.
 *
 * @param questions the rows that rest on something the policy leaves open (要確認)
 * @param open the facts on which it still depends
 * @param possible the effects that are still possible; none where it is decided
 */
record Fields(
    String effect,
    List<String> obligations,
    List<String> permits,
    List<String> clauses,
    List<String> rows,
    List<String> questions,
    List<String> open,
    List<String> possible) {
  static final String DEPENDS = "depends";

  static Fields of(Decision decision) {
    List<String> rows = ids(decision.rows(), Row::id);
    List<String> questions =
        ids(decision.rows().stream().filter(row -> row.question().isPresent()).toList(), Row::id);
    return switch (decision) {
      case Answer answer ->
          new Fields(
              answer.effect().id(),
              ids(answer.obligations(), Obligation::id),
              ids(answer.permits(), Permit::id),
              answer.clauses(),
              rows,
              questions,
              List.of(),
              List.of());
      case Depends depends ->
          new Fields(
              DEPENDS,
              List.of(),
              List.of(),
              depends.rows().stream().flatMap(row -> row.clauses().stream()).distinct().toList(),
              rows,
              questions,
              ids(depends.open(), Fact::id),
              ids(depends.possible(), Effect::id));
    };
  }

  private static <T> List<String> ids(List<T> all, Function<T, String> id) {
    return all.stream().map(id).toList();
  }
}
