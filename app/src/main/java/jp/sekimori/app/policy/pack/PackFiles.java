package jp.sekimori.app.policy.pack;

import java.util.Optional;

/** The files of one pack, wherever it lies. */
@FunctionalInterface
public interface PackFiles {
  String MAIN = "pack.yaml";

  /**
   * The whole text of a file.
   *
   * @param name its path below the pack's folder, with slashes
   * @return empty where there is no such file, or none that is UTF-8
   */
  Optional<String> read(String name);
}
