package jp.sekimori.app.journal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.sekimori.clauses.text.Message;

/**
 * What people call things.
 *
 * @param names by kind and id
 * @param said of fields that no code names
 * @param pages the beginnings of the addresses of things that have pages of their own, by kind
 */
public record Names(
    Map<String, Map<String, String>> names, List<FieldWords.Said> said, Map<String, String> pages) {
  /** Fields whose values are ids, and of which kind of things. */
  public static final Map<String, String> FIELDS =
      Map.of(
          "person",
          "person",
          "absent",
          "person",
          "post",
          "post",
          "office",
          "office",
          "parent",
          "office",
          "deputy",
          "post",
          "permit",
          "application");

  public Names {
    names = Map.copyOf(names);
    said = List.copyOf(said);
    pages = Map.copyOf(pages);
  }

  /** What a field is called that no code names. */
  public Optional<Message> label(String field) {
    return said.stream()
        .flatMap(each -> Optional.ofNullable(each.labels().get(field)).stream())
        .findFirst();
  }

  /** What a value of such a field says. */
  public Optional<Message> value(String field, String value) {
    return said.stream()
        .flatMap(each -> Optional.ofNullable(each.values().get(field)).stream())
        .flatMap(values -> Optional.ofNullable(values.get(value)).stream())
        .findFirst();
  }

  /** The name, or the id of what nobody knows any more. */
  public String of(String kind, String id) {
    return names.getOrDefault(kind, Map.of()).getOrDefault(id, id);
  }

  /** What the value of a field is called; nothing where its values have no names. */
  public Optional<String> in(String field, String value) {
    return Optional.ofNullable(FIELDS.get(field)).map(kind -> of(kind, value));
  }

  /** The page of the thing that the value of a field names. */
  public Optional<String> page(String field, String value) {
    return Optional.ofNullable(FIELDS.get(field))
        .filter(kind -> names.getOrDefault(kind, Map.of()).containsKey(value))
        .flatMap(kind -> Optional.ofNullable(pages.get(kind)))
        .map(beginning -> beginning + value);
  }
}
