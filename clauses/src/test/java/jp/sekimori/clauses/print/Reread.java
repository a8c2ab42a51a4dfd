package jp.sekimori.clauses.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import jp.sekimori.clauses.Documents;
import jp.sekimori.clauses.Opened;
import jp.sekimori.clauses.compare.Comparison;
import jp.sekimori.clauses.table.ComparisonTable;

/** Prints tables and opens them again, as a user would. */
final class Reread {
  private Reread() {}

  static byte[] print(TablePrinter printer, Comparison comparison, TablePrinter.Options options) {
    var out = new ByteArrayOutputStream();
    try {
      printer.print(comparison, options, out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  static ComparisonTable open(byte[] file) {
    Opened opened = Documents.open("table", file);
    assertThat(opened).isInstanceOf(Opened.Table.class);
    return ((Opened.Table) opened).table();
  }
}
