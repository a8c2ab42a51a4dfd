package jp.sekimori.app.command;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Map;

/**
 * What connects a command to the shell that called it.
 *
 * @param environment the variables of the shell
 */
record Streams(
    InputStream in, OutputStream out, OutputStream err, Map<String, String> environment) {

  /** Those of this process; written as bytes, because text is UTF-8 whatever the locale. */
  static Streams ofProcess() {
    return new Streams(
        System.in,
        new FileOutputStream(FileDescriptor.out),
        new FileOutputStream(FileDescriptor.err),
        System.getenv());
  }

  /** The columns of the terminal that standard output goes to; 0 where it is not a terminal. */
  int terminalWidth() {
    String width = environment.getOrDefault("SEKIMORI_TERMINAL", "");
    return width.matches("[1-9][0-9]{0,3}") ? Integer.parseInt(width) : 0;
  }

  boolean coloured() {
    return terminalWidth() > 0
        && environment.getOrDefault("NO_COLOR", "").isEmpty()
        && !"dumb".equals(environment.get("TERM"));
  }
}
