package jp.sekimori.app.command;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import jp.sekimori.app.site.Demo;
import jp.sekimori.clauses.lint.Finding.Column;
import org.jspecify.annotations.Nullable;

/** What a user asks for. Files are named as typed; {@code -} is standard input. */
sealed interface Command {

  record Help() implements Command {}

  record Version() implements Command {}

  /**
   * The web application.
   *
   * @param given settings by name, as far as they were given here
   * @param demo the made-up organization to show; empty for the real ones
   * @param fresh whether what was done in the demo before is thrown away
   * @param day the day on which the demo plays; empty for today
   */
  record Serve(
      Map<String, String> given, Optional<Demo> demo, boolean fresh, Optional<LocalDate> day)
      implements Command {}

  /**
   * An organization with its first administrator.
   *
   * @param first whether it is to be the first of the installation
   */
  record Found(boolean first, Map<String, String> given) implements Command {}

  /**
   * @param file where the backup goes
   */
  record Backup(String file, Map<String, String> given) implements Command {}

  /**
   * @param file where the backup is
   */
  record Restore(String file, Map<String, String> given) implements Command {}

  record Compare(List<String> files) implements Command {}

  /**
   * @param column null for both columns and the pair
   * @param suppress the file that lists the findings known and accepted; empty for none
   */
  record Lint(List<String> files, @Nullable Column column, String suppress) implements Command {}

  record Outline(String file, @Nullable Column column) implements Command {}

  /**
   * @param output the file to write, whose ending names the format
   * @param title printed above the table; empty for the usual one
   * @param heads the words over the newer and the older column; empty for those of the input
   */
  record Table(
      List<String> files,
      String output,
      String title,
      List<String> heads,
      boolean olderFirst,
      int elideDepth)
      implements Command {}

  /**
   * Answers for the cases of a file.
   *
   * @param pack the folder or the name of a pack
   */
  record Decide(String pack, String edition, Cases cases) implements Command {}

  /** What decisions of a pack rest on. */
  record Facts(String pack) implements Command {}

  record CheckRules(String pack) implements Command {}

  /**
   * All of a pack, its controls too.
   *
   * @param pack whose name may be that of a folder
   */
  record CheckPack(Held pack) implements Command {}

  /**
   * Writes the files of a pack.
   *
   * @param folder a new or empty one
   */
  record ExportPack(Held pack, String folder) implements Command {}

  /**
   * A pack as it counts in an organization.
   *
   * @param organization its short name; empty for the only one
   * @param revision 0 for what is shipped; empty for what counts now
   * @param given settings by name, as far as they were given here
   */
  record Held(
      String pack,
      Optional<String> organization,
      OptionalInt revision,
      Map<String, String> given) {}

  /**
   * What two editions decide differently.
   *
   * @param cases those to decide under both; empty for all there can be
   */
  record CompareRules(String pack, String older, String newer, Optional<Cases> cases)
      implements Command {}

  /**
   * Cases to be decided.
   *
   * @param file where they are
   * @param csv whether they are CSV, else JSON lines
   * @param carried columns that are handed through
   */
  record Cases(String file, boolean csv, List<String> carried) {
    public Cases {
      carried = List.copyOf(carried);
    }
  }

  /** A command line that cannot be understood. */
  record Wrong(Problem problem) implements Command {}
}
