package jp.sekimori.app.policy.pack;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import jp.sekimori.app.kernel.Role;
import jp.sekimori.app.organization.Grade;
import jp.sekimori.app.organization.OfficeKind;
import jp.sekimori.app.organization.RoleSet;
import jp.sekimori.app.organization.RoleSet.Avoid;
import jp.sekimori.app.organization.RoleSet.AvoidKind;
import jp.sekimori.app.organization.RoleSet.Line;
import jp.sekimori.app.organization.RoleSet.LineKind;
import jp.sekimori.app.organization.RoleSet.PolicyRole;
import jp.sekimori.app.organization.RoleSet.Rule;
import jp.sekimori.app.organization.RoleSet.Scope;
import jp.sekimori.rules.read.Field;
import jp.sekimori.rules.read.FileFault;
import jp.sekimori.rules.read.Problems;
import jp.sekimori.rules.read.Yaml;
import jp.sekimori.rules.table.Words;

/** Reads a pack's roles.yaml whole, or says everything that is wrong with it. */
public final class RolesFile {
  public static final String NAME = "roles.yaml";

  private final Map<String, PolicyRole> roles = new LinkedHashMap<>();
  private final List<Line> lines = new ArrayList<>();
  private final List<Avoid> avoid = new ArrayList<>();

  private RolesFile() {}

  /**
   * @param pack its short name
   * @param problems gets what is wrong
   */
  public static Optional<RoleSet> read(String pack, String text, Problems problems) {
    var file = new RolesFile();
    Yaml.read(NAME, text, problems).ifPresent(file::read);
    return problems.isEmpty()
        ? Optional.of(new RoleSet(pack, List.copyOf(file.roles.values()), file.lines, file.avoid))
        : Optional.empty();
  }

  private void read(Field root) {
    Map<String, Field> fields = root.fields(Set.of("roles", "lines", "avoid"));
    root.list(fields, "roles").forEach(this::role);
    root.list(fields, "lines").forEach(this::line);
    root.list(fields, "avoid").forEach(this::avoid);
  }

  private void role(Field item) {
    Map<String, Field> fields =
        item.fields(Set.of("id", "name", "scope", "gives", "appointment", "body", "posts"));
    String id = item.required(fields, "id").orElse("");
    Field name = item.demand(fields, "name");
    Optional<Scope> scope = known(item, fields, "scope", Scope::of);
    Optional<Role> gives =
        fields.containsKey("gives") ? known(item, fields, "gives", Role::of) : Optional.empty();
    boolean appointment = isTrue(fields, "appointment");
    boolean body = isTrue(fields, "body");
    List<Rule> rules = item.list(fields, "posts").stream().map(RolesFile::rule).toList();
    if (rules.isEmpty() && !appointment && !body) {
      item.refuse(
          FileFault.MISSING_FIELD,
          new Words("充て職も任命もない役割です：" + id, "Nobody can have this role: " + id),
          new Words(
              "「posts」を書くか、「appointment: true」としてください。",
              "Name \"posts\", or write \"appointment: true\"."));
    }
    if (name != null && scope.isPresent()) {
      var role =
          new PolicyRole(id, Values.message(name), scope.get(), appointment, body, gives, rules);
      if (roles.putIfAbsent(id, role) != null) {
        item.refuse(
            FileFault.TWICE,
            new Words("「" + id + "」が二度あります。", id + " stands twice."),
            new Words("一つにしてください。", "Keep one."));
      }
    }
  }

  private static Rule rule(Field item) {
    Map<String, Field> fields = item.fields(Set.of("office", "in", "grade", "title", "first"));
    return new Rule(
        fields.containsKey("office")
            ? known(item, fields, "office", OfficeKind::of)
            : Optional.empty(),
        text(fields, "in"),
        fields.containsKey("grade") ? known(item, fields, "grade", Grade::of) : Optional.empty(),
        text(fields, "title"),
        isTrue(fields, "first"));
  }

  private void line(Field item) {
    Map<String, Field> fields = item.fields(Set.of("from", "to", "kind", "inferred"));
    String from = reference(item, fields, "from");
    String to = reference(item, fields, "to");
    known(item, fields, "kind", LineKind::of)
        .ifPresent(kind -> lines.add(new Line(from, to, kind, isTrue(fields, "inferred"))));
  }

  private void avoid(Field item) {
    Map<String, Field> fields = item.fields(Set.of("one", "other", "kind", "given", "substitute"));
    String one = reference(item, fields, "one");
    String other = reference(item, fields, "other");
    Optional<String> substitute =
        fields.containsKey("substitute")
            ? Optional.of(reference(item, fields, "substitute"))
            : Optional.empty();
    known(item, fields, "kind", AvoidKind::of)
        .ifPresent(
            kind -> avoid.add(new Avoid(one, other, kind, isTrue(fields, "given"), substitute)));
  }

  private String reference(Field item, Map<String, Field> fields, String name) {
    String id = item.required(fields, name).orElse("");
    if (!roles.containsKey(id)) {
      item.refuse(
          FileFault.NO_SUCH_ROLE,
          new Words("「" + id + "」という役割はありません。", "There is no role \"" + id + "\"."),
          new Words("「roles」にある id を書いてください。", "Write an id that stands among \"roles\"."));
    }
    return id;
  }

  private static <T> Optional<T> known(
      Field item, Map<String, Field> fields, String name, Function<String, Optional<T>> of) {
    Optional<String> text = item.required(fields, name);
    Optional<T> found = text.flatMap(of);
    if (text.isPresent() && found.isEmpty()) {
      item.refuse(
          new Words(
              "「" + name + "」の値が違います：" + text.get(), "\"" + name + "\" cannot be: " + text.get()),
          new Words(
              "docs/pack-format.md の一覧から選んでください。",
              "Choose one of the list in docs/pack-format.md."));
    }
    return found;
  }

  private static String text(Map<String, Field> fields, String name) {
    Field field = fields.get(name);
    return field == null ? "" : field.text();
  }

  private static boolean isTrue(Map<String, Field> fields, String name) {
    Field field = fields.get(name);
    if (field == null) {
      return false;
    }
    String text = field.text();
    if (!text.equals("true") && !text.equals("false")) {
      field.refuse(
          new Words("trueかfalseを書いてください。", "Neither true nor false."),
          new Words("どちらかにしてください。", "Write one."));
    }
    return text.equals("true");
  }
}
