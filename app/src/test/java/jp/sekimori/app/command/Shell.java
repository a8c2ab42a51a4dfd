package jp.sekimori.app.command;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Calls the command line as a shell would, and keeps what it says. */
final class Shell {
  private final Map<String, String> environment;
  private final byte[] input;

  private Shell(Map<String, String> environment, byte[] input) {
    this.environment = environment;
    this.input = input;
  }

  static Shell japanese() {
    return new Shell(Map.of("LANG", "ja_JP.UTF-8"), new byte[0]);
  }

  static Shell english() {
    return new Shell(Map.of("LANG", "en_US.UTF-8"), new byte[0]);
  }

  Shell with(String input) {
    return new Shell(environment, input.getBytes(StandardCharsets.UTF_8));
  }

  /** The same with one more variable in its environment. */
  Shell set(String variable, Object value) {
    var more = new HashMap<>(environment);
    more.put(variable, value.toString());
    return new Shell(Map.copyOf(more), input);
  }

  Ran run(Object... arguments) {
    var out = new ByteArrayOutputStream();
    var err = new ByteArrayOutputStream();
    int code =
        Main.run(
            List.of(arguments).stream().map(Object::toString).toList(),
            new Streams(new ByteArrayInputStream(input), out, err, environment));
    return new Ran(
        code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  /**
   * @param code the exit code
   */
  record Ran(int code, String out, String err) {}
}
