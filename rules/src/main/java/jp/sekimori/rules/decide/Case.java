package jp.sekimori.rules.decide;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.Collectors;
import jp.sekimori.rules.table.Fact;
import jp.sekimori.rules.table.Vocabulary;
import jp.sekimori.rules.table.Words;

/**
 * Facts described by conditions, as a person would say it.
 *
 * @param terms one for each fact that matters; none means every case
 */
public record Case(List<Term> terms) {

  /**
   * @param values as a row's condition writes them
   */
  public record Term(Fact fact, String values, Words words) {}

  public Case {
    terms = List.copyOf(terms);
  }

  /** All terms in a row. */
  public Words words() {
    if (terms.isEmpty()) {
      return new Words("全ての場合", "every case");
    }
    return new Words(
        terms.stream().map(term -> term.words().ja()).collect(Collectors.joining("で、")),
        terms.stream().map(term -> term.words().en()).collect(Collectors.joining("; ")));
  }

  /** What a box of a grid takes. */
  public static Case of(Grid grid, Box box, Vocabulary vocabulary) {
    var terms = new ArrayList<Term>();
    for (int i = 0; i < grid.columns().size(); i++) {
      Column column = grid.columns().get(i);
      BitSet cells = box.cells(i);
      if (cells.cardinality() < column.size()) {
        terms.add(Terms.of(column, cells, vocabulary));
      }
    }
    return new Case(terms);
  }
}
