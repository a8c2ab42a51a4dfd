package jp.sekimori.app.journal;

import java.util.Map;
import java.util.Set;

/**
 * What people call things.
 *
 * @param names by kind and id
 */
public record Names(Map<String, Map<String, String>> names) {
  /** Fields whose values are ids of the kind of the same name. */
  public static final Set<String> FIELDS = Set.of("person", "post", "office");

  public Names {
    names = Map.copyOf(names);
  }

  /** The name, or the id of what nobody knows any more. */
  public String of(String kind, String id) {
    return names.getOrDefault(kind, Map.of()).getOrDefault(id, id);
  }
}
