package jp.sekimori.rules.decide;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import jp.sekimori.rules.table.Facts;
import jp.sekimori.rules.table.Table;
import org.junit.jupiter.api.Test;

class GapsTest {

  @Test
  void areExactlyTheFactsThatNoRowTakes() {
    int found = 0;
    for (int seed = 0; seed < 200; seed++) {
      Table table = new Generated(seed).holed(8);
      Grid grid = grid(table);
      List<Box> gaps = Gaps.of(grid);
      found += gaps.size();
      var obvious = new Obvious(table);
      for (Facts facts : obvious.completions(Generated.VOCABULARY.nothing())) {
        assertThat(gaps.stream().anyMatch(gap -> contains(grid, gap, facts)))
            .as("%s %s", seed, facts)
            .isEqualTo(obvious.applying(facts).isEmpty());
      }
    }
    assertThat(found).isGreaterThan(200);
  }

  @Test
  void cannotBeSaidWithFewerConditions() {
    for (int seed = 0; seed < 200; seed++) {
      Grid grid = grid(new Generated(seed).holed(8));
      List<Box> gaps = Gaps.of(grid);
      List<Box> rows = IntStream.range(0, grid.rows()).mapToObj(grid::box).toList();
      for (Box gap : gaps) {
        List<Box> others = gaps.stream().filter(other -> other != gap).toList();
        assertThat(gap.isCoveredBy(others)).as("None is needless").isFalse();
        for (int column = 0; column < grid.columns().size(); column++) {
          BitSet left = Column.all(grid.columns().get(column).size());
          left.andNot(gap.cells(column));
          for (int cell = left.nextSetBit(0); cell >= 0; cell = left.nextSetBit(cell + 1)) {
            BitSet more = gap.cells(column);
            more.set(cell);
            Box wider = gap.with(column, more);
            assertThat(rows.stream().anyMatch(row -> row.common(wider).isPresent()))
                .as("A wider gap would meet a row")
                .isTrue();
          }
        }
      }
    }
  }

  private static Grid grid(Table table) {
    return new Decider(table, Generated.VOCABULARY, Generated.AXES).grid();
  }

  private static boolean contains(Grid grid, Box box, Facts facts) {
    return IntStream.range(0, grid.columns().size())
        .allMatch(
            i -> {
              Column column = grid.columns().get(i);
              return box.cells(i).get(column.slot(facts.raw(column.number())) - 1);
            });
  }
}
