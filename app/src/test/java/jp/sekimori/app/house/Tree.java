package jp.sekimori.app.house;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The files of this repository, whichever folder the tests run in. */
final class Tree {
  private static final Set<String> NOT_OURS =
      Set.of(".git", "target", "node_modules", ".idea", ".vscode", ".settings");
  private static final Set<String> BINARY =
      Set.of("png", "docx", "xlsx", "woff2", "ttf", "otf", "ico", "jar", "pdf", "class", "pgp");

  static final Path ROOT = root();

  private Tree() {}

  private static Path root() {
    for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
      if (Files.exists(at.resolve("LICENSE")) && Files.exists(at.resolve("clauses/pom.xml"))) {
        return at;
      }
    }
    throw new IllegalStateException("These tests run inside a checkout of the repository.");
  }

  /** Every file, sorted; what is built and what an editor keeps are left out. */
  static List<Path> files() {
    var found = new ArrayList<Path>();
    try {
      Files.walkFileTree(ROOT, new Collector(found));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return found.stream().sorted().toList();
  }

  static Stream<Path> textFiles() {
    return files().stream().filter(file -> !BINARY.contains(extension(file)));
  }

  static Stream<Path> javaFiles() {
    return files().stream().filter(file -> extension(file).equals("java"));
  }

  static String extension(Path file) {
    String name = file.getFileName().toString();
    return name.substring(name.lastIndexOf('.') + 1);
  }

  static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(file + " is not UTF-8 or cannot be read", e);
    }
  }

  /** The file as a person names it: from the root, with slashes. */
  static String name(Path file) {
    return ROOT.relativize(file).toString().replace('\\', '/');
  }

  private static final class Collector extends SimpleFileVisitor<Path> {
    private final List<Path> found;

    Collector(List<Path> found) {
      this.found = found;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
      return NOT_OURS.contains(directory.getFileName().toString())
              // What somebody entered who ran it here.
              || directory.equals(ROOT.resolve("data"))
          ? FileVisitResult.SKIP_SUBTREE
          : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      if (attributes.isRegularFile()) {
        found.add(file);
      }
      return FileVisitResult.CONTINUE;
    }
  }
}
