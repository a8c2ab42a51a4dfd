package jp.sekimori.app.policy.pack;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import jp.sekimori.app.policy.pack.PackClause.Kind;
import jp.sekimori.app.policy.pack.PackClause.Mark;
import jp.sekimori.clauses.text.Message;
import jp.sekimori.rules.read.Field;
import jp.sekimori.rules.read.FileFault;
import jp.sekimori.rules.table.Words;
import org.jspecify.annotations.Nullable;

/** Reads the clauses of a pack, one file after the other, and what must hold across the files. */
final class ClauseFile {
  private static final Set<String> FIELDS =
      Set.of("id", "title", "words", "binds", "summary", "elided", "differs", "marks", "at");

  /** Stands in addresses and in citations, so it has nothing that either would have to escape. */
  private static final Pattern ID = Pattern.compile("[^\\s/?%\\\\;\"<>&]{1,60}");

  /** As {@link jp.sekimori.clauses.outline.ClausePath} writes it. */
  private static final Pattern PATH;

  static {
    String step = "(?:[^\\s/#¶]+(?:#(?:[2-9]|[1-9][0-9]+))?|¶[1-9][0-9]*)";
    PATH = Pattern.compile(step + "(?:/" + step + ")*");
  }

  private final Set<String> editions;
  private final Set<String> roles;
  private final Map<String, PackClause> clauses = new LinkedHashMap<>();
  private final Map<String, String> takenBy = new HashMap<>();

  ClauseFile(Set<String> editions, Set<String> roles) {
    this.editions = editions;
    this.roles = roles;
  }

  Map<String, PackClause> clauses() {
    return clauses;
  }

  void read(Field root) {
    for (Field item : root.items()) {
      clause(item);
    }
  }

  private void clause(Field item) {
    Map<String, Field> fields = item.fields(FIELDS);
    String id = id(item, fields);
    boolean elided = isElided(fields.get("elided"));
    Map<String, String> at = places(item, fields);
    if (elided && (fields.containsKey("title") || fields.containsKey("summary"))) {
      item.refuse(
          new Words(
              "省略された条項に、見出し又は要旨があります。", "A clause that is left out has a title or a summary."),
          new Words(
              "「elided」か、「title」と「summary」のどちらかにしてください。",
              "Keep \"elided\", or \"title\" and \"summary\"."));
    }
    if (!elided && !fields.containsKey("title") && !fields.containsKey("words")) {
      item.refuse(
          FileFault.MISSING_FIELD,
          new Words(
              "見出しも、見分けるための語もありません。", "There is neither a title nor a word to know the clause by."),
          new Words("「title」か「words」を加えてください。", "Add \"title\" or \"words\"."));
    }
    Optional<Message> summary = elided ? Optional.empty() : summary(item, fields);
    if (id.isEmpty() || at.isEmpty()) {
      return;
    }
    var clause =
        new PackClause(
            id,
            Optional.ofNullable(fields.get("title")).map(Values::message),
            texts(fields.get("words")),
            bound(fields.get("binds")),
            summary,
            differing(fields.get("differs")),
            item.list(fields, "marks").stream().flatMap(mark -> mark(mark).stream()).toList(),
            at);
    if (clauses.putIfAbsent(id, clause) != null) {
      item.refuse(
          FileFault.TWICE,
          new Words("「" + id + "」が二度あります。", "\"" + id + "\" stands twice."),
          new Words("それぞれに別のidを付けてください。", "Give each its own id."));
    }
  }

  private static String id(Field item, Map<String, Field> fields) {
    String id = item.required(fields, "id").orElse("");
    if (!id.isEmpty() && !ID.matcher(id).matches()) {
      item.refuse(
          new Words(
              "idに使えない文字があるか、長すぎます：" + id,
              "The id has characters that it cannot have, or is too long: " + id),
          new Words(
              "空白と / ? % \\ ; \" < > & を除き、60字以内としてください。",
              "Use up to 60 characters, none of them a blank or / ? % \\ ; \" < > &."));
      return "";
    }
    return id;
  }

