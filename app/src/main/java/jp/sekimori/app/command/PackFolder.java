package jp.sekimori.app.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.sekimori.app.policy.pack.PackFiles;
import jp.sekimori.app.policy.pack.PackSource;
import jp.sekimori.clauses.text.Message;

/**
 * A pack in a folder of this computer.
 *
 * @param names of all files, below the folder, with slashes
 */
record PackFolder(Path root, Set<String> names) implements PackSource {
  /** Far more than anybody reads through. */
  private static final long MOST_BYTES = 4_000_000;

  /** No pack is as deep; a folder that was named by mistake may be. */
  private static final int DEPTH = 8;

  static PackFolder open(String named) throws Unusable {
    try {
      Path root = Path.of(named).toRealPath();
      if (!Files.isRegularFile(root.resolve(PackFiles.MAIN))) {
        throw new Unusable(noPack(named));
      }
      try (Stream<Path> files = Files.walk(root, DEPTH)) {
        return new PackFolder(
            root,
            files
                .filter(Files::isRegularFile)
                .map(file -> root.relativize(file).toString().replace('\\', '/'))
                .collect(Collectors.toSet()));
      }
    } catch (IOException | InvalidPathException e) {
      throw new Unusable(noPack(named));
    }
  }

  private static Problem noPack(String named) {
    return new Problem(
        "missing",
        new Message("規程パックのフォルダーではありません。", "This is no folder with a pack."),
        new Message(named, named),
        new Message("pack.yaml のあるフォルダーを指定してください。", "Name a folder with a pack.yaml."));
  }

  @Override
  public String folder() {
    return Objects.toString(root.getFileName(), "");
  }

  @Override
  public Optional<String> read(String name) {
    try {
      Path file = root.resolve(name).normalize();
      boolean isReadable =
          file.startsWith(root) && Files.isRegularFile(file) && Files.size(file) <= MOST_BYTES;
      return isReadable ? PackFiles.utf8(Files.readAllBytes(file)) : Optional.empty();
    } catch (IOException | InvalidPathException e) {
      // Told like a file that is not there: the message names it either way.
      return Optional.empty();
    }
  }
}
