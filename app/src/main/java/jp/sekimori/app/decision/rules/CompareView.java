package jp.sekimori.app.decision.rules;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.sekimori.app.decision.Citations;
import jp.sekimori.app.decision.Cited;
import jp.sekimori.app.decision.Ruling;
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

  static CompareView of(Ruling.InForce older, Ruling.InForce newer, Citations citations) {
    var comparison = Comparison.of(older.rulebook(), newer.rulebook());
    return new CompareView(
        older,
        newer,
        comparison,
        answers(comparison, older, newer, citations),
        rows(comparison, older, newer, citations));
  }

  private static List<Changed<Case>> answers(
      Comparison comparison, Ruling.InForce older, Ruling.InForce newer, Citations citations) {
    return comparison.answers().entrySet().stream()
        .map(
            found ->
                new Changed<>(
                    found.getKey(),
                    found.getValue().stream()
                        .map(difference -> answer(difference, older, newer, citations))
                        .toList()))
        .toList();
  }

  private static Case answer(
      Difference difference, Ruling.InForce older, Ruling.InForce newer, Citations citations) {
    return new Case(
        difference.when().words(),
        InWords.changes(difference),
        difference.older().map(side -> said(side, older, citations)),
        difference.newer().map(side -> said(side, newer, citations)));
  }

  private static Said said(Side side, Ruling.InForce ruling, Citations citations) {
    return new Said(side.gist().effect(), citations.of(ruling, side.clauses()));
  }

  private static List<Changed<Pair>> rows(
      Comparison comparison, Ruling.InForce older, Ruling.InForce newer, Citations citations) {
    Map<String, List<Pair>> rows = new LinkedHashMap<>();
    for (RowChange change : comparison.rows()) {
      rows.computeIfAbsent(change.table(), _ -> new ArrayList<>())
          .add(
              new Pair(
                  change,
                  change.older().map(row -> view(older, change.table(), row, citations)),
                  change.newer().map(row -> view(newer, change.table(), row, citations))));
    }
    return rows.entrySet().stream()
        .map(found -> new Changed<>(table(older, newer, found.getKey()), found.getValue()))
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

  private static RowView view(Ruling.InForce ruling, String table, Row row, Citations citations) {
    return RowView.of(ruling, ruling.rulebook().decider(table).orElseThrow(), row, citations);
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
            before ->
                newer
                    .held()
                    .map(
                        after ->
                            jp.sekimori.app.policy.web.Addresses.of(after)
                                + "/compare/"
                                + before.code()));
  }
}