  private static boolean isElided(@Nullable Field elided) {
    if (elided == null) {
      return false;
    }
    if (!elided.text().equals("true")) {
      elided.refuse(
          new Words("「elided」の値は true だけです。", "\"elided\" can only be true."),
          new Words(
              "省略されていない条項では、この項目を除いてください。", "Leave the field out for a clause that has its text."));
    }
    return true;
  }

  private static Optional<Message> summary(Field item, Map<String, Field> fields) {
    return Optional.ofNullable(item.demand(fields, "summary")).map(Values::message);
  }

  private Map<String, String> places(Field item, Map<String, Field> fields) {
    var places = new LinkedHashMap<String, String>();
    Field at = item.demand(fields, "at");
    if (at == null) {
      return places;
    }
    at.fields()
        .forEach(
            (edition, field) -> {
              String path = field.text();
              if (isEdition(field, edition) && isPath(field, path)) {
                once(field, edition, path);
                places.put(edition, path);
              }
            });
    return places;
  }

  private void once(Field field, String edition, String path) {
    if (takenBy.putIfAbsent(edition + " " + path, path) != null) {
      field.refuse(
          FileFault.TWICE,
          new Words(
              "この版のこの番地は、ほかの条項のものです：" + path,
              "Another clause has this address in this edition: " + path),
          new Words("番地を確かめてください。", "Check the address."));
    }
  }

  private boolean isEdition(Field field, String edition) {
    boolean known = editions.contains(edition);
    if (!known) {
      field.refuse(
          FileFault.NO_SUCH_EDITION,
          new Words("「" + edition + "」という版はありません。", "There is no edition \"" + edition + "\"."),
          new Words("pack.yamlの「editions」にある版を書いてください。", "Name an edition of pack.yaml."));
    }
    return known;
  }

  private static boolean isPath(Field field, String path) {
    boolean formed = PATH.matcher(path).matches();
    if (!formed) {
      field.refuse(
          new Words("番地の形ではありません：" + path, "This is no address: " + path),
          new Words("「第2部/第６/１/(8)#2」の形で書いてください。", "Write it as 第2部/第６/１/(8)#2."));
    }
    return formed;
  }

  private List<String> bound(@Nullable Field binds) {
    List<String> named = texts(binds);
    for (String role : named) {
      if (binds != null && !roles.contains(role)) {
        binds.refuse(
            FileFault.NO_SUCH_ROLE,
            new Words("「" + role + "」という役割はありません。", "There is no role \"" + role + "\"."),
            new Words("pack.yamlの「roles」にある役割を書いてください。", "Name a role of pack.yaml."));
      }
    }
    return named;
  }

  private static List<String> texts(@Nullable Field field) {
    return field == null ? List.of() : field.texts();
  }

  private Map<String, Message> differing(@Nullable Field differs) {
    var found = new LinkedHashMap<String, Message>();
    if (differs != null) {
      differs
          .fields()
          .forEach(
              (edition, field) -> {
                if (isEdition(field, edition)) {
                  found.put(edition, Values.message(field));
                }
              });
    }
    return found;
  }

  private static Optional<Mark> mark(Field field) {
    Map<String, Field> fields = field.fields(Set.of("kind", "ja", "en"));
    String word = field.required(fields, "kind").orElse("");
    var note =
        new Message(
            field.required(fields, "ja").orElse(""), field.required(fields, "en").orElse(""));
    for (Kind kind : Kind.values()) {
      if (kind.word().equals(word)) {
        return Optional.of(new Mark(kind, note));
      }
    }
    field.refuse(
        new Words("印の種類が違います：" + word, "There is no mark of this kind: " + word),
        new Words("「要確認」か「補完」としてください。", "Use 要確認 or 補完."));
    return Optional.empty();
  }
}
