package jp.sekimori.app.control;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import jp.sekimori.rules.read.Field;
import jp.sekimori.rules.read.Names;
import jp.sekimori.rules.table.Row.Place;
import jp.sekimori.rules.table.Words;
import org.jspecify.annotations.Nullable;

/**
 * Fields with values that stand together in a file of controls. What is not as it should be is told
 * where it stands, and something empty is returned.
 */
final class Block {
  /** What every part may have. */
  static final Set<String> BASIS =
      Set.of("clauses", "editions", "fulfils", "question", "supplement");

  private static final Pattern WHOLE = Pattern.compile("-?[0-9]{1,9}");
  private static final Words NO_WORDS = new Words("―", "―");

  private final Field item;
  private final Map<String, Field> fields;

  private Block(Field item, Map<String, Field> fields) {
    this.item = item;
    this.fields = fields;
  }

  /**
   * @param known the names that its fields may have
   */
  static Block of(Field item, Set<String> known) {
    return new Block(item, item.fields(known));
  }

  Field item() {
    return item;
  }

  boolean has(String name) {
    return fields.containsKey(name);
  }

  @Nullable Field field(String name) {
    return fields.get(name);
  }

  /** An id that has to be there. */
  String id(String name) {
    String id = item.required(fields, name).orElse("");
    Field field = fields.get(name);
    if (field != null) {
      Names.isId(field, id);
    }
    return id;
  }

  String required(String name) {
    return item.required(fields, name).orElse("");
  }

  Optional<String> text(String name) {
    return Optional.ofNullable(fields.get(name)).map(Field::text).filter(text -> !text.isEmpty());
  }

  /** Several, or none where there is no such field; a field that is there has one at least. */
  List<Field> items(String name) {
    Field field = fields.get(name);
    if (field == null) {
      return List.of();
    }
    List<Field> items = field.items();
    if (field.isList() && items.isEmpty()) {
      field.refuse(
          new Words("一覧が空です。", "The list is empty."),
          new Words("要るものを並べるか、項目を除いてください。", "List what there is, or leave the field out."));
    }
    return items;
  }

  /** Tells where there is no such field. */
  void demand(String name) {
    item.demand(fields, name);
  }

  List<Field> demanded(String name) {
    demand(name);
    return items(name);
  }

  List<String> demandedTexts(String name) {
    demand(name);
    return texts(name);
  }

  List<String> texts(String name) {
    List<String> texts =
        items(name).stream().map(Field::text).filter(text -> !text.isEmpty()).toList();
    Field field = fields.get(name);
    if (field != null) {
      Set<String> seen = new HashSet<>();
      texts.stream().filter(text -> !seen.add(text)).forEach(text -> Names.twice(field, text));
    }
    return texts;
  }

  /** One, or a list of them. */
  List<String> oneOrMore(String name) {
    Field field = fields.get(name);
    return field == null || field.isList() ? texts(name) : text(name).stream().toList();
  }

  /** Whether it is there; it can only be true. */
  boolean flag(String name) {
    Field field = fields.get(name);
    if (field != null && !field.text().equals("true")) {
      field.refuse(
          new Words("「" + name + "」の値は true だけです。", "\"" + name + "\" can only be true."),
          new Words("当たらないときは、この項目を除いてください。", "Leave it out where it is not so."));
    }
    return field != null;
  }

  /** A whole number; what it is otherwise where there is none. */
  int number(String name, int otherwise) {
    Field field = fields.get(name);
    if (field == null) {
      return otherwise;
    }
    String text = field.text();
    if (WHOLE.matcher(text).matches()) {
      return Integer.parseInt(text);
    }
    field.refuse(
        new Words("整数ではありません：" + text, "This is no whole number: " + text),
        new Words("半角数字9桁以内で書いてください。", "Write it in up to 9 digits."));
    return otherwise;
  }

  /** A value of a closed list. */
  <T> Optional<T> known(String name, String list, Function<String, Optional<T>> of) {
    Field field = fields.get(name);
    if (field == null) {
      return Optional.empty();
    }
    String text = field.text();
    Optional<T> found = of.apply(text);
    if (found.isEmpty() && !text.isEmpty()) {
      field.refuse(
          new Words("「" + name + "」の値が違います：" + text, "\"" + name + "\" cannot be: " + text),
          new Words(list.replace(", ", "、") + " のいずれかとしてください。", "Use one of " + list + "."));
    }
    return found;
  }

  /** Words in both languages below a field that has to be there. */
  Words demandedWords(String name) {
    Field field = item.demand(fields, name);
    return field == null ? NO_WORDS : field.words();
  }

  Optional<Words> wordsOf(String name) {
    return Optional.ofNullable(fields.get(name)).map(Field::words);
  }

  /** Its own words in both languages. */
  Words words() {
    return item.words(fields);
  }

  Optional<Words> wordsIfAny() {
    return has("ja") || has("en") ? Optional.of(words()) : Optional.empty();
  }

  When when(String name) {
    Field field = fields.get(name);
    if (field == null) {
      return When.ALWAYS;
    }
    Map<String, String> wanted = new LinkedHashMap<>();
    field
        .fields()
        .forEach(
            (of, value) -> {
              String text = value.isList() ? String.join(", ", value.texts()) : value.text();
              if (!text.isEmpty()) {
                wanted.put(of, text);
              }
            });
    return new When(wanted);
  }

  /** Names for names. */
  Map<String, String> pairs(String name) {
    Map<String, String> pairs = new LinkedHashMap<>();
    Field field = fields.get(name);
    if (field != null) {
      field.fields().forEach((of, value) -> pairs.put(of, value.text()));
    }
    return pairs;
  }

  Basis basis() {
    return new Basis(
        written(),
        Set.copyOf(texts("editions")),
        texts("clauses"),
        texts("fulfils"),
        wordsOf("question"),
        wordsOf("supplement"));
  }

  Written written() {
    Map<String, Place> places = new HashMap<>();
    fields.forEach((name, field) -> places.put(name, field.place()));
    return new Written(item.place(), places);
  }
}
