package jp.sekimori.app.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import jp.sekimori.app.form.Kinds.Told;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a file is, is told from its content; its name has to agree. */
class KindsTest {

  private static byte[] zip(String... names) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      for (String name : names) {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(1);
        zip.closeEntry();
      }
    }
    return bytes.toByteArray();
  }

  @ParameterizedTest
  @CsvSource({
    "見積書.pdf,255044462d312e37,application/pdf",
    "写真.JPG,ffd8ffe000104a46,image/jpeg",
    "図.png,89504e470d0a1a0a0000,image/png",
    "図.gif,474946383961aaaa,image/gif",
    "図.webp,5249464624000000574542505650,image/webp",
    "図.tiff,49492a0008000000,image/tiff",
    "図.bmp,424d3600000000000000,image/bmp",
    "旧.xls,d0cf11e0a1b11ae10000,application/vnd.ms-excel",
    "旧.doc,d0cf11e0a1b11ae10000,application/msword",
  })
  void tellsByTheBeginning(String name, String content, String type) {
    byte[] bytes = HexFormat.of().parseHex(content);
    assertThat(Kinds.tell(name, bytes)).isEqualTo(new Told.Type(type));
    assertThat(Kinds.tell("名前.txt", bytes)).isInstanceOf(Told.OtherName.class);
  }

  @Test
  void tellsOfficeDocumentsFromOtherArchives() throws IOException {
    byte[] sheet = zip("[Content_Types].xml", "xl/workbook.xml");
    assertThat(Kinds.tell("台帳.xlsx", sheet)).isInstanceOf(Told.Type.class);
    assertThat(Kinds.tell("台帳.docx", sheet)).isInstanceOf(Told.OtherName.class);
    assertThat(Kinds.tell("控え.zip", zip("a.txt"))).isEqualTo(new Told.Type("application/zip"));
    assertThat(Kinds.tell("控え.jar", zip("a.class"))).isInstanceOf(Told.OtherName.class);
    assertThat(Kinds.tell("壊れた.zip", "PK\3\4....".getBytes(StandardCharsets.US_ASCII)))
        .isEqualTo(new Told.Unknown());
  }

  @Test
  void takesNoMacros() throws IOException {
    assertThat(
            Kinds.tell(
                "台帳.xlsx", zip("[Content_Types].xml", "xl/workbook.xml", "xl/vbaProject.bin")))
        .isEqualTo(new Told.Macros());
  }

  @Test
  void takesTextInTheEncodingsOfOffices() {
    String text = "管理番号,製品名\r\n001,髙性能①\r\n";
    for (String charset : new String[] {"UTF-8", "windows-31j"}) {
      byte[] bytes = text.getBytes(Charset.forName(charset));
      assertThat(Kinds.tell("台帳.csv", bytes)).isEqualTo(new Told.Type("text/csv"));
      assertThat(Kinds.tell("台帳.txt", bytes)).isEqualTo(new Told.Type("text/plain"));
    }
  }

  @ParameterizedTest
  @CsvSource({"頁.html,<html><script>", "図.svg,<svg onload=x>", "道具.bat,del *.*", "名前なし,文"})
  void takesNoTextThatABrowserOrSystemWouldRun(String name, String content) {
    assertThat(Kinds.tell(name, content.getBytes(StandardCharsets.UTF_8)))
        .isInstanceOf(Told.OtherName.class);
  }

  @Test
  void takesNoPrograms() {
    assertThat(Kinds.tell("道具.exe", HexFormat.of().parseHex("4d5a90000300000004000000ffff0000")))
        .isEqualTo(new Told.Unknown());
  }
}
