package jp.sekimori.app.policy.pack;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jp.sekimori.app.policy.pack.Problems.Place;
import jp.sekimori.clauses.text.Message;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * A value of a pack's file. What is not as it should be is told to {@link Problems}, and reading
 * goes on with something empty, so that one run shows every problem.
 */
final class Field {
  private final String file;
  private final Node node;
  private final Problems problems;

  Field(String file, Node node, Problems problems) {
    this.file = file;
    this.node = node;
    this.problems = problems;
  }

  Place place() {
    return new Place(file, node.getStartMark().getLine() + 1);
  }

  void refuse(String ja, String en, String mendJa, String mendEn) {
    problems.add(place(), new Message(ja, en), new Message(mendJa, mendEn));
  }

  /** What stands below, by name; names other than these are refused. */
  Map<String, Field> fields(Set<String> known) {
    Map<String, Field> fields = fields();
    fields.forEach(
        (name, field) -> {
          if (!known.contains(name)) {
            field.refuse(
                "「" + name + "」という項目はありません。",
                "There is no field \"" + name + "\".",
                "使える項目：" + String.join("、", known.stream().sorted().toList()),
                "Fields: " + String.join(", ", known.stream().sorted().toList()) + ".");
          }
        });
    return fields;
  }

  Map<String, Field> fields() {
    var fields = new LinkedHashMap<String, Field>();
    if (node instanceof MappingNode mapping) {
      for (NodeTuple tuple : mapping.getValue()) {
        if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
          refuseShape();
        } else if (fields.put(key.getValue(), below(tuple.getValueNode())) != null) {
          below(key)
              .refuse(
                  "「" + key.getValue() + "」が二度あります。",
                  "\"" + key.getValue() + "\" stands twice.",
                  "一つにしてください。",
                  "Keep one.");
        }
      }
    } else {
      refuseShape();
    }
    return fields;
  }

  List<Field> items() {
    if (node instanceof SequenceNode sequence) {
      return sequence.getValue().stream().map(this::below).toList();
    }
    refuse("一覧ではありません。", "This is no list.", "各行を「- 」で始めてください。", "Begin each item with \"- \".");
    return List.of();
  }

  String text() {
    if (node instanceof ScalarNode scalar && !scalar.getValue().isBlank()) {
      return scalar.getValue().strip();
    }
    refuse("文字がありません。", "Text is missing.", "値を書いてください。", "Give a value.");
    return "";
  }

  List<String> texts() {
    return items().stream().map(Field::text).toList();
  }

  /** A statement in both languages. */
  Message message() {
    Map<String, Field> both = fields(Set.of("ja", "en"));
    return new Message(required(both, "ja").orElse(""), required(both, "en").orElse(""));
  }

  Optional<LocalDate> day() {
    try {
      return Optional.of(LocalDate.parse(text()));
    } catch (DateTimeParseException e) {
      refuse(
          "日付ではありません。",
          "This is no date.",
          "\"2023-06-05\" の形で書いてください。",
          "Write it as \"2023-06-05\".");
      return Optional.empty();
    }
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
          "「" + name + "」がありません。",
          "\"" + name + "\" is missing.",
          "「" + name + "」を加えてください。",
          "Add \"" + name + "\".");
    }
    return field;
  }

  List<Field> list(Map<String, Field> fields, String name) {
    Field field = fields.get(name);
    return field == null ? new ArrayList<>() : field.items();
  }

  private Field below(Node child) {
    return new Field(file, child, problems);
  }

  private void refuseShape() {
    refuse(
        "「項目: 値」の並びではありません。",
        "This is no list of \"field: value\".",
        "「項目: 値」の形で書いてください。",
        "Write \"field: value\".");
  }
}
