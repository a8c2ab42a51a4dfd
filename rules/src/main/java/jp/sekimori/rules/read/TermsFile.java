package jp.sekimori.rules.read;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import jp.sekimori.rules.table.Obligation;
import jp.sekimori.rules.table.Permit;
import jp.sekimori.rules.table.Words;

/** Reads what rows refer to by id: obligations and permits. */
final class TermsFile {
  private TermsFile() {}

  static Map<String, Obligation> obligations(Field root) {
    Map<String, Obligation> read = new LinkedHashMap<>();
    Map<String, Field> places = new LinkedHashMap<>();
    for (Field item : root.items()) {
      Map<String, Field> fields = item.fields(Set.of("id", "ja", "en", "excludes"));
      String id = item.required(fields, "id").orElse("");
      Field excludes = fields.get("excludes");
      Set<String> others = excludes == null ? Set.of() : new HashSet<>(excludes.texts());
      if (Names.isId(item, id)) {
        if (read.put(id, new Obligation(id, item.words(fields), others)) != null) {
          Names.twice(item, id);
        }
        places.put(id, item);
      }
    }
    read.forEach(
        (id, obligation) ->
            obligation.excludes().stream()
                .filter(other -> !read.containsKey(other))
                .forEach(
                    other ->
                        Names.unknown(
                            Objects.requireNonNull(places.get(id)),
                            FileFault.NO_SUCH_OBLIGATION,
                            new Words("義務", "obligation"),
                            other,
                            read.keySet())));
    return read;
  }

  static Map<String, Permit> permits(Field root, PackNames names) {
    Map<String, Permit> read = new LinkedHashMap<>();
    for (Field item : root.items()) {
      Map<String, Field> fields = item.fields(Set.of("id", "ja", "en", "by"));
      String id = item.required(fields, "id").orElse("");
      String by = item.required(fields, "by").orElse("");
      if (!by.isEmpty() && !names.hasRole(by)) {
        Names.unknown(item, FileFault.NO_SUCH_ROLE, new Words("役割", "role"), by, Set.of());
      }
      if (Names.isId(item, id) && read.put(id, new Permit(id, item.words(fields), by)) != null) {
        Names.twice(item, id);
      }
    }
    return read;
  }
}
