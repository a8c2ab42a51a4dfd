package jp.sekimori.rules;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.sekimori.rules.decide.Decision;
import jp.sekimori.rules.decide.Decision.Answer;
import jp.sekimori.rules.decide.Decision.Depends;
import jp.sekimori.rules.table.Effect;
import jp.sekimori.rules.table.Permit;
import jp.sekimori.rules.table.Row;

/** What is said of a case, in the words of the pack. Obligations of what is forbidden are none. */
record Said(
    String effect,
    Set<String> permits,
    Set<String> duties,
    Set<String> clauses,
    Set<String> marks,
    Set<String> open) {
  static final String OPEN = "これだけでは決まらない";

  /**
   * @param role names a role
   */
  static Said of(Decision decision, UnaryOperator<String> role) {
    return switch (decision) {
      case Answer answer ->
          new Said(
              word(answer.effect()),
              set(answer.permits().stream().map(permit -> permit(permit, role))),
              answer.effect() == Effect.FORBIDDEN
                  ? Set.of()
                  : set(answer.obligations().stream().map(each -> each.label().ja())),
              set(answer.clauses().stream()),
              marks(answer.rows()),
              Set.of());
      case Depends depends ->
          new Said(
              OPEN,
              Set.of(),
              Set.of(),
              Set.of(),
              Set.of(),
              set(depends.open().stream().map(fact -> fact.label().ja())));
    };
  }

  private static String word(Effect effect) {
    return switch (effect) {
      case ALLOWED -> "できる";
      case ALLOWED_IF -> "条件付きでできる";
      case NEEDS_PERMIT -> "許可が要る";
      case FORBIDDEN -> "できない";
    };
  }

  private static String permit(Permit permit, UnaryOperator<String> role) {
    return permit.label().ja() + "（" + role.apply(permit.by()) + "）";
  }

  private static Set<String> marks(List<Row> rows) {
    return set(
        rows.stream()
            .flatMap(
                row ->
                    Stream.concat(
                        row.question().map(_ -> "要確認").stream(),
                        row.supplement().map(_ -> "補完").stream())));
  }

  private static Set<String> set(Stream<String> words) {
    return words.collect(Collectors.toCollection(TreeSet::new));
  }
}
