package jp.sekimori.app.control;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import jp.sekimori.app.policy.pack.PackSource;

/** The packs of this repository, and others made of them. */
record Packs(String folder, Map<String, String> files) implements PackSource {

  static Packs shipped(String folder) {
    Path root = Path.of("..", "packs", folder);
    Map<String, String> files = new HashMap<>();
    try (Stream<Path> all = Files.walk(root)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        files.put(root.relativize(file).toString().replace('\\', '/'), Files.readString(file));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Packs(folder, files);
  }

  /** The same but for these files. */
  Packs with(Map<String, String> others) {
    Map<String, String> all = new HashMap<>(files);
    all.putAll(others);
    return new Packs(folder, all);
  }

  String text(String file) {
    return read(file).orElseThrow();
  }

  Checked check() {
    return PackCheck.check(this, Extensions.OURS);
  }

  @Override
  public Set<String> names() {
    return files.keySet();
  }

  @Override
  public Optional<String> read(String name) {
    return Optional.ofNullable(files.get(name));
  }
}
