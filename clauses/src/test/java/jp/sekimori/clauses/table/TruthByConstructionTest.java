package jp.sekimori.clauses.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import jp.sekimori.clauses.Documents;
import jp.sekimori.clauses.Opened;
import jp.sekimori.clauses.fixtures.PolicyGenerator;
import jp.sekimori.clauses.fixtures.Revision;
import jp.sekimori.clauses.fixtures.Style;
import jp.sekimori.clauses.fixtures.Trees;
import jp.sekimori.clauses.fixtures.TwoColumns;
import jp.sekimori.clauses.fixtures.TwoColumns.Row;
import jp.sekimori.clauses.fixtures.WordTable;
import jp.sekimori.clauses.outline.Outline;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Known trees are set as a two-column Word table, printed to PDF by LibreOffice, extracted by
 * pdftotext, and read: they must come back. Skipped where the two programs are missing.
 */
class TruthByConstructionTest {
  private static final int WHOLE_PARAGRAPHS = Integer.MAX_VALUE;

  private final Path folder;

  TruthByConstructionTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  void tablesOfEveryStyleComeBackFromPdf() throws Exception {
    var tables = new ArrayList<Made>();
    for (Style style : Style.values()) {
      Row row = Row.values()[style.ordinal() % 3];
      tables.add(make(style, 1, row, style.ordinal() % 2 == 0));
    }
    report(tables);
  }

  @Test
  @Tag("long")
  void tablesOfEveryStyleAndLayoutComeBackFromPdf() throws Exception {
    var tables = new ArrayList<Made>();
    for (Style style : Style.values()) {
      for (Row row : Row.values()) {
        for (long seed = 10; seed < 14; seed++) {
          tables.add(make(style, seed, row, seed % 2 == 0));
        }
      }
    }
    report(tables);
  }

  /** A table whose trees are known. */
  private record Made(String name, Revision revision) {}

  private Made make(Style style, long seed, Row row, boolean bordered) throws IOException {
    var revision = Revision.of(style, seed, PolicyGenerator.policy(style, seed, 50), 12);
    String name = style + "-" + row + "-" + seed;
    var rows = TwoColumns.rows(style, revision, row, WHOLE_PARAGRAPHS);
    new WordTable(rows, bordered).write(folder.resolve(name + ".docx"));
    return new Made(name, revision);
  }

  /**
   * At most so many clauses of a thousand may be lost. Side by side, a line that ended early can
   * hide where a paragraph goes on. Piece by piece, the extraction itself tears short rows apart:
   * first all their labels, then all their texts.
   */
  private static int tolerated(String manner) {
    return manner.equals("-layout") ? 10 : 30;
  }

  private void report(List<Made> tables) throws Exception {
    print();
    for (String manner : List.of("-layout", "")) {
      var wrong = new ArrayList<String>();
      int clauses = 0;
      for (Made table : tables) {
        clauses += table.revision().before().nodes().size();
        clauses += table.revision().after().nodes().size();
        wrong.addAll(differences(table, manner));
      }
      assertThat(wrong)
          .as("of %s clauses, pdftotext %s", clauses, manner)
          .hasSizeLessThanOrEqualTo(tolerated(manner) * clauses / 1000);
    }
  }

  private void print() throws Exception {
    run("soffice", "--headless", "--convert-to", "pdf", "--outdir", ".", "*.docx");
  }

  private List<String> differences(Made table, String manner) throws Exception {
    run("pdftotext", manner, table.name() + ".pdf", table.name() + manner + ".txt");
    Path text = folder.resolve(table.name() + manner + ".txt");
    String where = table.name() + " " + manner + ": ";
    if (Documents.open(text) instanceof Opened.Table opened) {
      return Stream.concat(
              lost("new", table.revision().after(), opened.table().newer().outline()),
              lost("old", table.revision().before(), opened.table().older().outline()))
          .map(line -> where + line)
          .toList();
    }
    return List.of(where + Documents.open(text));
  }

  /** Clauses of the truth that were not read as they are. */
  private static Stream<String> lost(String column, Outline truth, Outline read) {
    var got = new HashSet<>(Trees.describedWithoutBlanks(read));
    return Trees.describedWithoutBlanks(truth).stream()
        .filter(clause -> !got.contains(clause))
        .map(clause -> column + " " + clause);
  }

  private void run(String... command) throws IOException, InterruptedException {
    Assumptions.assumeTrue(isInstalled(command[0]), "skipped: " + command[0] + " is not installed");
    var words = new ArrayList<String>();
    for (String word : command) {
      if (word.equals("*.docx")) {
        try (Stream<Path> files = Files.list(folder)) {
          files.map(Path::toString).filter(name -> name.endsWith(".docx")).forEach(words::add);
        }
      } else if (!word.isEmpty()) {
        words.add(word);
      }
    }
    if (command[0].equals("soffice")) {
      words.add(1, "-env:UserInstallation=" + folder.resolve("profile").toUri());
    }
    var process =
        new ProcessBuilder(words)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("log").toFile())
            .start();
    assertThat(process.waitFor(10, TimeUnit.MINUTES)).isTrue();
  }

  private static boolean isInstalled(String program) {
    String path = System.getenv().getOrDefault("PATH", "");
    return Stream.of(path.split(java.io.File.pathSeparator))
        .anyMatch(entry -> Files.isExecutable(Path.of(entry, program)));
  }
}
