package jp.sekimori.app.policy.pack;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import jp.sekimori.evidence.tree.Hash;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * All files of a pack as they stand at one moment.
 *
 * @param folder the short name of the pack
 * @param files their texts, by their paths below the folder with slashes
 */
public record PackTree(String folder, SortedMap<String, String> files) implements PackSource {
  public PackTree {
    files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
  }

  /**
   * Those that are shipped; none where there is no such pack.
   *
   * @throws IllegalStateException where one of them is not UTF-8
   */
  static PackTree shipped(String pack) {
    String folder = "/packs/" + pack + "/";
    var files = new TreeMap<String, String>();
    try {
      var resources = new PathMatchingResourcePatternResolver();
      for (Resource file : resources.getResources("classpath:" + folder + "**/*.*")) {
        String address = URLDecoder.decode(file.getURL().toString(), StandardCharsets.UTF_8);
        String path = address.substring(address.lastIndexOf(folder) + folder.length());
        files.put(
            path,
            PackFiles.utf8(file.getContentAsByteArray())
                .orElseThrow(() -> new IllegalStateException(address + " is not UTF-8")));
      }
    } catch (FileNotFoundException e) {
      return new PackTree(pack, files);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new PackTree(pack, files);
  }

  @Override
  public Set<String> names() {
    return files.keySet();
  }

  @Override
  public Optional<String> read(String name) {
    return Optional.ofNullable(files.get(name));
  }

  /** SHA-256 over names and contents of all files. */
  public Hash digest() {
    var contents = new TreeMap<String, byte[]>();
    files.forEach((name, text) -> contents.put(name, text.getBytes(StandardCharsets.UTF_8)));
    return digest(contents);
  }

  /** SHA-256 over names and contents of files, with the lengths, so that no two trees share one. */
  public static Hash digest(SortedMap<String, byte[]> files) {
    var parts = new ArrayList<byte[]>();
    files.forEach(
        (name, bytes) -> {
          parts.add((name + "\n" + bytes.length + "\n").getBytes(StandardCharsets.UTF_8));
          parts.add(bytes);
        });
    return Hash.ofData(parts.toArray(byte[][]::new));
  }
}
