package jp.sekimori.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import jp.sekimori.app.command.Shell.Ran;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every command on the sample policy, from the arguments to the exit code. */
class SamplesTest {
  private static final Path SAMPLES = Path.of("..", "samples").toAbsolutePath().normalize();
  private static final Path OLD = SAMPLES.resolve("policy-old.txt");
  private static final Path NEW = SAMPLES.resolve("policy-new.txt");
  private static final Path TABLE = SAMPLES.resolve("table.txt");

  private final Path folder;

  SamplesTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  void comparingTwoTextsTellsWhatWasReworded() {
    Ran ran = Shell.japanese().run("compare", OLD, NEW);

    assertThat(ran.code()).isZero();
    assertThat(ran.err()).isEmpty();
    assertThat(ran.out()).contains("字句改正").contains("〔要領→要綱〕").doesNotContain("\033");
  }

  @Test
  void aTableIsComparedWithoutASecondFile() {
    Ran ran = Shell.english().run("compare", TABLE);

    assertThat(ran.code()).isZero();
    assertThat(ran.out()).contains("〔要領→要綱〕").contains(" differences: renumbered ");
  }

  @Test
  void lintTellsErrorsByItsExitCode() {
    Ran ran = Shell.english().run("lint", "--json", TABLE);

    assertThat(ran.code()).isEqualTo(1);
    assertThat(ran.err()).isEmpty();
    assertThat(ran.out())
        .contains("\"column\" : \"new\"")
        .contains("\"column\" : \"old\"")
        .contains("\"column\" : \"pair\"");
  }

  @Test
  void aColumnOfATableIsLintedAlone() {
    Ran ran = Shell.english().run("lint", "--json", TABLE, "--column", "old");

    assertThat(ran.out())
        .contains("\"column\" : \"old\"")
        .doesNotContain("\"column\" : \"new\"")
        .doesNotContain("\"column\" : \"pair\"");
  }

  @Test
  void suppressedErrorsDoNotCount() throws IOException {
    Path all = Files.writeString(folder.resolve("known.txt"), "* | * | 試験のため\n");
    Ran ran = Shell.english().run("lint", "--json", TABLE, "--suppress", all);

    assertThat(ran.code()).isZero();
    assertThat(ran.out()).contains("\"findings\" : [ ]").contains("\"reason\" : \"試験のため\"");
  }

  @Test
  void aSuppressionWithoutAReasonIsRefused() throws IOException {
    Path known = Files.writeString(folder.resolve("known.txt"), "# 注\n* | 第１/*\n");
    Ran ran = Shell.japanese().run("lint", TABLE, "--suppress", known);

    assertThat(ran.code()).isEqualTo(2);
    assertThat(ran.err()).contains("2行目").contains("理由").contains(known.toString());
  }

  @Test
  void anOutlineShowsEitherColumnOfATable() {
    String newer = Shell.japanese().run("outline", TABLE).out();
    String older = Shell.japanese().run("outline", TABLE, "--column", "old").out();

    assertThat(newer).contains("監査実施要綱を定める").doesNotContain("監査実施要領を定める");
    assertThat(older).contains("監査実施要領を定める").doesNotContain("監査実施要綱を定める");
  }

  @Test
  void standardInputIsAFileNamedByAHyphen() throws IOException {
    Ran ran = Shell.japanese().with(Files.readString(OLD)).run("compare", "-", NEW);

    assertThat(ran).isEqualTo(Shell.japanese().run("compare", OLD, NEW));
  }

  @ParameterizedTest
  @ValueSource(strings = {"html", "docx", "xlsx"})
  void aTableWrittenReadsBackWithTheSameDifferences(String ending) throws IOException {
    Path written = folder.resolve("新旧対照表." + ending);
    Files.writeString(written, "an older file of that name");

    Ran ran =
        Shell.japanese()
            .run("table", OLD, NEW, "-o", written, "--heads", "改正後,改正前", "--older-first");

    assertThat(ran.err()).isEmpty();
    assertThat(ran.code()).isZero();
    assertThat(ran.out()).contains(written.toString());
    assertThat(counts(Shell.japanese().run("compare", "--json", written)))
        .isEqualTo(counts(Shell.japanese().run("compare", "--json", OLD, NEW)));
    try (var left = Files.list(folder)) {
      assertThat(left).containsExactly(written);
    }
  }

  @Test
  void aTableReadKeepsItsHeads() throws IOException {
    Path written = folder.resolve("t.html");
    Shell.japanese().run("table", OLD, NEW, "-o", written, "--heads", "改正後,改正前");
    Path again = folder.resolve("again.html");
    Shell.japanese().run("table", written, "-o", again);

    assertThat(Files.readString(again)).contains("改正後").contains("改正前");
  }

  @Test
  void aTableIsNotWrittenWhereThereIsNoFolder() {
    Ran ran = Shell.japanese().run("table", OLD, NEW, "-o", folder.resolve("nowhere/t.html"));

    assertThat(ran.code()).isEqualTo(2);
    assertThat(ran.err()).contains("フォルダーがありません").contains("nowhere/t.html");
  }

  @Test
  void aTableIsNotWrittenOverAFolder() throws IOException {
    Path inTheWay = Files.createDirectory(folder.resolve("t.html"));

    assertThat(Shell.japanese().run("table", OLD, NEW, "-o", inTheWay).code()).isEqualTo(2);
  }

  @Test
  void aTableAmongTwoTextsIsRefused() {
    Ran ran = Shell.english().run("compare", TABLE, NEW);

    assertThat(ran.code()).isEqualTo(2);
    assertThat(ran.err()).contains("Name a comparison table alone");
  }

  @Test
  void helpAndVersionNeedNoFile() {
    assertThat(Shell.japanese().run("--help").out()).contains("使い方");
    assertThat(Shell.english().run("lint", "--help").out()).contains("Usage");
    assertThat(Shell.english().run("--version").out()).startsWith("sekimori ");
  }

  private static String counts(Ran ran) {
    assertThat(ran.code()).as(ran.err()).isZero();
    return ran.out().substring(0, ran.out().indexOf("differences"));
  }
}
