package jp.sekimori.rules.table;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.sekimori.rules.table.FactType.Choice;
import jp.sekimori.rules.table.FactType.ClassOn;
import jp.sekimori.rules.table.FactType.Day;
import jp.sekimori.rules.table.FactType.Whole;
import jp.sekimori.rules.table.FactType.YesNo;

/** What is said of facts that cannot be read. */
final class Refusals {
  private Refusals() {}

  static Given.Refusal noFact(String name, List<String> known) {
    return new Given.Refusal(
        name,
        new Words("「" + name + "」という項目はありません。", "There is no fact \"" + name + "\"."),
        meant(
            Nearest.to(name, known),
            "使える項目：" + sorted(known).collect(Collectors.joining("、")),
            "Facts: " + sorted(known).collect(Collectors.joining(", ")) + "."));
  }

  static Given.Refusal noValue(Fact fact, List<Value> values, String text) {
    return new Given.Refusal(
        fact.id(),
        new Words(
            "「" + fact.id() + "」（" + fact.label().ja() + "）の値「" + text + "」は使えません。",
            "\"" + fact.id() + "\" cannot be \"" + text + "\"."),
        switch (fact.type()) {
          case YesNo _, Choice _, ClassOn _ -> oneOf(text, values);
          case Whole whole ->
              new Words(
                  whole.from() + "以上" + whole.to() + "以下の整数を、半角数字で書いてください。",
                  "Give a whole number from " + whole.from() + " to " + whole.to() + ".");
          case Day _ ->
              new Words(
                  "2023-06-05 の形で、暦にある日を書いてください。", "Give a day of the calendar as 2023-06-05.");
        });
  }

  private static Words oneOf(String text, List<Value> values) {
    return meant(
        values.stream()
            .filter(value -> value.label().ja().equals(text))
            .map(Value::id)
            .findFirst()
            .or(() -> Nearest.to(text, values.stream().map(Value::id).toList())),
        "使える値："
            + values.stream()
                .map(value -> value.id() + "（" + value.label().ja() + "）")
                .collect(Collectors.joining("、")),
        "Values: " + values.stream().map(Value::id).collect(Collectors.joining(", ")) + ".");
  }

  private static Words meant(Optional<String> nearest, String ja, String en) {
    return new Words(
        nearest.map(word -> "「" + word + "」ではありませんか。").orElse("") + ja,
        nearest.map(word -> "Did you mean \"" + word + "\"? ").orElse("") + en);
  }

  private static Stream<String> sorted(List<String> names) {
    return names.stream().sorted();
  }
}
