package jp.sekimori.clauses.table;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import jp.sekimori.clauses.fixtures.OfficialTable;
import jp.sekimori.clauses.text.Line;
import jp.sekimori.clauses.text.Source;
import org.junit.jupiter.api.Test;

/** Facts of the official table, by line: no sentence of it is repeated here. */
class OfficialColumnsTest {
  private final Source source = Source.of(new String(OfficialTable.bytes(), UTF_8));
  private final Columns columns = Objects.requireNonNull(TableReader.columns(source));

  @Test
  void everyPrintedLineIsInExactlyOneList() {
    var all = new ArrayList<Integer>();
    for (List<Line> lines : List.of(columns.left(), columns.right(), columns.furniture())) {
      lines.stream().filter(line -> !line.isBlank()).map(Line::number).forEach(all::add);
    }
    assertThat(all)
        .containsExactlyInAnyOrderElementsOf(
            source.lines().stream().filter(line -> !line.isBlank()).map(Line::number).toList());
  }

  @Test
  void newIsLeft() {
    assertThat(columns.heads()).isEqualTo(new Heads(List.of("新", "旧"), true));
    assertThat(columns.newer()).isSameAs(columns.left());
    assertThat(columns.notes()).isEmpty();
  }

  @Test
  void onlyRunningHeadsAndColumnHeadsAreFurniture() {
    assertThat(columns.furniture().stream().map(Line::stripped).distinct())
        .containsExactlyInAnyOrder("資料３－２", "新 旧");
    assertThat(columns.furniture()).hasSize(33);
  }

  /** Where pages and columns begin and end, as read by eye. */
  @Test
  void linesStandInTheirColumns() {
    assertThat(numbers(columns.newer()))
        .contains(5, 47, 99, 141, 190, 232, 281, 372, 376, 414, 950, 952, 956, 1009, 1278)
        .contains(1407, 1539, 1713, 1800, 1980, 2022, 2067, 2109, 2111, 2159, 2169, 2191, 2285)
        .doesNotContain(49, 143, 420, 994, 2040, 2113, 2173);
    assertThat(numbers(columns.older()))
        .contains(49, 91, 143, 185, 234, 276, 325, 416, 420, 444, 458, 962, 994, 996, 1000, 1053)
        .contains(1322, 1409, 1451, 1583, 1757, 1844, 2024, 2066, 2113, 2149, 2152, 2158, 2173)
        .contains(2183, 2303, 2397)
        .doesNotContain(47, 141, 414, 950, 2111, 2169, 2285);
  }

  private static List<Integer> numbers(List<Line> lines) {
    return lines.stream().map(Line::number).toList();
  }
}
