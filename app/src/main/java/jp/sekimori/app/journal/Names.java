package jp.sekimori.app.journal;

import java.util.Map;
import java.util.Optional;

/**
 * What people call things.
 *
 * @param names by kind and id
 */
public record Names(Map<String, Map<String, String>> names) {
  /** Fields whose values are ids, and of which kind of things. */
  public static final Map<String, String> FIELDS =
      Map.of(
          "person", "person", "post", "post", "office", "office", "parent", "office", "deputy",
          "post");

  public Names {
    names = Map.copyOf(names);
  }

  /** The name, or the id of what nobody knows any more. */
  public String of(String kind, String id) {
    return names.getOrDefault(kind, Map.of()).getOrDefault(id, id);
  }

  /** What the value of a field is called; nothing where its values have no names. */
  public Optional<String> in(String field, String value) {
    return Optional.ofNullable(FIELDS.get(field)).map(kind -> of(kind, value));
  }
}
