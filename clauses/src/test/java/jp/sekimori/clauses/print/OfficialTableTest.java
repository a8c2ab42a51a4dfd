package jp.sekimori.clauses.print;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import jp.sekimori.clauses.Documents;
import jp.sekimori.clauses.Opened;
import jp.sekimori.clauses.compare.Comparison;
import jp.sekimori.clauses.fixtures.Trees;
import jp.sekimori.clauses.table.ComparisonTable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The official table, printed anew, reads back as it was read. */
class OfficialTableTest {

  static Stream<TablePrinter> printers() {
    return Stream.of(new HtmlTable(), new WordTable(), new ExcelTable());
  }

  @ParameterizedTest
  @MethodSource("printers")
  void readsBackAsItWasRead(TablePrinter printer) throws IOException {
    String shared =
        Optional.ofNullable(System.getProperty("SEKIMORI_SHARED"))
            .or(() -> Optional.ofNullable(System.getenv("SEKIMORI_SHARED")))
            .orElse("../../shared");
    Path official = Path.of(shared, "data", "fukushima-2023-comparison-table.txt");
    assumeTrue(Files.exists(official), "The official table is not at hand (../shared/data).");
    ComparisonTable table =
        ((Opened.Table) Documents.open("table.txt", Files.readAllBytes(official))).table();
    Comparison comparison = Comparison.of(table.older().outline(), table.newer().outline());
    byte[] file = Reread.print(printer, comparison, TablePrinter.Options.defaults());
    ComparisonTable read = Reread.open(file);
    assertThat(Trees.described(read.newer().outline()))
        .isEqualTo(Trees.described(table.newer().outline()));
    assertThat(Trees.described(read.older().outline()))
        .isEqualTo(Trees.described(table.older().outline()));
  }
}
