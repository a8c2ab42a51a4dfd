package jp.sekimori.app.decision;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import jp.sekimori.app.policy.pack.NamesInPack;
import jp.sekimori.app.policy.pack.Pack;
import jp.sekimori.app.policy.pack.PackFiles;
import jp.sekimori.app.policy.pack.PackTree;
import jp.sekimori.rules.Rules;
import jp.sekimori.rules.read.RuleFiles;
import org.springframework.core.io.ClassPathResource;

/**
 * The files of one pack's rules, each read once: what is checked, what runs and what the digest is
 * of are the same bytes, even if somebody writes to the folder meanwhile.
 */
final class RuleFolder implements RuleFiles {
  /** Far more than anybody reads through. */
  private static final long MOST_BYTES = 4_000_000;

  private final Source source;
  private final Map<String, Optional<byte[]>> read = new TreeMap<>();

  private interface Source {
    /** Empty where there is no such file, or it cannot be read. */
    Optional<byte[]> bytes(String name) throws IOException;
  }

  private RuleFolder(Source source) {
    this.source = source;
  }

  static RuleFolder shipped(String pack) {
    return new RuleFolder(
        name -> {
          var file = new ClassPathResource("packs/" + pack + "/rules/" + name);
          return file.exists() ? Optional.of(file.getContentAsByteArray()) : Optional.empty();
        });
  }

  static RuleFolder of(PackFiles pack) {
    return new RuleFolder(
        name -> pack.read("rules/" + name).map(text -> text.getBytes(StandardCharsets.UTF_8)));
  }

  static RuleFolder at(Path folder) {
    return new RuleFolder(
        name -> {
          Path file = folder.resolve(name).normalize();
          boolean isReadable =
              file.startsWith(folder)
                  && Files.isRegularFile(file)
                  && Files.size(file) <= MOST_BYTES;
          return isReadable ? Optional.of(Files.readAllBytes(file)) : Optional.empty();
        });
  }

  boolean hasRules() {
    return read(MAIN).isPresent();
  }

  @Override
  public Optional<String> read(String name) {
    return read.computeIfAbsent(name, this::bytes).flatMap(PackFiles::utf8);
  }

  private Optional<byte[]> bytes(String name) {
    try {
      return source.bytes(name);
    } catch (IOException | InvalidPathException e) {
      // Answered like a file that is not there: the message names it either way.
      return Optional.empty();
    }
  }

  Rules.Loaded load(Pack pack) {
    return Rules.load(this, new NamesInPack(pack));
  }

  /** SHA-256 over everything that was read, names and lengths included. */
  String digest() {
    var contents = new TreeMap<String, byte[]>();
    read.forEach((name, content) -> contents.put(name, content.orElse(new byte[0])));
    return PackTree.digest(contents).hex();
  }
}
