package jp.sekimori.rules.check;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import jp.sekimori.rules.decide.Box;
import jp.sekimori.rules.decide.Case;
import jp.sekimori.rules.decide.Decider;
import jp.sekimori.rules.decide.Gaps;
import jp.sekimori.rules.decide.Grid;
import jp.sekimori.rules.read.Problems;
import jp.sekimori.rules.table.Effect;
import jp.sekimori.rules.table.Row;
import jp.sekimori.rules.table.Row.Place;
import jp.sekimori.rules.table.Table;
import jp.sekimori.rules.table.Vocabulary;
import jp.sekimori.rules.table.Words;

/** Checks one table as one edition has it. */
public final class Checks {
  private final String edition;
  private final Table table;
  private final Grid grid;
  private final Vocabulary vocabulary;
  private final Problems problems;

  private Checks(String edition, Decider decider, Vocabulary vocabulary, Problems problems) {
    this.edition = edition;
    table = decider.table();
    grid = decider.grid();
    this.vocabulary = vocabulary;
    this.problems = problems;
  }

  public static void check(
      String edition, Decider decider, Vocabulary vocabulary, Problems problems) {
    var checks = new Checks(edition, decider, vocabulary, problems);
    checks.reach();
    checks.gaps();
    checks.contradictions();
  }

  private void reach() {
    List<Box> forbidden = forbidden();
    for (int i = 0; i < table.rows().size(); i++) {
      Row row = table.rows().get(i);
      Box box = grid.box(i);
      if (box.isEmpty()) {
        problems.add(
            row.place(),
            row.id(),
            in("この行に当てはまる場合がありません。", "No facts reach this row."),
            new Words("条件を改めるか、行を除いてください。", "Change its conditions, or remove it."));
      } else if (row.effect() != Effect.FORBIDDEN && box.isCoveredBy(forbidden)) {
        problems.add(
            row.place(),
            row.id(),
            in("この行が当てはまる場合は、全てほかの行が禁止しています。", "Other rows forbid whatever this row applies to."),
            new Words("条件を改めるか、行を除いてください。", "Change its conditions, or remove it."));
      }
    }
  }

  private List<Box> forbidden() {
    return IntStream.range(0, table.rows().size())
        .filter(i -> table.rows().get(i).effect() == Effect.FORBIDDEN)
        .mapToObj(grid::box)
        .filter(box -> !box.isEmpty())
        .toList();
  }

  private void gaps() {
    for (Box gap : Gaps.of(grid)) {
      Words words = Case.of(grid, gap, vocabulary).words();
      problems.add(
          new Place(table.file(), 1),
          in("どの行にも当てはまらない場合があります：" + words.ja(), "No row covers this case: " + words.en()),
          new Words("この場合に当てはまる行を加えてください。", "Add a row that covers it."));
    }
  }

  private void contradictions() {
    List<Box> forbidden = forbidden();
    for (int i = 0; i < table.rows().size(); i++) {
      for (int j = i + 1; j < table.rows().size(); j++) {
        Optional<Words> clash = clash(table.rows().get(i), table.rows().get(j));
        if (clash.isPresent()) {
          Optional<Box> both = grid.box(i).common(grid.box(j));
          if (both.isPresent() && !both.get().isCoveredBy(forbidden)) {
            contradiction(i, j, clash.get(), both.get());
          }
        }
      }
    }
  }

  private void contradiction(int i, int j, Words clash, Box both) {
    Row one = table.rows().get(i);
    Row other = table.rows().get(j);
    Words words = Case.of(grid, both, vocabulary).words();
    problems.add(
        other.place(),
        other.id(),
        in(
            "行「" + one.id() + "」と矛盾します（" + clash.ja() + "）：" + words.ja(),
            "This contradicts row \"" + one.id() + "\" (" + clash.en() + "): " + words.en()),
        new Words(
            "二つの行が重ならないように、条件を改めてください。", "Change the conditions so that the two do not meet."));
  }

  private static Optional<Words> clash(Row one, Row other) {
    if (one.permit().isPresent()
        && other.permit().isPresent()
        && !one.permit().equals(other.permit())) {
      return Optional.of(new Words("求める許可が違う", "they demand different permits"));
    }
    return one.obligations().stream()
        .flatMap(
            first ->
                other.obligations().stream()
                    .filter(
                        second ->
                            first.excludes().contains(second.id())
                                || second.excludes().contains(first.id()))
                    .map(
                        second ->
                            new Words(
                                "「" + first.label().ja() + "」と「" + second.label().ja() + "」は両立しない",
                                first.label().en() + " excludes " + second.label().en())))
        .findFirst();
  }

  private Words in(String ja, String en) {
    return new Words("版「" + edition + "」：" + ja, "Edition " + edition + ": " + en);
  }
}
