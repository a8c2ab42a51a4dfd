package jp.sekimori.app.ledger.imports;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import jp.sekimori.app.form.Field;

/**
 * What words of an office's own tables stand for, where a field has choices.
 *
 * @param choices by field and by word, as the table has it
 */
public record Words(Map<String, Map<String, String>> choices) {
  /** Of one column; more are not words that stand for choices. */
  private static final int MOST = 100;

  /**
   * A word that nobody would know for a choice.
   *
   * @param choice what it stands for; empty where nobody has said so
   */
  public record Own(Field field, String word, Optional<String> choice) {

    /** As a page sends what it stands for. */
    public String name() {
      return "word." + field.id() + "." + word;
    }
  }

  public Words {
    choices = Map.copyOf(choices);
  }

  Optional<String> choice(Field field, String word) {
    return Optional.ofNullable(choices.getOrDefault(field.id(), Map.of()).get(word.strip()))
        .filter(choice -> field.option(choice).isPresent());
  }

  /** Those that stand in a table and are no choices by themselves, in the order of its fields. */
  List<Own> in(Table table, List<Field> fields) {
    return fields.stream()
        .filter(field -> !field.options().isEmpty() && table.has(field.id()))
        .flatMap(
            field ->
                words(table, field).stream().map(word -> new Own(field, word, choice(field, word))))
        .toList();
  }

  private static TreeSet<String> words(Table table, Field field) {
    var words = new TreeSet<String>();
    table.rows().stream()
        .flatMap(row -> texts(field, table.cell(row, field.id()).text()).stream())
        .map(String::strip)
        .distinct()
        .filter(word -> !word.isEmpty() && words.size() < MOST && !field.knows(word))
        .forEach(words::add);
    return words;
  }

  /** Tables put several into one cell. */
  static List<String> texts(Field field, String text) {
    return field.many() && field.kind() != Field.Kind.NOTE
        ? List.of(text.split("[、，\\n]"))
        : List.of(text);
  }

  /** How often a word was read for what it stands for. */
  public record Replaced(Field field, String word, Field.Option choice, int rows) {}

  /** Reads words for what they stand for, and counts them. */
  final class Reader {
    private final Map<Own, Integer> read = new LinkedHashMap<>();

    String read(Field field, String text) {
      Optional<String> choice = field.options().isEmpty() ? Optional.empty() : choice(field, text);
      choice.ifPresent(_ -> read.merge(new Own(field, text.strip(), choice), 1, Integer::sum));
      return choice.orElse(text);
    }

    List<Replaced> replaced() {
      return read.entrySet().stream()
          .map(
              each -> {
                Own own = each.getKey();
                var choice = own.choice().flatMap(own.field()::option).orElseThrow();
                return new Replaced(own.field(), own.word(), choice, each.getValue());
              })
          .toList();
    }
  }
}
