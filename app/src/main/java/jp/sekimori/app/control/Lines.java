package jp.sekimori.app.control;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.sekimori.app.policy.pack.PackFiles;
import jp.sekimori.rules.read.Field;
import jp.sekimori.rules.read.Problems;
import jp.sekimori.rules.read.Yaml;
import jp.sekimori.rules.table.Row.Place;

/** Finds where something stands in files whose readers keep no places. */
final class Lines {
  private Lines() {}

  private static Optional<Field> root(PackFiles files, String file) {
    return files.read(file).flatMap(text -> Yaml.read(file, text, new Problems()));
  }

  /** The first line with contents. */
  static Place beginning(PackFiles files, String file) {
    return root(files, file).map(Field::place).orElseGet(() -> new Place(file, 1));
  }

  /** A field of a file. */
  static Place of(PackFiles files, String file, String name) {
    return root(files, file)
        .map(root -> root.fields().get(name))
        .map(Field::place)
        .orElseGet(() -> new Place(file, 1));
  }

  /** The files that a field of an index lists, or the one that it names. */
  static List<String> listed(PackFiles files, String file, String name) {
    return root(files, file)
        .map(root -> root.fields().get(name))
        .map(field -> field.isList() ? field.texts() : List.of(field.text()))
        .orElse(List.of());
  }

  /** The items of a list, by their ids. */
  static Map<String, Place> items(PackFiles files, String file) {
    Map<String, Place> items = new HashMap<>();
    root(files, file)
        .ifPresent(
            root -> {
              for (Field item : root.items()) {
                Field id = item.fields().get("id");
                if (id != null) {
                  items.putIfAbsent(id.text(), item.place());
                }
              }
            });
    return items;
  }
}
