package jp.sekimori.clauses;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.LongStream;
import jp.sekimori.clauses.Opened.Unreadable;
import jp.sekimori.clauses.fixtures.OfficialTable;
import jp.sekimori.clauses.fixtures.PolicyGenerator;
import jp.sekimori.clauses.fixtures.Printed;
import jp.sekimori.clauses.fixtures.Revision;
import jp.sekimori.clauses.fixtures.Style;
import jp.sekimori.clauses.fixtures.Trees;
import jp.sekimori.clauses.fixtures.TwoColumns;
import jp.sekimori.clauses.fixtures.TwoColumns.Extraction;
import jp.sekimori.clauses.fixtures.TwoColumns.Row;
import jp.sekimori.clauses.fixtures.Typesetter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentsTest {

  @ParameterizedTest
  @EnumSource(Style.class)
  void aTextInOneColumnIsReadWhole(Style style) {
    Printed printed =
        LongStream.iterate(21, seed -> seed + 1)
            .mapToObj(seed -> PolicyGenerator.policy(style, seed, 60))
            .map(policy -> Typesetter.wrapped(style, policy, 36))
            .filter(Printed::decidable)
            .findFirst()
            .orElseThrow();
    var opened = (Opened.Text) open(printed.text());
    assertThat(Trees.describedWithLines(opened.reading().outline()))
        .isEqualTo(Trees.describedWithLines(printed.outline()));
  }

  @ParameterizedTest
  @EnumSource(Style.class)
  void aTableIsReadIntoBothItsTexts(Style style) {
    var revision = Revision.of(style, 5, PolicyGenerator.policy(style, 5, 40), 10);
    String text = TwoColumns.of(style, revision, Row.SECTION, Extraction.LAYOUT, 30, 40).text();
    var table = ((Opened.Table) open(text)).table();
    assertThat(table.heads()).containsExactly("新", "旧");
    assertThat(table.newerFirst()).isTrue();
    assertThat(Trees.described(table.newer().outline()))
        .isEqualTo(Trees.described(revision.after()));
    assertThat(Trees.described(table.older().outline()))
        .isEqualTo(Trees.described(revision.before()));
  }

  @Test
  void theHeadsTellWhichColumnIsNewer() {
    String text = "現行\t改正案\n第１　鍵の管理\t第１　鍵の管理等\n第２　端末の管理\t第２　端末の管理\n";
    var table = ((Opened.Table) open(text)).table();
    assertThat(table.heads()).containsExactly("現行", "改正案");
    assertThat(table.newerFirst()).isFalse();
    assertThat(Trees.described(table.newer().outline()).getFirst()).contains("鍵の管理等");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "新 旧",
        "改正後 改正前",
        "改 正 案　　現　行",
        "変更後 変更前",
        "改訂版 現行版",
        "改正後（案） 改正前（現行）",
        "【改正後】 【改正前】",
        "新（令和６年４月１日施行） 旧"
      })
  void knowsTheHeadsThatOfficesUse(String heads) {
    String column = "第１　鍵の管理\n鍵は、毎年度点検する。\n第２　端末の管理\n端末は、台帳に記載する。\n";
    assertThat(open(heads + "\n" + column + column)).isInstanceOf(Opened.Table.class);
  }

  @Test
  void nothingToReadIsRefused() {
    assertThat(refused(new byte[0]).reason()).isEqualTo("empty");
    assertThat(refused(" \r\n\t\n".getBytes(UTF_8)).reason()).isEqualTo("empty");
    assertThat(refused("　\n　\n".getBytes(UTF_8)).reason()).isEqualTo("empty");
    assertThat(refused(new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF}).reason())
        .isEqualTo("empty");
  }

  @Test
  void aFileThatIsTooLargeIsRefusedWithTheLimit() {
    byte[] bytes = new byte[Documents.MAX_BYTES + 1];
    Arrays.fill(bytes, (byte) 'a');
    Unreadable refused = refused(bytes);
    assertThat(refused.reason()).isEqualTo("too-large");
    assertThat(refused.what().ja()).isEqualTo("ファイルが大きすぎます（約21 MB、上限は20 MB）。");
    assertThat(refused.what().en())
        .isEqualTo("The file is too large: about 21 MB; the limit is 20 MB.");
    assertThat(refused.where().en()).contains("policy.txt");
  }

  @Test
  void otherEncodingsAreNamedWithTheFile() {
    Unreadable refused = refused("第１条　管理について定める。".repeat(9).getBytes(Charset.forName("EUC-JP")));
    assertThat(refused.reason()).isEqualTo("encoding");
    assertThat(refused.what().ja()).contains("EUC-JP");
    assertThat(refused.where().ja()).startsWith("policy.txt");
  }

  @Test
  void whatMustBeATableAndIsNoneIsRefused() {
    byte[] text = "第１　鍵の管理\n第２　端末の管理\n".getBytes(UTF_8);
    assertThat(Documents.open("policy.txt", text)).isInstanceOf(Opened.Text.class);
    var refused = (Unreadable) Documents.openTable("policy.txt", text);
    assertThat(refused.reason()).isEqualTo("no-columns");
    assertThat(refused.mend().ja()).contains("新　旧");
  }

  @Test
  void aTableWhoseHalvesAreNotOneTextIsRefused() {
    String text =
        "改正後 改正前\n" + "第１　鍵の管理\n鍵は、毎年度点検し、台帳に記載する。\n" + "あすの天気は晴れのち曇り、ところにより雨でしょう。\n山沿いでは雪になります。\n";
    Unreadable refused = refused(text.getBytes(UTF_8));
    assertThat(refused.reason()).isEqualTo("halves-differ");
    assertThat(refused.where().en()).contains("line 1");
  }

  @Test
  void aFileOnDiskIsReadAndAMissingOneRefused(@TempDir Path folder) throws Exception {
    Path file = folder.resolve("規程.txt");
    Files.writeString(file, "第１　鍵の管理\n");
    assertThat(Documents.open(file)).isInstanceOf(Opened.Text.class);
    assertThat(((Unreadable) Documents.open(folder.resolve("none.txt"))).reason())
        .isEqualTo("missing");
    assertThat(((Unreadable) Documents.open(folder)).reason()).isEqualTo("missing");
  }

  @Test
  void theOfficialTableIsATable() {
    var table = ((Opened.Table) Documents.open("table.txt", OfficialTable.bytes())).table();
    assertThat(table.heads()).containsExactly("新", "旧");
    assertThat(table.notes()).isEmpty();
    assertThat(table.newer().outline().at("第2部/第６/１/(9)").orElseThrow().clause().line())
        .isEqualTo(376);
    assertThat(table.older().outline().at("第2部/第６/１/(8)#2").orElseThrow().clause().line())
        .isEqualTo(420);
    assertThat(table.newer().outline().at("第2部/第９/１/(2)/エ").orElseThrow().clause().line())
        .isEqualTo(950);
  }

  private static Opened open(String text) {
    return Documents.open("policy.txt", text.getBytes(UTF_8));
  }

  private static Unreadable refused(byte[] bytes) {
    return (Unreadable) Documents.open("policy.txt", bytes);
  }
}
