package jp.sekimori.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.sekimori.app.site.Demo;
import jp.sekimori.clauses.lint.Finding.Column;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ArgumentsTest {

  @Test
  void noCommandServesThePages() {
    assertThat(command())
        .isEqualTo(new Command.Serve(Map.of(), Optional.empty(), false, Optional.empty()));
    assertThat(command("--port", "8099"))
        .isEqualTo(
            new Command.Serve(
                Map.of("sekimori.port", "8099"), Optional.empty(), false, Optional.empty()));
    assertThat(command("serve", "--port=0"))
        .isEqualTo(
            new Command.Serve(
                Map.of("sekimori.port", "0"), Optional.empty(), false, Optional.empty()));
  }

  @Test
  void aDemoIsOfAPrefectureOrATown() {
    assertThat(command("--demo")).isEqualTo(demo(Demo.PREFECTURE, false));
    assertThat(command("--demo", "town")).isEqualTo(demo(Demo.TOWN, false));
    assertThat(command("serve", "--demo", "prefecture", "--fresh"))
        .isEqualTo(demo(Demo.PREFECTURE, true));
    assertThat(command("--demo", "village")).isInstanceOf(Command.Wrong.class);
    assertThat(command("lint", "--demo", "a.txt")).isInstanceOf(Command.Wrong.class);
    assertThat(command("--fresh")).isInstanceOf(Command.Wrong.class);
  }

  private static Command demo(Demo which, boolean fresh) {
    return new Command.Serve(Map.of(), Optional.of(which), fresh, Optional.empty());
  }

  @Test
  void aDemoMayPlayOnAnotherDay() {
    var played =
        new Command.Serve(
            Map.of(), Optional.of(Demo.PREFECTURE), false, Optional.of(LocalDate.of(2027, 4, 1)));
    assertThat(command("--demo", "--day", "2027-04-01")).isEqualTo(played);
    assertThat(command("--demo", "--day=令和9年4月1日")).isEqualTo(played);
    assertThat(command("--demo", "--day", "2027-02-30")).isInstanceOf(Command.Wrong.class);
    assertThat(command("--day", "2027-04-01")).isInstanceOf(Command.Wrong.class);
  }

  @Test
  void optionsStandAnywhere() {
    assertThat(command("--json", "lint", "--column", "old", "a.txt"))
        .isEqualTo(new Command.Lint(List.of("a.txt"), Column.OLD, ""));
    assertThat(read("lint", "a.txt", "--json").json()).isTrue();
    assertThat(read("lint", "a.txt").json()).isFalse();
  }

  @Test
  void aValueFollowsAfterABlankOrAnEqualsSign() {
    assertThat(command("lint", "--suppress=known.txt", "old.txt", "new.txt"))
        .isEqualTo(new Command.Lint(List.of("old.txt", "new.txt"), null, "known.txt"));
    assertThat(command("outline", "a.txt", "--column", "new"))
        .isEqualTo(new Command.Outline("a.txt", Column.NEW));
  }

  @Test
  void afterTwoHyphensEverythingIsAFile() {
    assertThat(command("compare", "--", "--json", "-o"))
        .isEqualTo(new Command.Compare(List.of("--json", "-o")));
  }

  @Test
  void aTableTakesItsLayout() {
    assertThat(
            command(
                "table",
                "a",
                "b",
                "-o",
                "t.DOCX",
                "--older-first",
                "--elide",
                "2",
                "--title",
                "表",
                "--heads",
                "改正後,改正前"))
        .isEqualTo(
            new Command.Table(List.of("a", "b"), "t.DOCX", "表", List.of("改正後", "改正前"), true, 2));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "frobnicate",
        "a.txt",
        "lint",
        "lint a b c",
        "lint a --frobnicate",
        "lint a --column",
        "lint a --column left",
        "lint a --port 80",
        "lint a --json=yes",
        "lint a --lang fr",
        "lint - -",
        "outline a b",
        "compare a --column new",
        "table a",
        "table a -o b.pdf",
        "table a -o b.html --elide x",
        "table a -o b.html --elide -1",
        "table a -o b.html --heads 新",
        "table a -o b.html --json",
        "serve a",
        "--port 99999",
        "--data a --database-url postgresql://localhost/b",
        "lint a --data b",
        "backup",
        "backup a b",
        "backup -",
        "backup a --key b",
        "restore a --recipient b",
        "restore a --port 80",
        "--json"
      })
  void whatCannotBeUnderstoodIsAnswered(String line) {
    assertThat(command(line.split(" "))).isInstanceOf(Command.Wrong.class);
  }

  @Test
  void theAnswerNamesTheArgument() {
    assertThat(command("lint", "a", "--frobnicate"))
        .isInstanceOfSatisfying(
            Command.Wrong.class,
            wrong -> {
              assertThat(wrong.problem().reason()).isEqualTo("usage");
              assertThat(wrong.problem().where().ja()).contains("--frobnicate");
            });
  }

  @ParameterizedTest
  @CsvSource({
    "'',JA",
    "C,JA",
    "POSIX,JA",
    "ja_JP.UTF-8,JA",
    "en_US.UTF-8,EN",
    "en,EN",
    "C.UTF-8,JA",
    "eno_XX,JA"
  })
  void theLocaleChoosesTheLanguage(String locale, Language language) {
    assertThat(Arguments.read(List.of("help"), Map.of("LANG", locale)).language())
        .isEqualTo(language);
  }

  @Test
  void anOptionOverridesTheLocale() {
    assertThat(Arguments.read(List.of("--lang", "ja"), Map.of("LANG", "en_GB")).language())
        .isEqualTo(Language.JA);
    assertThat(Arguments.read(List.of(), Map.of("LC_ALL", "en_GB", "LANG", "ja_JP")).language())
        .isEqualTo(Language.EN);
  }

  @Test
  void helpWinsOverEverythingElse() {
    assertThat(command("lint", "--help", "--frobnicate")).isEqualTo(new Command.Help());
    assertThat(command("help")).isEqualTo(new Command.Help());
    assertThat(command("-V")).isEqualTo(new Command.Version());
  }

  private static Request read(String... arguments) {
    return Arguments.read(List.of(arguments), Map.of());
  }

  private static Command command(String... arguments) {
    return read(arguments).command();
  }
}
