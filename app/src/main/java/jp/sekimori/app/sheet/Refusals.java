package jp.sekimori.app.sheet;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;
import jp.sekimori.app.sheet.SheetFile.Unreadable;
import jp.sekimori.clauses.text.Decoding;
import jp.sekimori.clauses.text.Message;

/** Why a file is no table that can be read, in words. */
final class Refusals {
  private static final int OLE = 0xD0CF11E0;

  private Refusals() {}

  static boolean isOldExcel(byte[] bytes) {
    return bytes.length > 4
        && ((bytes[0] & 0xff) << 24
                | (bytes[1] & 0xff) << 16
                | (bytes[2] & 0xff) << 8
                | bytes[3] & 0xff)
            == OLE;
  }

  static Unreadable empty(String name) {
    return new Unreadable(
        new Message("ファイルに表がありません。", "The file holds no table."),
        file(name),
        new Message(
            "見出しの行とその下の行があるファイルを選んでください。", "Choose a file with a row of heads and rows below it."));
  }

  private static final Message TABLES =
      new Message(
          "取り込めるのは、Excelブック（.xlsx）とCSVです。元の表をそのどちらかで保存してください。",
          "Excel workbooks (.xlsx) and CSV are taken. Save the table as one of them.");

  /** What people hand over by mistake, by how it begins. */
  private enum Other {
    PNG("画像（PNG）", "a picture (PNG)", 0x89, 'P', 'N', 'G'),
    JPEG("画像（JPEG）", "a picture (JPEG)", 0xff, 0xd8, 0xff),
    GIF("画像（GIF）", "a picture (GIF)", 'G', 'I', 'F', '8'),
    PDF("PDF", "a PDF", '%', 'P', 'D', 'F', '-'),
    PROGRAM("プログラム（実行ファイル）", "a program", 'M', 'Z', 0x90),
    ELF("プログラム（実行ファイル）", "a program", 0x7f, 'E', 'L', 'F'),
    RTF("リッチテキスト（RTF）", "rich text (RTF)", '{', '\\', 'r', 't', 'f');

    private final String ja;
    private final String en;
    private final int[] beginning;

    Other(String ja, String en, int... beginning) {
      this.ja = ja;
      this.en = en;
      this.beginning = beginning;
    }

    boolean begins(byte[] bytes) {
      return bytes.length >= beginning.length
          && IntStream.range(0, beginning.length)
              .allMatch(at -> (bytes[at] & 0xff) == beginning[at]);
    }
  }

  /** That it is something else by its beginning; empty where it may be a table. */
  static Optional<Unreadable> otherThing(String name, byte[] bytes) {
    return Arrays.stream(Other.values())
        .filter(other -> other.begins(bytes))
        .findFirst()
        .map(
            other ->
                new Unreadable(
                    new Message(
                        "これは" + other.ja + "のファイルで、表ではありません。",
                        "This is " + other.en + " and no table."),
                    file(name),
                    TABLES));
  }

  static Unreadable oldExcel(String name) {
    return new Unreadable(
        new Message(
            "旧形式（.xls）又はパスワードの付いたExcelファイルです。",
            "This is an Excel file of the old format (.xls), or one with a password."),
        file(name),
        new Message(
            "パスワードを外し、「Excelブック（.xlsx）」又はCSVとして保存し直してください。",
            "Take the password off and save it as an Excel workbook (.xlsx) or as CSV."));
  }

  static Unreadable notExcel(String name) {
    return new Unreadable(
        new Message("Excelブックとして開けません。", "This cannot be opened as an Excel workbook."),
        file(name),
        new Message(
            "ExcelかCSVの表であることを確かめ、「Excelブック（.xlsx）」として保存し直してください。",
            "See whether it is a table, and save it as an Excel workbook (.xlsx) again."));
  }

  static Unreadable quotes(String name, long line) {
    return new Unreadable(
        new Message(
            "引用符（\"）の組が合わないため、欄の区切りを決められません。",
            "The quotation marks (\") do not pair, so where cells end is uncertain."),
        new Message(name + " の" + line + "行目の付近", name + ", near line " + line),
        new Message(
            "表計算ソフトで開き、CSVとして保存し直してください。", "Open it in a spreadsheet and save it as CSV again."));
  }

  static Unreadable of(Decoding.Refused refused) {
    // What is no text at all is not saved anew as text: it is another file than was meant.
    return new Unreadable(
        refused.what(),
        refused.where(),
        refused.reason().equals("binary") ? TABLES : refused.mend());
  }

  private static Message file(String name) {
    return new Message("ファイル「" + name + "」", "File “" + name + "”");
  }
}
