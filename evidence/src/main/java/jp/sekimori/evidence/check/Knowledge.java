package jp.sekimori.evidence.check;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import jp.sekimori.evidence.Message;
import jp.sekimori.evidence.Reading;
import jp.sekimori.evidence.note.VerifierKey;

/** Reads the keys and checkpoints that the auditor brings. */
final class Knowledge {
  private static final int MAX_BYTES = 1 << 20;

  private Knowledge() {}

  static Reading<Trust> read(Call call) {
    return all(call.keys(), Knowledge::key)
        .then(
            keys ->
                all(call.checkpoints(), (name, bytes) -> Outside.read(name, bytes))
                    .then(checkpoints -> Reading.good(new Trust(keys, checkpoints))));
  }

  private static Reading<VerifierKey> key(String name, byte[] bytes) {
    return VerifierKey.read(new String(bytes, StandardCharsets.UTF_8).strip());
  }

  private static <T> Reading<List<T>> all(
      List<String> names, BiFunction<String, byte[], Reading<T>> reader) {
    var all = new ArrayList<T>();
    for (String name : names) {
      Reading<T> read = bytes(name).then(bytes -> reader.apply(name, bytes));
      switch (read) {
        case Reading.Good<T>(T value) -> all.add(value);
        case Reading.Malformed<T>(Message why) -> {
          return Reading.malformed(name + ": " + why.ja(), name + ": " + why.en());
        }
      }
    }
    return Reading.good(all);
  }

  /** What the file holds; a key may stand on the command line itself. */
  private static Reading<byte[]> bytes(String name) {
    if (VerifierKey.read(name) instanceof Reading.Good<VerifierKey>) {
      return Reading.good(name.getBytes(StandardCharsets.UTF_8));
    }
    try {
      Path file = Path.of(name);
      if (Files.size(file) <= MAX_BYTES) {
        return Reading.good(Files.readAllBytes(file));
      }
      return Reading.malformed("ファイルが大きすぎます。", "The file is too large.");
    } catch (IOException | InvalidPathException e) {
      return Reading.malformed(
          "ファイルを読めません（鍵なら写し間違いです）。",
          "The file cannot be read (if it is a key, it was not copied right).");
    }
  }
}
