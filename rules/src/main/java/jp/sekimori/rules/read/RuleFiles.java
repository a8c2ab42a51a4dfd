package jp.sekimori.rules.read;

import java.util.Optional;

/** The files of one pack's rules, wherever they lie. */
@FunctionalInterface
public interface RuleFiles {
  /** The file that names all others. */
  String MAIN = "rules.yaml";

  /**
   * The whole text of a file.
   *
   * @param name its path below the folder of rules, with slashes
   * @return empty where there is no such file, or none that is UTF-8
   */
  Optional<String> read(String name);
}
