package jp.sekimori.app.store.embedded;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A call of one of PostgreSQL's programs.
 *
 * <p>They refuse to run as root. A user namespace of its own ({@code unshare -U}) takes root's
 * powers from them while files still belong to the same user, so no other user needs to be able to
 * reach the data folder.
 */
record Call(List<String> words) {

  static Call of(Path program, String... arguments) {
    var words = new ArrayList<String>();
    words.add(program.toString());
    words.addAll(List.of(arguments));
    return new Call(List.copyOf(words));
  }

  /**
   * @param output what it printed, standard error included
   */
  record Ended(int code, String output) {
    boolean failed() {
      return code != 0;
    }
  }

  Call withoutRoot() {
    return isRoot() ? before("unshare", "-U") : this;
  }

  /** Out of the terminal's reach: Ctrl-C is for us, and the server ends after us. */
  Call inItsOwnSession() {
    return before("setsid");
  }

  private Call before(String... prefix) {
    var longer = new ArrayList<>(List.of(prefix));
    longer.addAll(words);
    return new Call(List.copyOf(longer));
  }

  /** Runs it to its end. */
  Ended run() throws IOException {
    Process process = builder().redirectErrorStream(true).start();
    process.getOutputStream().close();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    try {
      return new Ended(process.waitFor(), output);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("Interrupted while waiting for " + words, e);
    }
  }

  /** Lets it run on, what it prints going to a file. */
  Process start(Path log) throws IOException {
    return builder()
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
        .redirectInput(new File("/dev/null"))
        .start();
  }

  private ProcessBuilder builder() {
    var builder = new ProcessBuilder(words);
    builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
    builder.environment().put("LC_ALL", "C");
    return builder;
  }

  static boolean isRoot() {
    try {
      return Integer.valueOf(0).equals(Files.getAttribute(Path.of("/proc/self"), "unix:uid"));
    } catch (IOException | UnsupportedOperationException e) {
      return false;
    }
  }
}
