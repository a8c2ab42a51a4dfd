package jp.sekimori.app.policy.pack;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jp.sekimori.app.policy.Codes;
import jp.sekimori.app.policy.Status;
import jp.sekimori.clauses.text.Message;
import jp.sekimori.rules.read.Field;
import jp.sekimori.rules.read.FileFault;
import jp.sekimori.rules.read.Problems;
import jp.sekimori.rules.read.Yaml;
import jp.sekimori.rules.table.Row.Place;
import jp.sekimori.rules.table.Words;

/** Reads a pack whole, or says everything that is wrong with it. */
public final class PackReader {
  private static final Set<String> FIELDS =
      Set.of("pack", "policy", "title", "editions", "enforced", "roles", "clauses");

  private final PackFiles files;
  private final Problems problems = new Problems();

  /** Of all editions, also of those that something is wrong with. */
  private final Set<String> codes = new HashSet<>();

  private PackReader(PackFiles files) {
    this.files = files;
  }

  public static PackReading read(PackFiles files) {
    return new PackReader(files).read();
  }

  private PackReading read() {
    Optional<Pack> pack = file(PackFiles.MAIN, new Place(PackFiles.MAIN, 1)).flatMap(this::pack);
    return pack.isPresent() && problems.isEmpty()
        ? new PackReading.Sound(pack.get())
        : new PackReading.Broken(problems.all().stream().map(PackProblem::of).toList());
  }

  private Optional<Field> file(String name, Place namedAt) {
    Optional<String> text = files.read(name);
    if (text.isEmpty()) {
      problems.add(
          namedAt,
          FileFault.MISSING_FILE,
          new Words("「" + name + "」を読めません。", name + " cannot be read."),
          new Words(
              "ファイルの名前と、UTF-8であることを確かめてください。",
              "Check the name of the file, and that it is UTF-8."));
    }
    return text.flatMap(content -> Yaml.read(name, content, problems));
  }

  private Optional<Pack> pack(Field root) {
    Map<String, Field> fields = root.fields(FIELDS);
    String code = code(root, fields, "pack");
    String policy = code(root, fields, "policy");
    Field title = root.demand(fields, "title");
    var editions = new LinkedHashMap<String, Pack.Edition>();
    root.list(fields, "editions").forEach(item -> edition(item, editions));
    if (editions.isEmpty()) {
      root.refuse(
          FileFault.MISSING_FIELD,
          new Words("版がありません。", "There is no edition."),
          new Words("「editions」に加えてください。", "Add one."));
    }
    var roles = new LinkedHashMap<String, Message>();
    root.list(fields, "roles").forEach(item -> role(item, roles));
    var days = new ArrayList<LocalDate>();
    root.list(fields, "enforced").forEach(item -> Values.day(item).ifPresent(days::add));
    var clauses = new ClauseFile(codes, roles.keySet());
    for (Field name : root.list(fields, "clauses")) {
      file(name.text(), name.place()).ifPresent(clauses::read);
    }
    if (title == null || !problems.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Pack(
            code,
            policy,
            Values.message(title),
            List.copyOf(editions.values()),
            days,
            roles,
            clauses.clauses()));
  }

  private static String code(Field item, Map<String, Field> fields, String name) {
    String code = item.required(fields, name).orElse("");
    if (!code.isEmpty() && !Codes.isCode(code)) {
      item.refuse(
          new Words("識別名ではありません：" + code, "This is no short name: " + code),
          new Words(
              "半角の英小文字、数字及びハイフンで、40字以内としてください。",
              "Use up to 40 lower-case letters, digits and hyphens."));
    }
    return code;
  }

  private void edition(Field item, Map<String, Pack.Edition> editions) {
    Map<String, Field> fields = item.fields(Set.of("id", "name", "status", "decided", "in-force"));
    String code = code(item, fields, "id");
    codes.add(code);
    Field name = item.demand(fields, "name");
    Field written = item.demand(fields, "status");
    Optional<Status> status = Optional.ofNullable(written).map(Field::text).flatMap(Status::of);
    if (written != null && status.isEmpty()) {
      written.refuse(
          new Words("版の状態が違います。", "The edition has no status that is known."),
          new Words(
              "draft、decided、in-force、repealedのいずれかとしてください。",
              "Use draft, decided, in-force or repealed."));
    }
    if (name != null && status.isPresent() && Codes.isCode(code)) {
      var edition =
          new Pack.Edition(
              code,
              Values.message(name),
              status.get(),
              day(fields, "decided"),
              day(fields, "in-force"));
      if (editions.putIfAbsent(code, edition) != null) {
        twice(item, code);
      }
    }
  }

  private static Optional<LocalDate> day(Map<String, Field> fields, String name) {
    return Optional.ofNullable(fields.get(name)).flatMap(Values::day);
  }

  private static void role(Field item, Map<String, Message> roles) {
    Map<String, Field> fields = item.fields(Set.of("id", "name"));
    String id = item.required(fields, "id").orElse("");
    Field name = item.demand(fields, "name");
    if (name != null && roles.putIfAbsent(id, Values.message(name)) != null) {
      twice(item, id);
    }
  }

  private static void twice(Field item, String id) {
    item.refuse(
        FileFault.TWICE,
        new Words("「" + id + "」が二度あります。", "\"" + id + "\" stands twice."),
        new Words("一つにしてください。", "Keep one."));
  }
}
