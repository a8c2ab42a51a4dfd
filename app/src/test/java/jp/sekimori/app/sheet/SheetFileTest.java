package jp.sekimori.app.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SheetFileTest {
  private static final List<Column> COLUMNS =
      List.of(
          Column.required("number", "職員番号", "staff number", "番号", "職員No."),
          Column.required("name", "氏名", "name"),
          Column.required("office", "所属", "office", "異動後 所属"),
          Column.optional("day", "発令日", "date", "発令年月日"));

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "windows-31j", "UTF-16"})
  void readsTheEncodingsOfOffices(String encoding) {
    String text = "職員番号,氏名,所属\r\n00123,髙﨑　一郎,\"総務課\r\n（本庁）\"\r\n";
    Grid grid = grid(text.getBytes(Charset.forName(encoding)));
    assertThat(grid.rows()).hasSize(2);
    assertThat(grid.rows().get(1).cells())
        .extracting(Cell::text)
        .containsExactly("00123", "髙﨑　一郎", "総務課\r\n（本庁）");
  }

  @ParameterizedTest
  @CsvSource({
    "4d5a9000, プログラム（実行ファイル）",
    "89504e470d0a1a0a, 画像（PNG）",
    "ffd8ffe0, 画像（JPEG）",
    "255044462d312e37, PDF"
  })
  void saysWhatWasHandedOverInsteadOfATable(String beginning, String what) {
    var read = SheetFile.read("台帳", HexFormat.of().parseHex(beginning));
    assertThat(read)
        .isInstanceOfSatisfying(
            SheetFile.Unreadable.class,
            why -> {
              assertThat(why.what().ja()).contains(what).contains("表ではありません");
              assertThat(why.mend().ja()).contains(".xlsx").contains("CSV");
            });
  }

  @Test
  void tellsTheDelimiter() {
    assertThat(grid("職員番号\t氏名\n1\t那須, 一\n").rows().get(1).cell(1).text()).isEqualTo("那須, 一");
    assertThat(grid("番号;氏名\n1;那須\n").rows().get(1).cells()).hasSize(2);
  }

  @Test
  void findsTheHeadsBelowTitles() {
    Grid grid = grid("令和８年度人事異動,,,\n,,,\n（４月１日付け）,,,\n職員№,氏 名,所属,備考\n1,那須 一,総務課,新任\n");
    Heads heads = Heads.find(grid, COLUMNS, Map.of("職員№", "number"));
    assertThat(heads.missing(COLUMNS)).isEmpty();
    assertThat(heads.unused()).containsExactly("備考");
    assertThat(heads.data(grid)).hasSize(1);
    assertThat(heads.cell(heads.data(grid).getFirst(), "name").text()).isEqualTo("那須 一");
    assertThat(heads.data(grid).getFirst().number()).isEqualTo(5);
  }

  @Test
  void namesTheColumnsThatAreMissing() {
    Grid grid = grid("番号,氏名\n1,那須\n");
    assertThat(Heads.find(grid, COLUMNS, Map.of()).missing(COLUMNS))
        .extracting(Column::key)
        .containsExactly("office");
  }

  @Test
  void readsAWorkbookAsOfficesKeepIt() throws IOException {
    Grid grid = grid(workbook());
    Heads heads = Heads.find(grid, COLUMNS, Map.of());
    assertThat(heads.missing(COLUMNS)).isEmpty();
    List<Row> data = heads.data(grid);
    assertThat(data).hasSize(2);
    assertThat(data)
        .extracting(row -> heads.cell(row, "number").text())
        .containsExactly("00123", "00124");
    assertThat(data).extracting(row -> heads.cell(row, "office").text()).containsOnly("総務課");
    assertThat(data)
        .extracting(row -> heads.cell(row, "day").date())
        .containsOnly(new DateRead.Day(LocalDate.of(2026, 4, 1)));
  }

  /** A title over all columns, heads of two rows, an office merged over its people, era dates. */
  private static byte[] workbook() throws IOException {
    try (var workbook = new XSSFWorkbook();
        var out = new ByteArrayOutputStream()) {
      XSSFSheet sheet = workbook.createSheet("異動");
      put(sheet, 0, "人事異動一覧", "", "", "");
      sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, 3));
      put(sheet, 2, "職員番号", "氏名", "異動後", "発令日");
      put(sheet, 3, "", "", "所属", "");
      for (int column : new int[] {0, 1, 3}) {
        sheet.addMergedRegion(new CellRangeAddress(2, 3, column, column));
      }
      put(sheet, 4, "", "那須 一", "総務課", "");
      put(sheet, 5, "", "磐城 二", "", "令和８年４月１日");
      sheet.addMergedRegion(new CellRangeAddress(4, 5, 2, 2));
      CellStyle number = workbook.createCellStyle();
      number.setDataFormat(workbook.createDataFormat().getFormat("00000"));
      for (int row : new int[] {4, 5}) {
        sheet.getRow(row).getCell(0).setCellStyle(number);
        sheet.getRow(row).getCell(0).setCellValue(119 + row);
      }
      CellStyle era = workbook.createCellStyle();
      era.setDataFormat(workbook.createDataFormat().getFormat("[$-411]ggge\"年\"m\"月\"d\"日\";@"));
      sheet.getRow(4).getCell(3).setCellStyle(era);
      sheet.getRow(4).getCell(3).setCellValue(LocalDate.of(2026, 4, 1));
      workbook.write(out);
      return out.toByteArray();
    }
  }

  private static void put(XSSFSheet sheet, int row, String... texts) {
    var cells = sheet.createRow(row);
    for (int column = 0; column < texts.length; column++) {
      cells.createCell(column).setCellValue(texts[column]);
    }
  }

  @Test
  void saysWhyAFileIsNoTable() {
    assertThat(refusal(new byte[0])).contains("表がありません");
    assertThat(refusal(",,\n,,\n")).contains("表がありません");
    assertThat(refusal("番号,氏名\n1,\"那須\n")).contains("引用符");
    assertThat(refusal(new byte[] {'P', 'K', 3, 4, 9, 9, 9})).contains("開けません");
    assertThat(refusal(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 1}))
        .contains("旧形式");
  }

  private static Grid grid(String text) {
    return grid(text.getBytes(StandardCharsets.UTF_8));
  }

  private static Grid grid(byte[] bytes) {
    return switch (SheetFile.read("異動.csv", bytes)) {
      case SheetFile.Readable readable -> readable.grids().getFirst();
      case SheetFile.Unreadable why -> throw new AssertionError(why);
    };
  }

  private static String refusal(String text) {
    return refusal(text.getBytes(StandardCharsets.UTF_8));
  }

  private static String refusal(byte[] bytes) {
    return switch (SheetFile.read("異動.csv", bytes)) {
      case SheetFile.Readable readable -> throw new AssertionError(readable);
      case SheetFile.Unreadable why -> why.what().ja();
    };
  }
}
