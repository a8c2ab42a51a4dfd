package jp.sekimori.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import jp.sekimori.app.command.Shell.Ran;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands about rules, with the pack that is shipped. */
class RuleCommandsTest {
  private static final String IN_FORCE = "2023-06-05";

  @Test
  void eachLineOfFactsIsAnsweredWithALine() {
    Ran ran =
        Shell.english()
            .with(
                """
                {"act":"external-service","terms":"general","confidentiality":"C2"}
                {"act":"external-service","terms":"general"}
                """)
            .run("decide", "--edition", IN_FORCE, "--facts", "-", "--json");

    assertThat(ran.out())
        .isEqualTo(
            """
            {"effect":"forbidden","obligations":[],"permits":[],"clauses":["S10-2(1)"],"rows":["general-secret"],"questions":[],"open":[],"edition":"2023-06-05"}
            {"effect":"depends","obligations":[],"permits":[],"clauses":[],"rows":[],"questions":[],"open":["confidentiality"],"possible":["needs-permit","forbidden"],"edition":"2023-06-05"}
            """);
    assertThat(ran.code()).isZero();
  }

  @Test
  void peopleReadSentences() {
    Ran ran =
        Shell.japanese()
            .with("{\"act\":\"external-service\",\"terms\":\"general\",\"confidentiality\":\"C2\"}")
            .run("decide", "--edition", IN_FORCE, "--facts=-");

    assertThat(ran.out())
        .isEqualTo(
            """
            1行    できません
                理由：約款によるサービスでは、機密性２以上の情報を扱えません。
                根拠：S10-2(1)
            """);
  }

  @Test
  void aSpreadsheetIsAnsweredAsOneInWhateverEncoding(@TempDir Path folder) throws IOException {
    String csv = "番号,act,契約の形,機密性\r\n①,外部サービスを使う,約款によるサービス,機密性２\r\n";
    String answer = "①,forbidden,,,S10-2(1),general-secret,,,2023-06-05,\n";
    for (String charset : new String[] {"UTF-8", "windows-31j"}) {
      Path file = folder.resolve("facts.csv");
      Files.write(file, csv.getBytes(Charset.forName(charset)));
      Ran ran =
          Shell.japanese().run("decide", "--edition", IN_FORCE, "--facts", file, "--carry=番号");
      assertThat(ran.out()).as(charset).endsWith(answer);
      assertThat(ran.code()).isZero();
    }
  }

  @Test
  void halfACharacterDoesNotMakeAFileOfUtf8AnotherOne(@TempDir Path folder) throws IOException {
    byte[] csv = "id,act\n情報資産,send\nあ,send\n".getBytes(StandardCharsets.UTF_8);
    csv[csv.length - 7] = 'x';
    Path file = Files.write(folder.resolve("facts.csv"), csv);
    Ran ran = Shell.english().run("decide", "--edition", IN_FORCE, "--facts", file, "--carry=id");
    assertThat(ran.out().lines().toList().get(1)).startsWith("情報資産,depends");
    assertThat(ran.out()).contains("Line 3, id: This is not UTF-8.");
    assertThat(ran.code()).isEqualTo(Main.UNUSABLE);
  }

  @Test
  void aLineThatCannotBeDecidedSaysWhyAndTheOthersAreDecided() {
    Ran ran =
        Shell.english()
            .with("{\"act\":\"sned\"}\nnonsense\n{\"act\":\"software\",\"support\":\"lasts\"}\n")
            .run("decide", "--edition=2023-draft", "--facts=-", "--json");

    assertThat(ran.out().lines()).hasSize(3);
    assertThat(ran.out())
        .contains("{\"line\":1,\"column\":\"act\"", "Did you mean \\\"send\\\"?")
        .contains("{\"line\":2,\"column\":\"\"", "not one JSON object")
        .contains("\n{\"effect\":\"allowed\"");
    assertThat(ran.code()).isEqualTo(Main.UNUSABLE);
  }

  @Test
  void headsThatAreNoFactsAreRefusedBeforeAnythingIsWritten() {
    Ran ran =
        Shell.english()
            .with("act,colour\nsend,red\n")
            .run("decide", "--edition", IN_FORCE, "--facts", "-", "--csv");
    assertThat(ran.out()).isEmpty();
    assertThat(ran.err())
        .contains("The column \"colour\" is no fact.", "standard input), line 1 colour", "--carry");
    assertThat(ran.code()).isEqualTo(Main.UNUSABLE);
  }

  @Test
  void anEditionIsNamedWithThoseThatAre() {
    Ran unknown = Shell.english().run("decide", "--edition", "2023-06-50", "--facts", "-");
    assertThat(unknown.err())
        .contains(
            "There is no such edition.", "Did you mean 2023-06-05?", "Editions: 2023-06-05, ");
    Ran notHeld =
        Shell.japanese().run("decide", "--edition", "2019-07-11", "--facts", "-", "--json");
    assertThat(notHeld.out()).contains("\"reason\" : \"text-not-held\"");
    assertThat(notHeld.err()).contains("この版の本文がない", "判定できる版：2023-06-05、2023-draft");
    assertThat(notHeld.code()).isEqualTo(Main.UNUSABLE);
  }

