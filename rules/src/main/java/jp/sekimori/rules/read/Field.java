package jp.sekimori.rules.read;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
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
public final class Field {
  private static final Fault MISSING = FileFault.MISSING_FIELD;
  private static final Words NO_TEXT = new Words("文字がありません。", "Text is missing.");
  private static final Words GIVE_A_VALUE = new Words("値を書いてください。", "Give a value.");

  /** Stands where words are missing, which is told. */
  private static final String NOTHING = "―";

  private static final Pattern JAPANESE =
      Pattern.compile("[\\p{IsHiragana}\\p{IsKatakana}\\p{IsHan}]");

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

  public Place place() {
    return new Place(file, node.getStartMark().getLine() + 1);
  }

  /** Tells that what stands here has not the form that it should have. */
  public void refuse(Words what, Words mend) {
    refuse(FileFault.WRONG_FORM, what, mend);
  }

  public void refuse(Fault fault, Words what, Words mend) {
    problems.add(new Problem(place(), row, fault, what, mend));
  }

  /** What stands below, by name; names other than these are refused. */
  public Map<String, Field> fields(Set<String> known) {
    Map<String, Field> fields = fields();
    fields.forEach(
        (name, field) -> {
          if (!known.contains(name)) {
            List<String> sorted = known.stream().sorted().toList();
            field.refuse(
                FileFault.UNKNOWN_FIELD,
                new Words("「" + name + "」という項目はありません。", "There is no field \"" + name + "\"."),
                new Words(
                    "使える項目：" + String.join("、", sorted),
                    "Fields: " + String.join(", ", sorted) + "."));
          }
        });
    return fields;
  }

  public Map<String, Field> fields() {
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
            FileFault.TWICE,
            new Words("「" + key.text() + "」が二度あります。", "\"" + key.text() + "\" stands twice."),
            new Words("一つにしてください。", "Keep one."));
      }
    }
    return fields;
  }

  public boolean isList() {
    return node instanceof SequenceNode;
  }

  public boolean isMap() {
    return node instanceof MappingNode;
  }

  public List<Field> items() {
    if (node instanceof SequenceNode sequence) {
      return sequence.getValue().stream().map(this::below).toList();
    }
    refuse(
        new Words("一覧ではありません。", "This is no list."),
        new Words("[ ] で囲むか、各行を「- 」で始めてください。", "Use [ ], or begin each line with \"- \"."));
    return List.of();
  }

  public String text() {
    if (node instanceof ScalarNode scalar && !scalar.getValue().isBlank()) {
      return scalar.getValue().strip();
    }
    refuse(NO_TEXT, GIVE_A_VALUE);
    return "";
  }

  public List<String> texts() {
    return items().stream().map(Field::text).filter(text -> !text.isEmpty()).toList();
  }

  /** A statement in both languages. */
  public Words words() {
    return words(fields(Set.of("ja", "en")));
  }

  public Words words(Map<String, Field> fields) {
    String ja = language(fields, "ja", "en");
    String en = language(fields, "en", "ja");
    if (ja.equals(en) && JAPANESE.matcher(en).find()) {
      refuse(
          FileFault.UNTRANSLATED,
          new Words("英語が日本語のままです：" + en, "The English is the Japanese: " + en),
          new Words("「en」に英語を書いてください。", "Write English under \"en\"."));
    }
    return new Words(ja, en);
  }

  private String language(Map<String, Field> fields, String one, String other) {
    Field field = fields.get(one);
    if (field == null && isMap()) {
      refuseWithout(one, fields.containsKey(other) ? FileFault.ONE_LANGUAGE : MISSING);
    } else if (field != null && field.isBlank()) {
      field.refuse(FileFault.ONE_LANGUAGE, NO_TEXT, GIVE_A_VALUE);
    } else if (field != null) {
      return field.orDash();
    }
    return NOTHING;
  }

  private boolean isBlank() {
    return node instanceof ScalarNode scalar && scalar.getValue().isBlank();
  }

  private String orDash() {
    String text = text();
    return text.isEmpty() ? NOTHING : text;
  }

  /** A text that has to be there. */
  public Optional<String> required(Map<String, Field> fields, String name) {
    Field field = demand(fields, name);
    return field == null ? Optional.empty() : Optional.of(field.text());
  }

  public @Nullable Field demand(Map<String, Field> fields, String name) {
    Field field = fields.get(name);
    if (field == null && isMap()) {
      refuseWithout(name, MISSING);
    }
    return field;
  }

  private void refuseWithout(String name, Fault fault) {
    refuse(
        fault,
        new Words("「" + name + "」がありません。", "\"" + name + "\" is missing."),
        new Words("「" + name + "」を加えてください。", "Add \"" + name + "\"."));
  }

  public List<Field> list(Map<String, Field> fields, String name) {
    Field field = fields.get(name);
    return field == null ? List.of() : field.items();
  }

  private Field below(Node child) {
    return new Field(file, child, problems, row);
  }
}
