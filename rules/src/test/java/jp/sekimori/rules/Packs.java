package jp.sekimori.rules;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.sekimori.rules.read.PackNames;
import jp.sekimori.rules.read.RuleFiles;
import org.yaml.snakeyaml.Yaml;

/** The packs of this repository, as tests need them. */
public final class Packs {
  private static final Path FUKUSHIMA = folder();

  private Packs() {}

  private static Path folder() {
    for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
      if (Files.exists(at.resolve("packs/fukushima/pack.yaml"))) {
        return at.resolve("packs/fukushima");
      }
    }
    throw new IllegalStateException("These tests run inside a checkout of the repository.");
  }

  public static RuleFiles files() {
    return name -> {
      Path file = FUKUSHIMA.resolve("rules").resolve(name);
      return Files.exists(file) ? Optional.of(read(file)) : Optional.empty();
    };
  }

  /** The shipped rules, which hold. */
  public static Rules fukushima() {
    return switch (Rules.load(files(), names())) {
      case Rules.Ready(Rules rules) -> rules;
      case Rules.Refused refused ->
          throw new AssertionError(
              String.join(
                  System.lineSeparator(),
                  refused.problems().stream().map(Object::toString).toList()));
    };
  }

  /** Clauses, roles and editions of the shipped pack. */
  public static PackNames names() {
    Map<String, Set<String>> clauses = new HashMap<>();
    for (Path file : files("clauses")) {
      for (Object item : (List<?>) load(file)) {
        Map<?, ?> clause = (Map<?, ?>) item;
        ((Map<?, ?>) get(clause, "at"))
            .keySet()
            .forEach(
                edition ->
                    clauses
                        .computeIfAbsent(edition.toString(), _ -> new HashSet<>())
                        .add(get(clause, "id").toString()));
      }
    }
    Map<?, ?> pack = (Map<?, ?>) load(FUKUSHIMA.resolve("pack.yaml"));
    Set<String> roles = ids((List<?>) get(pack, "roles"));
    Set<String> editions = ids((List<?>) get(pack, "editions"));
    return new PackNames() {
      @Override
      public boolean hasClause(String edition, String clause) {
        return clauses.getOrDefault(edition, Set.of()).contains(clause);
      }

      @Override
      public boolean hasRole(String role) {
        return roles.contains(role);
      }

      @Override
      public boolean hasEdition(String edition) {
        return editions.contains(edition);
      }
    };
  }

  /** Japanese names of the shipped pack's roles, by id. */
  static Map<String, String> roles() {
    Map<?, ?> pack = (Map<?, ?>) load(FUKUSHIMA.resolve("pack.yaml"));
    return ((List<?>) get(pack, "roles"))
        .stream()
            .map(role -> (Map<?, ?>) role)
            .collect(
                Collectors.toMap(
                    role -> get(role, "id").toString(),
                    role -> get((Map<?, ?>) get(role, "name"), "ja").toString()));
  }

  private static Set<String> ids(List<?> items) {
    var ids = new HashSet<String>();
    items.forEach(item -> ids.add(get((Map<?, ?>) item, "id").toString()));
    return ids;
  }

  static Object get(Map<?, ?> fields, String name) {
    return Objects.requireNonNull(fields.get(name), name);
  }

  static List<Path> files(String folder) {
    try (Stream<Path> files = Files.list(FUKUSHIMA.resolve(folder))) {
      return new ArrayList<>(files.sorted().toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Object load(Path file) {
    return new Yaml().load(read(file));
  }

  static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
