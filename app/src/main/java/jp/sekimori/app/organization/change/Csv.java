package jp.sekimori.app.organization.change;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** Writes CSV as spreadsheets read it: in UTF-8 with its mark, rows ended by CR LF. */
final class Csv {
  private Csv() {}

  static String write(List<String> head, List<List<String>> rows) {
    var written = new StringWriter().append('\ufeff');
    try (var printer = new CSVPrinter(written, CSVFormat.EXCEL)) {
      printer.printRecord(head);
      for (List<String> row : rows) {
        printer.printRecord(row);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return written.toString();
  }
}
