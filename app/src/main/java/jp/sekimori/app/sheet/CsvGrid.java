package jp.sekimori.app.sheet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import jp.sekimori.clauses.text.Decoding;
import jp.sekimori.clauses.text.TextDecoder;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Reads a CSV (RFC 4180), whichever of the usual characters divides it. */
final class CsvGrid {
  private static final int LOOKED_AT = 20;

  private CsvGrid() {}

  static SheetFile read(String name, byte[] bytes) {
    return switch (TextDecoder.decode(bytes)) {
      case Decoding.Refused refused -> Refusals.of(refused);
      case Decoding.Decoded decoded -> rows(name, decoded.text());
    };
  }

  private static SheetFile rows(String name, String text) {
    List<Row> rows = new ArrayList<>();
    long line = 0;
    try (CSVParser parser = CSVParser.parse(text, format(text))) {
      for (CSVRecord record : parser) {
        line = parser.getCurrentLineNumber();
        var row = new Row((int) record.getRecordNumber(), record.stream().map(Cell::of).toList());
        if (!row.isEmpty()) {
          rows.add(row);
        }
      }
    } catch (IOException | UncheckedIOException e) {
      return Refusals.quotes(name, line + 1);
    }
    return rows.isEmpty()
        ? Refusals.empty(name)
        : new SheetFile.Readable(List.of(new Grid(name, rows)));
  }

  private static CSVFormat format(String text) {
    return CSVFormat.RFC4180
        .builder()
        .setDelimiter(delimiter(text))
        .setIgnoreEmptyLines(false)
        .get();
  }

  /** The character that stands most often in the first lines; a comma where none does. */
  private static char delimiter(String text) {
    String beginning = String.join("\n", text.lines().limit(LOOKED_AT).toList());
    return Stream.of(',', '\t', ';')
        .max(Comparator.comparingLong(c -> beginning.chars().filter(d -> d == c).count()))
        .filter(c -> beginning.indexOf(c) >= 0)
        .orElse(',');
  }
}
