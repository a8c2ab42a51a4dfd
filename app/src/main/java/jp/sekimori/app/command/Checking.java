package jp.sekimori.app.command;

import java.util.ArrayList;
import java.util.List;
import jp.sekimori.evidence.check.Verify;

/**
 * Hands {@code verify} over to the checker of evidence, which is a program of its own and reads its
 * own arguments: an auditor runs the same code without the application.
 */
final class Checking {
  private static final String COMMAND = "verify";

  private Checking() {}

  /** Whether the command, after {@code --lang} perhaps, is {@code verify}. */
  static boolean isWanted(List<String> arguments) {
    int at = arguments.indexOf(COMMAND);
    return at >= 0
        && switch (at) {
          case 0 -> true;
          case 1 -> arguments.getFirst().startsWith("--lang=");
          case 2 -> arguments.getFirst().equals("--lang");
          default -> false;
        };
  }

  static int run(List<String> arguments, Streams streams) {
    var rest = new ArrayList<>(arguments);
    rest.remove(COMMAND);
    return Verify.run(rest, streams.environment(), streams.out(), streams.err());
  }
}
