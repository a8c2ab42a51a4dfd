package jp.sekimori.rules.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import jp.sekimori.rules.decide.Differences.Difference;
import jp.sekimori.rules.decide.Differences.Side;
import jp.sekimori.rules.table.Effect;
import jp.sekimori.rules.table.Obligation;
import jp.sekimori.rules.table.Permit;
import jp.sekimori.rules.table.Words;

/** What one table says otherwise than another. */
final class Changes {
  private Changes() {}

  static List<Words> of(Difference difference) {
    var changes = new ArrayList<Words>();
    Words before = effect(difference.older());
    Words after = effect(difference.newer());
    if (!before.equals(after)) {
      changes.add(new Words(before.ja() + " → " + after.ja(), before.en() + " → " + after.en()));
    }
    compare(
        changes,
        difference,
        side -> labels(side.permits(), Permit::label),
        new Words("新たに求める許可", "new permit"),
        new Words("要らなくなる許可", "permit no longer needed"));
    compare(
        changes,
        difference,
        side -> labels(side.obligations(), Obligation::label),
        new Words("新たに守ること", "new obligation"),
        new Words("守らなくてよくなること", "no longer an obligation"));
    return changes;
  }

  private static <T> List<Words> labels(List<T> all, Function<T, Words> label) {
    return all.stream().map(label).toList();
  }

  private static Words effect(Optional<Side> side) {
    return side.map(said -> InWords.effect(said.gist().effect()))
        .orElse(new Words("定めがありません", "not provided for"));
  }

  /** What came or went. That nothing is asked of what is forbidden goes without saying. */
  private static void compare(
      List<Words> changes,
      Difference difference,
      Function<Side, List<Words>> all,
      Words came,
      Words went) {
    List<Words> before = difference.older().map(all).orElse(List.of());
    List<Words> after = difference.newer().map(all).orElse(List.of());
    add(changes, came, without(after, before));
    if (difference.newer().filter(side -> side.gist().effect() != Effect.FORBIDDEN).isPresent()) {
      add(changes, went, without(before, after));
    }
  }

  private static List<Words> without(List<Words> all, List<Words> others) {
    return all.stream().filter(each -> !others.contains(each)).toList();
  }

  private static void add(List<Words> changes, Words kind, List<Words> found) {
    if (!found.isEmpty()) {
      changes.add(
          new Words(
              kind.ja() + "：" + InWords.join(found, Words::ja, "、"),
              kind.en() + ": " + InWords.join(found, Words::en, ", ")));
    }
  }

  /** The name of a row's field, as officials call it. */
  static Words field(String field) {
    return switch (field) {
      case "if" -> new Words("条件", "conditions");
      case "then" -> new Words("判定", "effect");
      case "must" -> new Words("守ること", "obligations");
      case "permit" -> new Words("求める許可", "permit");
      case "clauses" -> new Words("根拠", "clauses");
      case "ja, en" -> new Words("理由", "reason");
      case "question" -> new Words("要確認", "question");
      case "supplement" -> new Words("補完", "supplement");
      default -> throw new IllegalArgumentException("No field of a row: " + field);
    };
  }
}
