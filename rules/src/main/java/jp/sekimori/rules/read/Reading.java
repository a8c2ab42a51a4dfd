package jp.sekimori.rules.read;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.sekimori.rules.table.Axis;
import jp.sekimori.rules.table.CommonQuestion;
import jp.sekimori.rules.table.Fact;
import jp.sekimori.rules.table.FactType.Choice;
import jp.sekimori.rules.table.FactType.ClassOn;
import jp.sekimori.rules.table.Obligation;
import jp.sekimori.rules.table.Permit;
import jp.sekimori.rules.table.Row.Place;
import jp.sekimori.rules.table.Table;
import jp.sekimori.rules.table.Value;
import jp.sekimori.rules.table.Vocabulary;
import jp.sekimori.rules.table.Words;
import org.jspecify.annotations.Nullable;

/**
 * Everything that the files of a pack say, edition by edition. What is wrong is told on the way.
 */
public final class Reading {
  private final RuleFiles files;
  private final PackNames names;
  private final Problems problems;
  private final Map<String, List<Axis>> axes = new LinkedHashMap<>();
  private final Map<String, List<Table>> tables = new LinkedHashMap<>();
  private Map<String, Obligation> obligations = Map.of();
  private Map<String, Permit> permits = Map.of();
  private List<CommonQuestion> common = List.of();
  private @Nullable Vocabulary vocabulary;

  public Reading(RuleFiles files, PackNames names, Problems problems) {
    this.files = files;
    this.names = names;
    this.problems = problems;
    open(RuleFiles.MAIN, new Place(RuleFiles.MAIN, 1)).ifPresent(this::main);
  }

  /** Empty where the files could not be read so far. */
  public Optional<Vocabulary> vocabulary() {
    return Optional.ofNullable(vocabulary);
  }

  /** By edition. */
  public Map<String, List<Axis>> axes() {
    return axes;
  }

  /** By edition. */
  public Map<String, List<Table>> tables() {
    return tables;
  }

  public List<Obligation> obligations() {
    return List.copyOf(obligations.values());
  }

  public List<Permit> permits() {
    return List.copyOf(permits.values());
  }

  public List<CommonQuestion> common() {
    return common;
  }

  private void main(Field root) {
    Map<String, Field> fields =
        root.fields(
            Set.of("editions", "facts", "obligations", "permits", "axes", "tables", "common"));
    List<String> editions = editions(root, fields);
    obligations = part(root, fields, "obligations").map(TermsFile::obligations).orElse(Map.of());
    permits =
        part(root, fields, "permits").map(file -> TermsFile.permits(file, names)).orElse(Map.of());
    var axesFile = new AxesFile(obligations);
    opened(root, fields, "axes").forEach(entry -> axesFile.read(entry.getValue()));
    editions.forEach(edition -> axes(root, edition, axesFile.axes()));
    var facts = new FactsFile(axisIds());
    Map<String, Fact> read = part(root, fields, "facts").map(facts::read).orElse(Map.of());
    if (read.isEmpty() || axes.containsValue(List.<Axis>of()) || !problems.isEmpty()) {
      // Without these, every row would be told to be wrong.
      return;
    }
    var pack = new TableFile.Pack(editions, read, obligations, permits, names);
    List<TableFile> written =
        opened(root, fields, "tables").stream()
            .map(entry -> new TableFile(entry.getKey(), entry.getValue(), pack))
            .toList();
    tables(root, written, read);
    common(fields.get("common"));
  }

  private List<String> editions(Field root, Map<String, Field> fields) {
    Field named = root.demand(fields, "editions");
    if (named == null) {
      return List.of();
    }
    for (String edition : named.texts()) {
      if (!names.hasEdition(edition)) {
        Names.unknown(
            named, FileFault.NO_SUCH_EDITION, new Words("版", "edition"), edition, Set.of());
      }
    }
    return named.texts().stream().distinct().toList();
  }

  private void axes(Field root, String edition, Map<String, List<Axis>> read) {
    List<Axis> found = read.get(edition);
    if (found == null) {
      root.refuse(
          new Words(
              "版「" + edition + "」の分類の軸がありません。",
              "There are no axes for edition \"" + edition + "\"."),
          new Words("軸のファイルの「editions」に加えてください。", "Add it to the editions of a file of axes."));
    }
    axes.put(edition, found == null ? List.of() : found);
  }

  private Set<String> axisIds() {
    return axes.values().stream()
        .flatMap(List::stream)
        .map(Axis::id)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private void tables(Field root, List<TableFile> written, Map<String, Fact> facts) {
    Set<String> ids = new LinkedHashSet<>();
    for (TableFile file : written) {
      if (!ids.add(file.id())) {
        Names.twice(file.root(), file.id());
      }
    }
    if (written.isEmpty()) {
      root.refuse(
          new Words("判定表がありません。", "There is no table."),
          new Words("「tables」にファイルを並べてください。", "List the files under \"tables\"."));
      return;
    }
    axes.forEach(
        (edition, levels) -> {
          missing(root, edition, levels, facts);
          tables.put(
              edition,
              written.stream().flatMap(file -> file.in(edition, levels).stream()).toList());
        });
    if (problems.isEmpty()) {
      List<Value> acts = written.stream().map(file -> new Value(file.id(), file.title())).toList();
      vocabulary =
          new Vocabulary(
              Stream.concat(Stream.of(act(acts)), facts.values().stream()).toList(),
              List.copyOf(axes.values()));
    }
  }

  private void common(@Nullable Field named) {
    if (vocabulary != null && named != null) {
      var file =
          new CommonFile(vocabulary, tables.values().stream().flatMap(List::stream).toList());
      common = open(named.text(), named.place()).map(file::read).orElse(List.of());
    }
  }

  private static void missing(
      Field root, String edition, List<Axis> levels, Map<String, Fact> facts) {
    for (Fact fact : facts.values()) {
      if (fact.type() instanceof ClassOn on
          && levels.stream().noneMatch(axis -> axis.id().equals(on.axis()))) {
        root.refuse(
            new Words(
                "版「" + edition + "」に「" + on.axis() + "」という分類の軸がありません。",
                "Edition \"" + edition + "\" has no axis \"" + on.axis() + "\"."),
            new Words("軸のファイルに加えてください。", "Add it to the file of axes."));
      }
    }
  }

  private static Fact act(List<Value> acts) {
    return new Fact(
        Fact.ACT,
        new Choice(acts),
        new Words("したいこと", "What you want to do"),
        new Words("何をしたいですか。", "What do you want to do?"));
  }

  private Optional<Field> part(Field root, Map<String, Field> fields, String name) {
    Field named = root.demand(fields, name);
    return named == null ? Optional.empty() : open(named.text(), named.place());
  }

  private List<Map.Entry<String, Field>> opened(
      Field root, Map<String, Field> fields, String name) {
    Field named = root.demand(fields, name);
    var opened = new ArrayList<Map.Entry<String, Field>>();
    if (named != null) {
      for (String file : named.texts()) {
        open(file, named.place()).ifPresent(field -> opened.add(Map.entry(file, field)));
      }
    }
    return opened;
  }

  private Optional<Field> open(String file, Place named) {
    Optional<String> text = files.read(file);
    if (text.isEmpty()) {
      problems.add(
          named,
          FileFault.MISSING_FILE,
          new Words(
              "ファイル「" + file + "」がないか、UTF-8ではありません。",
              "There is no file \"" + file + "\", or it is not UTF-8."),
          new Words("ファイル名と文字コードを確かめてください。", "Check the file's name and its encoding."));
    }
    return text.flatMap(content -> Yaml.read(file, content, problems));
  }
}
