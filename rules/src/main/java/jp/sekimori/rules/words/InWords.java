package jp.sekimori.rules.words;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.sekimori.rules.compare.RowChange;
import jp.sekimori.rules.decide.Case;
import jp.sekimori.rules.decide.Decider;
import jp.sekimori.rules.decide.Decision;
import jp.sekimori.rules.decide.Decision.Answer;
import jp.sekimori.rules.decide.Decision.Depends;
import jp.sekimori.rules.decide.Differences.Difference;
import jp.sekimori.rules.table.Effect;
import jp.sekimori.rules.table.Fact;
import jp.sekimori.rules.table.Row;
import jp.sekimori.rules.table.Vocabulary;
import jp.sekimori.rules.table.Words;

/** Says in a few words what otherwise is a row, an answer or a difference. Names no ids. */
public final class InWords {
  private InWords() {}

  /** Whether one may, as the end of a sentence. */
  public static Words effect(Effect effect) {
    return switch (effect) {
      case ALLOWED -> new Words("できます", "allowed");
      case ALLOWED_IF -> new Words("守ればできます", "allowed on conditions");
      case NEEDS_PERMIT -> new Words("許可が必要です", "needs a permit");
      case FORBIDDEN -> new Words("できません", "forbidden");
    };
  }

  /** What is said of some facts, reasons aside. */
  public static Words decision(Decision decision) {
    return switch (decision) {
      case Answer answer -> effect(answer.effect());
      case Depends depends -> open(depends);
    };
  }

  /** What an answer still depends on. */
  public static Words open(Depends depends) {
    List<Words> labels = depends.open().stream().map(Fact::label).toList();
    return labels.isEmpty()
        ? new Words("これだけでは決まりません", "cannot be told from this")
        : new Words(
            "次のことで変わります：" + join(labels, Words::ja, "、"),
            "depends on: " + join(labels, Words::en, "; "));
  }

  /**
   * To what a row applies, condition by condition.
   *
   * @param decider of the row's table
   */
  public static Case when(Row row, Decider decider, Vocabulary vocabulary) {
    int number = decider.table().rows().indexOf(row);
    if (number < 0) {
      throw new IllegalArgumentException(row.id() + " is no row of " + decider.table().id());
    }
    return Case.of(decider.grid(), decider.grid().box(number), vocabulary);
  }

  /** In which cases, and what is different: 機密性２の場合：許可が必要です → できません. */
  public static Words difference(Difference difference) {
    List<Words> changes = changes(difference);
    Words when = difference.when().words();
    boolean isAlways = difference.when().terms().isEmpty();
    return new Words(
        when.ja() + (isAlways ? "：" : "の場合：") + join(changes, Words::ja, "。"),
        when.en() + ": " + join(changes, Words::en, "; "));
  }

  /** What is different, the most important first; at least one. */
  public static List<Words> changes(Difference difference) {
    return Changes.of(difference);
  }

  /** Whether a row came, went or was changed, and then in what. */
  public static Words change(RowChange change) {
    return switch (change.kind()) {
      case ADDED -> new Words("加わった行", "added");
      case DELETED -> new Words("なくなった行", "deleted");
      case CHANGED -> {
        List<Words> fields = change.what().stream().map(Changes::field).toList();
        yield new Words(
            "改められた行（" + join(fields, Words::ja, "、") + "）",
            "changed: " + join(fields, Words::en, ", "));
      }
    };
  }

  static String join(List<Words> words, Function<Words, String> language, String by) {
    return words.stream().map(language).collect(Collectors.joining(by));
  }
}
