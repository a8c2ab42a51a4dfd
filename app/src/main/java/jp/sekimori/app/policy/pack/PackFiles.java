package jp.sekimori.app.policy.pack;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
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

  /** A file's text; empty where its bytes are not UTF-8. */
  static Optional<String> utf8(byte[] bytes) {
    try {
      return Optional.of(
          StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }
}
