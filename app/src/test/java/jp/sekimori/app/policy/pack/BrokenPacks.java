package jp.sekimori.app.policy.pack;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.yaml.snakeyaml.Yaml;

/**
 * The packs of broken-packs.yaml: each is packs/example-town with one edit, and what a check of it
 * has to find, where.
 */
public final class BrokenPacks {

  /**
   * What stands where in a file, once, and what is written in its place.
   *
   * @param file below the folder of the pack
   */
  public record Edit(String file, String replace, String by) {}

  /**
   * A broken pack.
   *
   * @param edits the first is the fault, others let it stand alone
   * @param foundIn the file in which it is found
   * @param foundAt what stands on the line where it is found; empty for where the edit begins
   * @param down how many lines below
   * @param schema whether the schema of the file finds it already
   */
  public record Broken(
      String finding, List<Edit> edits, String foundIn, String foundAt, int down, boolean schema) {
    public Broken {
      edits = List.copyOf(edits);
    }

    public Edit fault() {
      return edits.getFirst();
    }

    /** The files of the sound pack with the edits made. */
    public Map<String, String> made(Map<String, String> sound) {
      var files = new HashMap<>(sound);
      for (Edit edit : edits) {
        files.compute(
            edit.file(),
            (_, text) -> Objects.requireNonNull(text).replace(edit.replace(), edit.by()));
      }
      return files;
    }

    /** The line, from 1, on which it has to be found; 0 where a whole file is meant. */
    public int line(Map<String, String> sound) {
      String text = Objects.requireNonNull(made(sound).get(foundIn));
      if (foundAt.isEmpty() && !foundIn.equals(fault().file())) {
        return 0;
      }
      int at =
          foundAt.isEmpty()
              ? Objects.requireNonNull(sound.get(foundIn)).indexOf(fault().replace())
              : text.indexOf(foundAt);
      if (at < 0) {
        throw new IllegalStateException(this + " is to be found where nothing is");
      }
      return (int) text.substring(0, at).chars().filter(c -> c == '\n').count() + 1 + down;
    }

    @Override
    public String toString() {
      String written = fault().by().strip();
      return finding + " in " + fault().file() + ", where " + written + " was written";
    }
  }

  private BrokenPacks() {}

  public static List<Broken> all() {
    try (InputStream in = BrokenPacks.class.getResourceAsStream("broken-packs.yaml")) {
      byte[] bytes = Objects.requireNonNull(in).readAllBytes();
      List<Map<String, Object>> cases = new Yaml().load(new String(bytes, StandardCharsets.UTF_8));
      return cases.stream().map(BrokenPacks::broken).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Broken broken(Map<String, Object> item) {
    var edits = new ArrayList<Edit>();
    edits.add(edit(item));
    for (Object also : (List<?>) item.getOrDefault("also", List.of())) {
      edits.add(edit((Map<?, ?>) also));
    }
    return new Broken(
        text(item, "finding"),
        edits,
        item.getOrDefault("found-in", text(item, "file")).toString(),
        item.getOrDefault("found-at", "").toString(),
        Integer.parseInt(item.getOrDefault("down", "0").toString()),
        Boolean.TRUE.equals(item.get("schema")));
  }

  private static Edit edit(Map<?, ?> item) {
    return new Edit(text(item, "file"), text(item, "replace"), text(item, "by"));
  }

  private static String text(Map<?, ?> item, String name) {
    return Objects.requireNonNull(item.get(name), name).toString();
  }
}
