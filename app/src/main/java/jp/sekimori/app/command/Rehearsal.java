package jp.sekimori.app.command;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * Runs the commands on the samples and throws away what they answer: the launcher lets the Java
 * virtual machine learn from it, once after a build, what the next start needs.
 */
final class Rehearsal {
  /** Enough for the hot loops to be known as such. */
  private static final int LINES = 40_000;

  private Rehearsal() {}

  /**
   * @param arguments the folder of the samples
   */
  public static void main(String[] arguments) throws IOException {
    Path samples = Path.of(arguments[0]);
    run(InputStream.nullInputStream(), "lint", "--json", samples.resolve("table.txt").toString());
    run(InputStream.nullInputStream(), "facts");
    run(InputStream.nullInputStream(), "rules", "compare", "2023-draft", "2023-06-05");
    String json = Files.readString(samples.resolve("facts.jsonl"));
    for (String form : List.of("--json", "--lang=en")) {
      run(lines("", json), "decide", "--edition=2023-06-05", "--facts=-", form);
    }
    String csv = Files.readString(samples.resolve("facts.csv"));
    int heads = csv.indexOf('\n') + 1;
    InputStream many = lines(csv.substring(0, heads), csv.substring(heads));
    run(many, "decide", "--edition=2023-06-05", "--facts=-", "--csv", "--carry=番号");
    many = lines(csv.substring(0, heads), csv.substring(heads));
    run(many, "rules", "compare", "2023-draft", "2023-06-05", "--facts=-", "--csv", "--carry=番号");
  }

  private static InputStream lines(String heads, String lines) {
    int count = Math.max(1, LINES / (int) lines.lines().count());
    return new ByteArrayInputStream((heads + lines.repeat(count)).getBytes(StandardCharsets.UTF_8));
  }

  private static void run(InputStream in, String... arguments) {
    OutputStream nowhere = OutputStream.nullOutputStream();
    Main.run(List.of(arguments), new Streams(in, nowhere, nowhere, Map.of()));
  }
}
