package jp.sekimori.clauses.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.Stream;
import jp.sekimori.clauses.Documents;
import jp.sekimori.clauses.Opened;
import jp.sekimori.clauses.compare.Comparison;
import jp.sekimori.clauses.fixtures.PolicyGenerator;
import jp.sekimori.clauses.fixtures.Style;
import jp.sekimori.clauses.outline.Outline;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Files that cannot be read are answered with what, where and how to mend it. */
class BrokenFilesTest {

  @Test
  void aDocumentUnderAPasswordIsNamedSo() throws IOException, GeneralSecurityException {
    try (var files = new POIFSFileSystem()) {
      var encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
      encryptor.confirmPassword("himitsu");
      try (var out = encryptor.getDataStream(files)) {
        out.write(OfficeZip.word(OfficeZip.paragraph("第１条")).bytes());
      }
      var out = new ByteArrayOutputStream();
      files.writeFilesystem(out);
      assertThat(refused(out.toByteArray()).reason()).isEqualTo("encrypted");
    }
  }

  @Test
  void anOldWordFileIsNamedSo() throws IOException {
    try (var files = new POIFSFileSystem()) {
      files.getRoot().createDirectory("WordDocument");
      var out = new ByteArrayOutputStream();
      files.writeFilesystem(out);
      assertThat(refused(out.toByteArray()).reason()).isEqualTo("old-format");
    }
  }

  @Test
  void anArchiveOfSomethingElseIsNamedSo() {
    byte[] file = OfficeZip.word("").part("_rels/.rels", "<Relationships/>").bytes();
    assertThat(refused(file).reason()).isEqualTo("format");
  }

  @Test
  void aDocumentWithoutTextIsEmpty() {
    assertThat(refused(OfficeZip.word("<w:p/>").bytes()).reason()).isEqualTo("empty");
    assertThat(refused("<!DOCTYPE html><html><body></body></html>").reason()).isEqualTo("empty");
  }

  @Test
  void whatSwellsBeyondReasonIsNotUnpacked() {
    byte[] file = OfficeZip.word(OfficeZip.paragraph("第１条")).swelling(101).bytes();
    assertThat(refused(file).reason()).isEqualTo("too-large");
  }

  @Test
  void nothingIsLoadedFromOutside() {
    String attack =
        "<!DOCTYPE d [<!ENTITY e SYSTEM \"file:///etc/hostname\">]>"
            + "<document><body><p><r><t>第１条　&e;</t></r></p></body></document>";
    byte[] file = OfficeZip.word("").part("word/document.xml", attack).bytes();
    assertThat(refused(file).reason()).isEqualTo("broken");
  }

  @Test
  void elementsNestedWithoutEndAreAnswered() {
    String nested = "<w:sdt><w:sdtContent>".repeat(50_000);
    String closed = "</w:sdtContent></w:sdt>".repeat(50_000);
    byte[] word = OfficeZip.word(nested + OfficeZip.paragraph("第１条") + closed).bytes();
    assertThat(refused(word).reason()).isEqualTo("broken");
    String html = "<html><body>" + "<div>".repeat(100_000) + "第１条";
    assertThat(Documents.open("a.html", html.getBytes(StandardCharsets.UTF_8))).isNotNull();
  }

  @Test
  void clausesNestedWithoutEndAreAnswered() {
    var html = new StringBuilder("<html><table><tr><td>新</td><td>旧</td></tr>");
    for (int depth = 0; depth < 20_000; depth++) {
      String clause = "<p class=\"unlabelled\" data-depth=\"" + depth + "\">文である。</p>";
      html.append("<tr><td>").append(clause).append("</td><td></td></tr>");
    }
    byte[] file = html.append("</table></html>").toString().getBytes(StandardCharsets.UTF_8);
    var table = ((Opened.Table) Documents.open("a.html", file)).table();
    assertThat(table.newer().outline().nodes()).hasSize(20_000);
  }

  static Stream<TablePrinter> printers() {
    return Stream.of(new HtmlTable(), new WordTable(), new ExcelTable());
  }

  @ParameterizedTest
  @MethodSource("printers")
  void damagedFilesAreAnsweredAndNeverThrow(TablePrinter printer) throws IOException {
    Outline outline = PolicyGenerator.policy(Style.ORDINALS, 1, 30);
    var out = new ByteArrayOutputStream();
    printer.print(Comparison.of(outline, outline), TablePrinter.Options.defaults(), out);
    byte[] whole = out.toByteArray();
    var random = new Random(5);
    for (int i = 0; i < 60; i++) {
      byte[] damaged =
          Arrays.copyOf(whole, i % 2 == 0 ? whole.length : random.nextInt(whole.length));
      for (int n = random.nextInt(20); n >= 0 && damaged.length > 0; n--) {
        damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
      }
      Opened opened = Documents.open("damaged", damaged);
      assertThat(opened).isNotNull();
    }
  }

  private static Opened.Unreadable refused(String text) {
    return refused(text.getBytes(StandardCharsets.UTF_8));
  }

  private static Opened.Unreadable refused(byte[] file) {
    var refused = (Opened.Unreadable) Documents.open("規程.docx", file);
    assertThat(refused.what().ja()).isNotBlank();
    assertThat(refused.where().ja()).contains("規程.docx");
    assertThat(refused.mend().ja()).isNotBlank();
    return refused;
  }
}
