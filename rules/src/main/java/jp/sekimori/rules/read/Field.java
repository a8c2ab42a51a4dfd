package jp.sekimori.rules.read;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jp.sekimori.rules.table.Row.Place;
import jp.sekimori.rules.table.Words;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * A value of a file. What is not as it should be is told to {@link Problems}, and reading goes on
 * with something empty, so that one run shows every problem.
 */
final class Field {
  private final String file;
  private final Node node;
  private final Problems problems;
  private final Optional<String> row;

  Field(String file, Node node, Problems problems) {
    this(file, node, problems, Optional.empty());
  }

  private Field(String file, Node node, Problems problems, Optional<String> row) {
    this.file = file;
    this.node = node;
    this.problems = problems;
    this.row = row;
  }

  /** The same; whatever is wrong below concerns this row. */
  Field ofRow(String id) {
    return new Field(file, node, problems, Optional.of(id));
  }

  Place place() {
    return new Place(file, node.getStartMark().getLine() + 1);
  }

  void refuse(Words what, Words mend) {
    row.ifPresentOrElse(
        id -> problems.add(place(), id, what, mend), () -> problems.add(place(), what, mend));
  }

  /** What stands below, by name; names other than these are refused. */
  Map<String, Field> fields(Set<String> known) {
    Map<String, Field> fields = fields();
    fields.forEach(
        (name, field) -> {
          if (!known.contains(name)) {
            List<String> sorted = known.stream().sorted().toList();
            field.refuse(
                new Words("「" + name + "」という項目はありません。", "There is no field \"" + name + "\"."),
                new Words(
                    "使える項目：" + String.join("、", sorted),
                    "Fields: " + String.join(", ", sorted) + "."));
          }
        });
    return fields;
  }

  Map<String, Field> fields() {
    var fields = new LinkedHashMap<String, Field>();
    if (!(node instanceof MappingNode mapping)) {
      refuse(
          new Words("「項目: 値」の並びではありません。", "This is no list of \"field: value\"."),
          new Words("「項目: 値」の形で書いてください。", "Write \"field: value\"."));
      return fields;
    }
    for (NodeTuple tuple : mapping.getValue()) {
      Field key = below(tuple.getKeyNode());
      if (fields.put(key.text(), below(tuple.getValueNode())) != null) {
        key.refuse(
            new Words("「" + key.text() + "」が二度あります。", "\"" + key.text() + "\" stands twice."),
            new Words("一つにしてください。", "Keep one."));
      }
    }
    return fields;
  }

  boolean isList() {
    return node instanceof SequenceNode;
  }

  boolean isMap() {
    return node instanceof MappingNode;
  }

  List<Field> items() {
    if (node instanceof SequenceNode sequence) {
      return sequence.getValue().stream().map(this::below).toList();
    }
    refuse(
        new Words("一覧ではありません。", "This is no list."),
        new Words("[ ] で囲むか、各行を「- 」で始めてください。", "Use [ ], or begin each line with \"- \"."));
    return List.of();
  }

  String text() {
    if (node instanceof ScalarNode scalar && !scalar.getValue().isBlank()) {
      return scalar.getValue().strip();
    }
    refuse(new Words("文字がありません。", "Text is missing."), new Words("値を書いてください。", "Give a value."));
    return "";
  }

  List<String> texts() {
    return items().stream().map(Field::text).filter(text -> !text.isEmpty()).toList();
  }

  /** A statement in both languages. */
  Words words() {
    return words(fields(Set.of("ja", "en")));
  }

  Words words(Map<String, Field> fields) {
    String ja = required(fields, "ja").orElse("―");
    String en = required(fields, "en").orElse("―");
    return new Words(ja.isEmpty() ? "―" : ja, en.isEmpty() ? "―" : en);
  }

  /** A text that has to be there. */
  Optional<String> required(Map<String, Field> fields, String name) {
    Field field = demand(fields, name);
    return field == null ? Optional.empty() : Optional.of(field.text());
  }

  @Nullable Field demand(Map<String, Field> fields, String name) {
    Field field = fields.get(name);
    if (field == null) {
      refuse(
          new Words("「" + name + "」がありません。", "\"" + name + "\" is missing."),
          new Words("「" + name + "」を加えてください。", "Add \"" + name + "\"."));
    }
    return field;
  }

  List<Field> list(Map<String, Field> fields, String name) {
    Field field = fields.get(name);
    return field == null ? List.of() : field.items();
  }

  private Field below(Node child) {
    return new Field(file, child, problems, row);
  }
}
