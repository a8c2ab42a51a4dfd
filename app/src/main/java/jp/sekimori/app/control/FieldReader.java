package jp.sekimori.app.control;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import jp.sekimori.app.control.FieldType.Known;
import jp.sekimori.app.control.FieldType.Plain;
import jp.sekimori.app.control.FormField.Asking;
import jp.sekimori.app.control.FormField.WorkedOut;
import jp.sekimori.rules.read.Field;
import jp.sekimori.rules.read.Names;
import jp.sekimori.rules.table.FactType;
import jp.sekimori.rules.table.Value;
import jp.sekimori.rules.table.Words;

/** Reads fields to be filled in, and what items of checks have in common with them. */
final class FieldReader {
  private static final Set<String> ASKING =
      Set.of(
          "required",
          "if",
          "not-before",
          "not-after",
          "later-than",
          "default",
          "other-than",
          "hint");
  private static final Set<String> TYPED =
      Set.of("type", "ja", "en", "many", "at-least", "personal");

  /** What goes with a type and no other. */
  private static final Map<String, Set<String>> OF_TYPE =
      Map.of(
          "choice", Set.of("values"),
          "class", Set.of("axis"),
          "number", Set.of("from", "to", "unit"),
          "entry", Set.of("ledger", "where"),
          "person", Set.of("role"));

  private static final Map<String, FieldType> PLAIN = plain();
  private static final String TYPES;

  static {
    Set<String> all = new TreeSet<>(PLAIN.keySet());
    all.addAll(OF_TYPE.keySet());
    TYPES = String.join(", ", all);
  }

  private FieldReader() {}

  private static Map<String, FieldType> plain() {
    Map<String, FieldType> types = new HashMap<>();
    types.put("text", new FieldType.Text());
    types.put("note", new FieldType.Note());
    types.put("yes-no", new Known(new FactType.YesNo()));
    for (Plain each : Plain.values()) {
      types.put(each.name().toLowerCase(Locale.ROOT).replace('_', '-'), each);
    }
    return types;
  }

  static List<FormField> fields(List<Field> items) {
    List<FormField> read = new ArrayList<>();
    for (Field item : items) {
      Map<String, Field> given = item.isMap() ? item.fields() : Map.of();
      if (given.containsKey("fact")) {
        read.add(ofFact(item));
      } else if (given.containsKey("field")) {
        read.add(again(item));
      } else {
        own(item).ifPresent(read::add);
      }
    }
    return read;
  }

  private static FormField ofFact(Field item) {
    Set<String> own = Set.of("fact", "personal", "taken-from", "worked-out-by", "uses", "heads");
    Block block = Block.of(item, union(ASKING, Block.BASIS, own));
    if (block.has("worked-out-by") != block.has("uses")) {
      block.demand(block.has("uses") ? "worked-out-by" : "uses");
    }
    return new FormField.OfFact(block.id("fact"), asking(block), block.basis());
  }

  private static FormField again(Field item) {
    Block block = Block.of(item, union(ASKING, Block.BASIS, Set.of("field")));
    return new FormField.Again(block.id("field"), asking(block), block.basis());
  }

  private static Optional<FormField> own(Field item) {
    Set<String> own = Set.of("id", "unique", "taken-from", "heads");
    Block block = Block.of(item, union(ASKING, Block.BASIS, TYPED, own, ofType(item)));
    String id = block.id("id");
    block.demand("type");
    Words label = block.words();
    return type(block)
        .map(
            type ->
                new FormField.New(
                    id,
                    label,
                    type,
                    block.flag("many"),
                    atLeast(block),
                    block.flag("unique"),
                    asking(block),
                    block.basis()));
  }

  /** The fields that go with the type that is given. */
  static Set<String> ofType(Field item) {
    Field type = item.isMap() ? item.fields().get("type") : null;
    return type == null ? Set.of() : OF_TYPE.getOrDefault(type.text(), Set.of());
  }

  static int atLeast(Block block) {
    Field field = block.field("at-least");
    int least = block.number("at-least", 1);
    if (field != null && (least < 1 || !block.has("many"))) {
      field.refuse(
          new Words("「at-least」が使えません。", "\"at-least\" cannot stand here."),
          new Words(
              "「many: true」と共に、1以上の数を書いてください。", "Write it beside \"many: true\", with 1 or more."));
    }
    return Math.max(1, least);
  }

  static Asking asking(Block block) {
    return new Asking(
        block.flag("required"),
        block.when("if"),
        block.text("not-before"),
        block.known("not-after", "now", FormField.Bound::of),
        block.known("later-than", "permit, standing, today", FormField.Past::of),
        block.known("default", "now, today, self", FormField.Preset::of),
        block.texts("other-than"),
        block.wordsOf("hint"),
        block.text("taken-from"),
        block.text("worked-out-by").map(by -> new WorkedOut(by, block.pairs("uses"))),
        block.flag("personal"),
        block.texts("heads"));
  }

  /** Empty, and told, where there is none that is known. */
  static Optional<FieldType> type(Block block) {
    Field written = block.field("type");
    if (written == null) {
      return Optional.empty();
    }
    String type = written.text();
    return switch (type) {
      case "choice" -> choice(block);
      case "class" -> Optional.of(new Known(new FactType.ClassOn(block.required("axis"))));
      case "number" -> number(block);
      case "entry" ->
          Optional.of(new FieldType.Entry(block.required("ledger"), block.when("where")));
      case "person" -> Optional.of(new FieldType.Person(block.text("role")));
      default -> block.known("type", TYPES, name -> Optional.ofNullable(PLAIN.get(name)));
    };
  }

  private static Optional<FieldType> choice(Block block) {
    List<Value> values = new ArrayList<>();
    for (Field item : block.demanded("values")) {
      Block value = Block.of(item, Set.of("id", "ja", "en"));
      String id = value.id("id");
      if (values.stream().anyMatch(other -> other.id().equals(id))) {
        Names.twice(item, id);
      }
      values.add(new Value(id, value.words()));
    }
    return values.isEmpty()
        ? Optional.empty()
        : Optional.of(new Known(new FactType.Choice(values)));
  }

  private static Optional<FieldType> number(Block block) {
    int from = block.number("from", 0);
    int to = block.number("to", Integer.MAX_VALUE);
    if (from > to) {
      block
          .item()
          .refuse(
              new Words("「from」が「to」より大きいです。", "\"from\" is greater than \"to\"."),
              new Words("小さい方を「from」としてください。", "Put the smaller one first."));
      return Optional.empty();
    }
    return Optional.of(new Known(new FactType.Whole(from, to, block.wordsOf("unit"))));
  }

  @SafeVarargs
  static Set<String> union(Set<String>... sets) {
    Set<String> all = new TreeSet<>();
    for (Set<String> set : sets) {
      all.addAll(set);
    }
    return all;
  }
}
