package jp.sekimori.app.policy.pack;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.yaml.snakeyaml.Yaml;

/**
 * The packs of broken-packs.yaml: each is packs/example-town with one edit, and the finding that a
 * check of it has to come to.
 */
final class BrokenPacks {

  /**
   * @param file below the folder of the pack
   * @param replace stands in the file once
   * @param schema whether the schema of the file finds it already
   */
  record Broken(String finding, String file, String replace, String by, boolean schema) {

    String edited(String text) {
      return text.replace(replace, by);
    }

    @Override
    public String toString() {
      return finding + " in " + file + ", where " + by.strip() + " stands for " + replace.strip();
    }
  }

  private BrokenPacks() {}

  static List<Broken> all() {
    try (InputStream in = BrokenPacks.class.getResourceAsStream("broken-packs.yaml")) {
      byte[] bytes = Objects.requireNonNull(in).readAllBytes();
      List<Map<String, Object>> cases = new Yaml().load(new String(bytes, StandardCharsets.UTF_8));
      return cases.stream().map(BrokenPacks::broken).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Broken broken(Map<String, Object> item) {
    return new Broken(
        text(item, "finding"),
        text(item, "file"),
        text(item, "replace"),
        text(item, "by"),
        Boolean.TRUE.equals(item.get("schema")));
  }

  private static String text(Map<String, Object> item, String name) {
    return Objects.requireNonNull(item.get(name), name).toString();
  }
}
