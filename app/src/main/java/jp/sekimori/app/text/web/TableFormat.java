package jp.sekimori.app.text.web;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import jp.sekimori.clauses.print.ExcelTable;
import jp.sekimori.clauses.print.HtmlTable;
import jp.sekimori.clauses.print.TablePrinter;
import jp.sekimori.clauses.print.WordTable;
import org.jspecify.annotations.Nullable;

/** The file formats a comparison table can be downloaded in. */
enum TableFormat {
  HTML("text/html;charset=UTF-8", HtmlTable::new),
  DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", WordTable::new),
  XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", ExcelTable::new);

  private final String mediaType;
  private final Supplier<TablePrinter> printer;

  TableFormat(String mediaType, Supplier<TablePrinter> printer) {
    this.mediaType = mediaType;
    this.printer = printer;
  }

  String mediaType() {
    return mediaType;
  }

  TablePrinter printer() {
    return printer.get();
  }

  String ending() {
    return "." + name().toLowerCase(Locale.ROOT);
  }

  static Optional<TableFormat> of(@Nullable String name) {
    return Arrays.stream(values())
        .filter(format -> format.name().toLowerCase(Locale.ROOT).equals(name))
        .findFirst();
  }
}
