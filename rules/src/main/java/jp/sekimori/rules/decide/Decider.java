package jp.sekimori.rules.decide;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import jp.sekimori.rules.decide.Decision.Answer;
import jp.sekimori.rules.decide.Decision.Depends;
import jp.sekimori.rules.decide.Decision.Gist;
import jp.sekimori.rules.table.Axis;
import jp.sekimori.rules.table.Effect;
import jp.sekimori.rules.table.Fact;
import jp.sekimori.rules.table.Facts;
import jp.sekimori.rules.table.Row;
import jp.sekimori.rules.table.Table;
import jp.sekimori.rules.table.Vocabulary;
import org.jspecify.annotations.Nullable;

/** Decides by one table, whose rows leave no gap. */
public final class Decider {
  private final Table table;
  private final Grid grid;
  private final Matcher<Answer> matcher;

  public Decider(Table table, Vocabulary vocabulary, List<Axis> axes) {
    this.table = table;
    grid = Grid.of(new Columns(vocabulary, axes).of(table.facts(), table.rows()), table.rows());
    matcher = new Matcher<>(grid, rows -> Answer.of(rows(rows)));
  }

  public Table table() {
    return table;
  }

  public Grid grid() {
    return grid;
  }

  public Decision decide(Facts facts) {
    Answer answer = matcher.match(facts);
    return answer != null ? answer : decidePartly(facts);
  }

  private Decision decidePartly(Facts facts) {
    Box box = box(facts);
    BitSet certain = certain(box);
    var diagram = new Diagram<>(grid, box, new Gists());
    Set<Gist> gists = diagram.leaves();
    if (gists.size() == 1 && !certain.isEmpty()) {
      Answer answer = Answer.of(rows(certain));
      if (gists.contains(answer.gist())) {
        return answer;
      }
    }
    BitSet open = diagram.support();
    if (open.isEmpty()) {
      // The same in every case, but for different reasons: ask what tells them apart.
      open = new Diagram<>(grid, box, rows -> (BitSet) rows.clone()).support();
    }
    List<Effect> possible = gists.stream().map(Gist::effect).distinct().sorted().toList();
    return new Depends(facts(open), rows(certain), possible);
  }

  /** What is known, and what it leaves open. */
  private Box box(Facts facts) {
    return new Box(
        grid.columns().stream()
            .map(column -> column.cells(column.slot(facts.raw(column.number()))))
            .toArray(BitSet[]::new));
  }

  private BitSet certain(Box box) {
    BitSet certain = Column.all(grid.rows());
    for (int column = 0; column < grid.columns().size(); column++) {
      int number = column;
      box.cells(column).stream().forEach(cell -> certain.and(grid.takers(number, cell)));
    }
    return certain;
  }

  List<Row> rows(BitSet numbers) {
    var rows = new ArrayList<Row>(numbers.cardinality());
    numbers.stream().forEach(number -> rows.add(table.rows().get(number)));
    return rows;
  }

  private List<Fact> facts(BitSet columns) {
    return columns.stream().mapToObj(column -> table.facts().get(column)).toList();
  }

  private final class Gists implements Diagram.Leaves<Gist> {
    @Override
    public Gist of(BitSet rows) {
      return Answer.of(rows(rows)).gist();
    }

    @Override
    public @Nullable Gist early(BitSet certain) {
      return certain.stream().anyMatch(row -> table.rows().get(row).effect() == Effect.FORBIDDEN)
          ? Gist.FORBIDDEN
          : null;
    }
  }
}
