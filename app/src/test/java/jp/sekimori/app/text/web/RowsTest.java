package jp.sekimori.app.text.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import jp.sekimori.app.text.Work;
import jp.sekimori.clauses.compare.Comparison;
import jp.sekimori.clauses.compare.Difference;
import jp.sekimori.clauses.compare.Difference.Kind;
import jp.sekimori.clauses.compare.Edit;
import jp.sekimori.clauses.label.Label;
import jp.sekimori.clauses.label.LabelKind;
import jp.sekimori.clauses.lint.Finding;
import jp.sekimori.clauses.outline.Clause;
import jp.sekimori.clauses.outline.Outline;
import jp.sekimori.clauses.outline.Reading;
import jp.sekimori.clauses.text.Message;
import jp.sekimori.clauses.text.Passage;
import org.junit.jupiter.api.Test;

/** Of the older edition 1 2 3 4 the newer keeps 1, rewords and renumbers 2, drops 3, adds one. */
class RowsTest {
  private final Outline older =
      outline(clause(1, "目的"), clause(2, "要領を定める。"), clause(3, "古い定め"), clause(4, "公表"));
  private final Outline newer =
      outline(clause(1, "目的"), clause(2, "新しい定め"), clause(3, "要綱を定める。"), clause(4, "公表"));

  @Test
  void allDifferencesOfAClauseStandInOneRow() {
    List<Row> rows = Rows.of(work()).changes();
    assertThat(rows).extracting(Row::change).containsExactly(1, 2, 3);
    assertThat(rows.get(1).kinds()).containsExactlyInAnyOrder(Kind.RENUMBERED, Kind.REWORDED);
  }

  @Test
  void whatChangedIsMarkedOnBothSides() {
    Row row = Rows.of(work()).changes().get(1);
    assertThat(row.older().getFirst().runs()).contains(new Run("要領", true));
    assertThat(row.newer().getFirst().runs()).contains(new Run("要綱", true));
    assertThat(row.older().getFirst().labelMarked()).isTrue();
    assertThat(row.newer().getFirst().labelMarked()).isTrue();
  }

  @Test
  void whatWasAddedOrDeletedIsMarkedWhole() {
    List<Row> rows = Rows.of(work()).changes();
    assertThat(rows.getFirst().older()).isEmpty();
    assertThat(rows.getFirst().newer().getFirst().runs()).containsExactly(new Run("新しい定め", true));
    assertThat(rows.get(2).newer()).isEmpty();
    assertThat(rows.get(2).older().getFirst().runs()).containsExactly(new Run("古い定め", true));
  }

  @Test
  void theWholeTextShowsEveryClauseOfBothEditionsOnce() {
    List<Row> rows = Rows.of(work()).whole();
    assertThat(texts(rows.stream().flatMap(row -> row.newer().stream())))
        .containsExactly("目的", "新しい定め", "要綱を定める。", "公表");
    assertThat(texts(rows.stream().flatMap(row -> row.older().stream())))
        .containsExactly("目的", "要領を定める。", "古い定め", "公表");
  }

  @Test
  void findingsStandBesideTheClauseAndColumnTheySpeakOf() {
    Row row = Rows.of(work()).changes().get(1);
    assertThat(row.newer().getFirst().findings())
        .extracting(Finding::rule)
        .containsExactly("in-new");
    assertThat(row.older().getFirst().findings()).isEmpty();
    assertThat(row.pairFindings()).extracting(Finding::rule).containsExactly("in-pair");
  }

  private Work.Pair work() {
    var o = older.nodes();
    var n = newer.nodes();
    var edit = new Edit(0, "要領", 0, "要綱");
    var comparison =
        new Comparison(
            older,
            newer,
            List.of(pair(0, 0), pair(1, 2), pair(3, 3)),
            List.of(
                new Difference(Kind.ADDED, null, n.get(1), List.of(), List.of()),
                new Difference(Kind.RENUMBERED, o.get(1), n.get(2), List.of(), List.of()),
                new Difference(Kind.REWORDED, o.get(1), n.get(2), List.of(), List.of(edit)),
                new Difference(Kind.DELETED, o.get(2), null, List.of(), List.of())),
            List.of());
    return new Work.Pair(
        "見本",
        reading(newer),
        reading(older),
        comparison,
        List.of(),
        "新",
        "旧",
        List.of(finding("in-new", Finding.Column.NEW), finding("in-pair", Finding.Column.PAIR)));
  }

  private Comparison.Pair pair(int old, int now) {
    return new Comparison.Pair(older.nodes().get(old), newer.nodes().get(now));
  }

  private static Finding finding(String rule, Finding.Column column) {
    return new Finding(
        rule, Finding.Severity.ERROR, column, "3", 3, new Message("誤り", "wrong"), List.of(), null);
  }

  private static Reading reading(Outline outline) {
    return new Reading(outline, List.of(), List.of());
  }

  private static Outline outline(Clause... clauses) {
    return Outline.of(List.of(clauses));
  }

  private static Clause clause(int number, String text) {
    return new Clause(
        new Label(String.valueOf(number), LabelKind.NUMBER, number),
        Passage.EMPTY,
        Passage.of(number, text),
        number,
        false,
        false,
        List.of(),
        List.of());
  }

  private static List<String> texts(Stream<Part> parts) {
    return parts.map(part -> part.clause().text().text()).toList();
  }
}