  @Test
  void aPackIsAFolderOrOneThatIsShipped(@TempDir Path folder) throws IOException {
    assertThat(Shell.english().run("facts", "--pack", "atlantis").err())
        .contains("There is no such pack.", "--pack atlantis");
    assertThat(Shell.english().run("facts", "--pack", "../x").code()).isEqualTo(Main.UNUSABLE);
    assertThat(Shell.english().run("facts", "--pack", "fukushima").code()).isZero();
    Files.writeString(folder.resolve("pack.yaml"), "pack: x\n");
    Ran broken = Shell.english().run("decide", "--pack", folder, "--edition=x", "--facts=-");
    assertThat(broken.err()).contains(folder + "/pack.yaml:1");
    assertThat(broken.code()).isEqualTo(Main.UNUSABLE);
  }

  @Test
  void factsAreListedWithTheirValues() {
    assertThat(Shell.japanese().run("facts").out())
        .contains("terms  契約の形", "    general  約款によるサービス", "    C2  機密性２");
    assertThat(Shell.english().run("facts", "--json").out())
        .contains("\"id\" : \"workers\"", "\"type\" : \"number\"", "\"to\" : 1000");
  }

  @Test
  void rulesAreCheckedAndWhatIsWrongIsToldWithFileLineAndRow(@TempDir Path folder)
      throws IOException {
    Ran sound = Shell.english().run("rules", "check");
    assertThat(sound.out()).contains("Edition 2023-06-05: ", " rows, nothing wrong");
    assertThat(sound.code()).isZero();

    copyPack(folder);
    Path table = folder.resolve("rules/external-service.yaml");
    Files.writeString(table, Files.readString(table).replace("S10-2(1)]", "S99-9]"));
    Ran broken = Shell.english().run("rules", "check", "--pack", folder);
    assertThat(broken.out())
        .contains("rules/external-service.yaml:", " row general-secret", "S99-9");
    assertThat(broken.code()).isEqualTo(Main.FINDINGS);
    assertThat(Shell.english().run("rules", "check", "--json", "--pack", folder).out())
        .contains("\"problems\" : [", "\"reason\" : \"rules\"");
  }

  private static Path shipped() {
    for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
      if (Files.exists(at.resolve("packs/fukushima/pack.yaml"))) {
        return at.resolve("packs/fukushima");
      }
    }
    throw new IllegalStateException("These tests run inside a checkout of the repository.");
  }

  private static void copyPack(Path folder) throws IOException {
    Path pack = shipped();
    try (var files = Files.walk(pack)) {
      for (Path file : files.toList()) {
        Path to = folder.resolve(pack.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(to);
        } else {
          Files.copy(file, to);
        }
      }
    }
  }

  @Test
  void twoEditionsAreComparedInWords() {
    assertThat(Shell.japanese().run("rules", "compare", "2023-draft", IN_FORCE).out())
        .contains("外部サービスを使う：契約の形が「約款によるサービス」で、機密性２の場合：許可が必要です → できません")
        .contains("新の根拠 S10-2(1)");
    assertThat(Shell.english().run("rules", "compare", "2023-draft", IN_FORCE, "--json").out())
        .contains("\"confidentiality\" : \"C2\"", "\"change\" : \"deleted\"");
  }

  @Test
  void casesAreDecidedUnderTwoEditions() {
    Ran ran =
        Shell.english()
            .with("act,terms,confidentiality\nexternal-service,general,C2\nsend,,C1\n")
            .run("rules", "compare", "2023-draft", IN_FORCE, "--facts=-", "--csv");
    assertThat(ran.out().lines()).hasSize(2);
    assertThat(ran.out()).contains("\n2,needs-permit,", ",forbidden,,,S10-2(1),general-secret,");
  }

  @Test
  void whatIsNotUnderstoodIsNamed() {
    assertThat(Shell.english().run("decide", "--facts=-").err()).contains("--edition");
    assertThat(Shell.english().run("decide", "--edition=x").err()).contains("--facts");
    assertThat(Shell.english().run("rules").err()).contains("check or compare");
    assertThat(Shell.english().run("rules", "fix").err()).contains("the argument rules fix");
    assertThat(Shell.english().run("rules", "compare", "a").err()).contains("Two editions");
    assertThat(Shell.english().run("rules", "compare", "a", "b", "--csv").err())
        .contains("the argument --csv");
    assertThat(Shell.english().run("facts", "--edition=x").err())
        .contains("does not go with facts");
  }

  @Test
  void aFolderOrNothingIsNoFileOfFacts(@TempDir Path folder) {
    assertThat(Shell.english().run("decide", "--edition", IN_FORCE, "--facts", folder).err())
        .contains("This is a folder");
    assertThat(
            Shell.english()
                .run("decide", "--edition", IN_FORCE, "--facts", folder.resolve("a.csv"))
                .err())
        .contains("There is no such file");
    assertThat(Shell.english().run("decide", "--edition", IN_FORCE, "--facts", "-", "--csv").err())
        .contains("no line of heads");
  }
}
