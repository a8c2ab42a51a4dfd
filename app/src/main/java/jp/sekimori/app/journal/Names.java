package jp.sekimori.app.journal;

import java.util.Map;

/**
 * What people call things.
 *
 * @param names by kind and id
 */
public record Names(Map<String, Map<String, String>> names) {
  public Names {
    names = Map.copyOf(names);
  }

  /** The name, or the id of what nobody knows any more. */
  public String of(String kind, String id) {
    return names.getOrDefault(kind, Map.of()).getOrDefault(id, id);
  }
}
