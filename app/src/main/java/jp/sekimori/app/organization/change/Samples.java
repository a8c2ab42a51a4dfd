package jp.sekimori.app.organization.change;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import jp.sekimori.app.sheet.CsvFile;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Model lists with rows that are made up, to be filled in. */
public final class Samples {
  private static final int WIDTH = 14 * 256;

  private Samples() {}

  public static CsvFile csv(ListKind kind) {
    return new CsvFile(rows(kind));
  }

  public static byte[] xlsx(ListKind kind) {
    try (var workbook = new XSSFWorkbook();
        var out = new ByteArrayOutputStream()) {
      XSSFSheet sheet = workbook.createSheet(kind.title().ja());
      List<List<String>> rows = rows(kind);
      for (int at = 0; at < rows.size(); at++) {
        Row row = sheet.createRow(at);
        for (int column = 0; column < rows.get(at).size(); column++) {
          // As text: a spreadsheet would take the zeros of 000123 away.
          row.createCell(column).setCellValue(rows.get(at).get(column));
          sheet.setColumnWidth(column, WIDTH);
        }
      }
      sheet.createFreezePane(0, 1);
      workbook.write(out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<List<String>> rows(ListKind kind) {
    return text(kind).lines().map(line -> List.of(line.split(",", -1))).toList();
  }

  private static String text(ListKind kind) {
    return switch (kind) {
      case CHANGES ->
          """
          発令日,職員番号,氏名,よみ,異動の種類,新所属コード,新部局,新所属,新職名,新職位,旧所属,旧職名,終了日,備考
          令和8年4月1日,200101,那須 一,なす はじめ,配置換,,総務部,人事課,主査,,財政課,主査,,
          令和8年4月1日,200102,磐城 花,いわき はな,昇任,100105,,,課長,課長,,,,
          令和8年4月1日,200903,勿来 海,なこそ うみ,採用,,総務部,財政課,主事,主事,,,,
          令和8年4月1日,200102,磐城 花,いわき はな,兼務,,企画調整部,デジタル変革課,主幹,,,,令和9年3月31日,
          令和8年3月31日,200104,棚倉 実,たなくら みのる,退職,,,,,,道路課,課長,,定年
          令和8年4月1日,200105,白河 泉,しらかわ いずみ,休職,,,,,,,,令和9年3月31日,育児休業
          """;
      case OFFICES ->
          """
          所属コード,所属名,種類,上位所属コード,職名,職位,定数,改廃
          100000,あけぼの県,団体,,知事,知事,1,
          100100,総務部,部局,100000,部長,部長,1,
          100105,人事課,課・室,100100,課長,課長,1,
          100105,人事課,課・室,100100,主査,主査,20,
          100199,旧文書課,課・室,100100,,,,廃止
          """;
      case STAFF ->
          """
          職員番号,氏名,よみ,所属コード,所属,職名,職位,本務・兼務,兼務所属,兼務職名,任期満了日
          200101,那須 一,なす はじめ,100105,人事課,主査,主査,本務,,,
          200102,磐城 花,いわき はな,100105,人事課,課長,課長,本務,文書課,課長,
          200106,古殿 翠,ふるどの みどり,100105,人事課,主事,主事,本務,,,令和9年3月31日
          """;
    };
  }
}
