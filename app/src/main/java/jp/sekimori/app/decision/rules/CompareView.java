package jp.sekimori.app.decision.rules;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.sekimori.app.decision.Citations;
import jp.sekimori.app.decision.Citations.Citing;
import jp.sekimori.app.decision.Cited;
import jp.sekimori.app.decision.Ruling;
import jp.sekimori.app.policy.web.Addresses;
import jp.sekimori.app.site.Link;
import jp.sekimori.rules.compare.Comparison;
import jp.sekimori.rules.compare.RowChange;
import jp.sekimori.rules.decide.Differences.Difference;
import jp.sekimori.rules.decide.Differences.Side;
import jp.sekimori.rules.table.Effect;
import jp.sekimori.rules.table.Row;
import jp.sekimori.rules.table.Table;
import jp.sekimori.rules.table.Words;
import jp.sekimori.rules.words.InWords;

/**
 * Two editions of the rules.
 *
 * @param answers what is decided differently, table by table
 * @param rows that differ, table by table
 */
public record CompareView(
    Ruling.InForce older,
    Ruling.InForce newer,
    Comparison comparison,
    List<Changed<Case>> answers,
    List<Changed<Pair>> rows) {

  /** What is different about one act. */
  public record Changed<T>(Table table, List<T> all) {}

  /**
   * Facts that are decided differently.
   *
   * @param what is different, the most important first
   */
  public record Case(Words when, List<Words> what, Optional<Said> older, Optional<Said> newer) {}

  /** What one edition says. */
  public record Said(Effect effect, List<Cited> clauses) {}

  /** A row of both, or of one. */
  public record Pair(RowChange change, Optional<RowView> older, Optional<RowView> newer) {
    public Words what() {
      return InWords.change(change);
    }
  }

  /** An edition with its clauses. */
  private record Book(Ruling.InForce ruling, Citing clauses) {
    Said said(Side side) {
      return new Said(side.gist().effect(), clauses.of(side.clauses()));
    }

    RowView view(String table, Row row) {
      var decider = ruling.rulebook().decider(table).orElseThrow();
      return RowView.of(ruling, decider, row, clauses);
    }
  }

  static CompareView of(Ruling.InForce older, Ruling.InForce newer, Citations citations) {
    var comparison = Comparison.of(older.rulebook(), newer.rulebook());
    var before = new Book(older, citations.under(older));
    var after = new Book(newer, citations.under(newer));
    return new CompareView(
        older,
        newer,
        comparison,
        answers(comparison, before, after),
        rows(comparison, before, after));
  }

  private static List<Changed<Case>> answers(Comparison comparison, Book older, Book newer) {
    return comparison.answers().entrySet().stream()
        .map(
            found ->
                new Changed<>(
                    found.getKey(),
                    found.getValue().stream()
                        .map(difference -> answer(difference, older, newer))
                        .toList()))
        .toList();
  }

  private static Case answer(Difference difference, Book older, Book newer) {
    return new Case(
        difference.when().words(),
        InWords.changes(difference),
        difference.older().map(older::said),
        difference.newer().map(newer::said));
  }

  private static List<Changed<Pair>> rows(Comparison comparison, Book older, Book newer) {
    Map<String, List<Pair>> rows = new LinkedHashMap<>();
    for (RowChange change : comparison.rows()) {
      String table = change.table();
      rows.computeIfAbsent(table, _ -> new ArrayList<>())
          .add(
              new Pair(
                  change,
                  change.older().map(row -> older.view(table, row)),
                  change.newer().map(row -> newer.view(table, row))));
    }
    return rows.entrySet().stream()
        .map(
            found ->
                new Changed<>(
                    table(older.ruling(), newer.ruling(), found.getKey()), found.getValue()))
        .toList();
  }

  private static Table table(Ruling.InForce older, Ruling.InForce newer, String id) {
    return newer
        .rulebook()
        .decider(id)
        .or(() -> older.rulebook().decider(id))
        .orElseThrow()
        .table();
  }

  public boolean isSame() {
    return answers.isEmpty()
        && rows.isEmpty()
        && comparison.added().isEmpty()
        && comparison.deleted().isEmpty();
  }

  public int count() {
    return answers.stream().mapToInt(changed -> changed.all().size()).sum();
  }

  public String address() {
    return Places.compare(older.edition().code(), newer.edition().code());
  }

  public String turned() {
    return Places.compare(newer.edition().code(), older.edition().code());
  }

  public List<Link> trail() {
    return Places.trail(older.edition().code(), older.edition().name().ja());
  }

  /** The text of the two side by side, where both are held. */
  public Optional<String> texts() {
    return older
        .held()
        .flatMap(
            before -> newer.held().map(after -> Addresses.of(after) + "/compare/" + before.code()));
  }
}
