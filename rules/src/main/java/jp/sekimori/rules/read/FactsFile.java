package jp.sekimori.rules.read;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jp.sekimori.rules.table.Fact;
import jp.sekimori.rules.table.FactType;
import jp.sekimori.rules.table.FactType.Choice;
import jp.sekimori.rules.table.FactType.ClassOn;
import jp.sekimori.rules.table.FactType.Day;
import jp.sekimori.rules.table.FactType.Whole;
import jp.sekimori.rules.table.FactType.YesNo;
import jp.sekimori.rules.table.Scale;
import jp.sekimori.rules.table.Value;
import jp.sekimori.rules.table.Words;
import org.jspecify.annotations.Nullable;

/** Reads the facts of a pack. */
final class FactsFile {
  private static final Set<String> FIELDS =
      Set.of("id", "type", "label", "question", "values", "axis", "from", "to", "unit");

  private final Set<String> axes;
  private final Map<String, Fact> facts = new LinkedHashMap<>();

  FactsFile(Set<String> axes) {
    this.axes = axes;
  }

  Map<String, Fact> read(Field root) {
    root.items().forEach(this::fact);
    return facts;
  }

  private void fact(Field item) {
    Map<String, Field> fields = item.fields(FIELDS);
    String id = item.required(fields, "id").orElse("");
    Optional<FactType> type = type(item, fields);
    Field label = item.demand(fields, "label");
    Field question = item.demand(fields, "question");
    if (!Names.isId(item, id) || type.isEmpty() || label == null || question == null) {
      return;
    }
    var fact = new Fact(id, type.get(), label.words(), question.words());
    if (id.equals(Fact.ACT) || facts.putIfAbsent(id, fact) != null) {
      Names.twice(item, id);
    }
  }

  private Optional<FactType> type(Field item, Map<String, Field> fields) {
    Field type = item.demand(fields, "type");
    if (type == null) {
      return Optional.empty();
    }
    return switch (type.text()) {
      case FactType.YES_NO -> Optional.of(new YesNo());
      case FactType.DATE -> Optional.of(new Day());
      case FactType.CHOICE -> choice(item, fields);
      case FactType.CLASS -> item.required(fields, "axis").flatMap(axis -> classOn(item, axis));
      case FactType.NUMBER -> number(item, fields);
      default -> {
        type.refuse(
            new Words("値の種類が分かりません。", "The type is not known."),
            new Words(
                "yes-no、choice、class、number、dateのいずれかとしてください。",
                "Use yes-no, choice, class, number or date."));
        yield Optional.empty();
      }
    };
  }

  private Optional<FactType> choice(Field item, Map<String, Field> fields) {
    var values = new ArrayList<Value>();
    for (Field value : item.list(fields, "values")) {
      Map<String, Field> parts = value.fields(Set.of("id", "ja", "en"));
      String id = value.required(parts, "id").orElse("");
      if (Names.isId(value, id)) {
        if (values.stream().anyMatch(other -> other.id().equals(id))) {
          Names.twice(value, id);
        }
        values.add(new Value(id, value.words(parts)));
      }
    }
    if (values.isEmpty()) {
      item.refuse(
          new Words("選ぶ値がありません。", "There is nothing to choose from."),
          new Words("「values」に値を並べてください。", "List the values under \"values\"."));
      return Optional.empty();
    }
    return Optional.of(new Choice(values));
  }

  private Optional<FactType> classOn(Field item, String axis) {
    if (axes.contains(axis)) {
      return Optional.of(new ClassOn(axis));
    }
    Names.unknown(
        item, FileFault.NO_SUCH_VALUE, new Words("分類の軸", "axis"), axis, List.copyOf(axes));
    return Optional.empty();
  }

  private Optional<FactType> number(Field item, Map<String, Field> fields) {
    Optional<Words> unit = Optional.ofNullable(fields.get("unit")).map(Field::words);
    long from = bound(fields.get("from"), 0);
    long to = bound(fields.get("to"), Whole.MOST);
    if (from > to) {
      item.refuse(
          new Words("「from」が「to」より大きいです。", "\"from\" is greater than \"to\"."),
          new Words("小さい方を「from」としてください。", "Put the smaller one first."));
      return Optional.empty();
    }
    return Optional.of(new Whole(from, to, unit));
  }

  private static long bound(@Nullable Field field, long otherwise) {
    if (field == null) {
      return otherwise;
    }
    var scale = new Scale(-Whole.MOST, Whole.MOST, false);
    return scale
        .read(field.text())
        .orElseGet(
            () -> {
              field.refuse(
                  new Words("整数ではありません。", "This is no whole number."),
                  new Words("半角数字で書いてください。", "Write it in digits."));
              return otherwise;
            });
  }
}
