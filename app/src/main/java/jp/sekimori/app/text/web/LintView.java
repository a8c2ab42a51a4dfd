package jp.sekimori.app.text.web;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jp.sekimori.app.site.Pager;
import jp.sekimori.app.text.Work;
import jp.sekimori.clauses.lint.Finding;
import jp.sekimori.clauses.lint.Finding.Column;
import jp.sekimori.clauses.lint.Finding.Severity;
import jp.sekimori.clauses.outline.Outline.Node;

/**
 * The drafting defects, each beside the text it speaks of.
 *
 * @param counts how many there are of each severity, whether shown or not
 * @param severities those to be shown; none means all
 * @param columns those to be shown; none means all
 * @param accepting how findings are accepted; empty where they cannot be
 */
public record LintView(
    WorkHead head,
    Map<Severity, Long> counts,
    Set<Severity> severities,
    Set<Column> columns,
    int shown,
    List<Entry> entries,
    Pager pager,
    Optional<Accepting> accepting) {
  static final int FINDINGS_PER_PAGE = 100;

  /**
   * @param clause the clause it stands in, its evidence marked; none where it is about the whole
   * @param address that clause in its outline; empty where there is none
   * @param quotes the printed words that show it
   */
  public record Entry(Finding finding, Optional<Part> clause, String address, List<Quote> quotes) {}

  /** One page of the chosen findings. */
  public static LintView of(
      WorkHead head,
      Work work,
      Places places,
      Set<Severity> severities,
      Set<Column> columns,
      int page) {
    List<Finding> chosen =
        work.findings().stream()
            .filter(found -> severities.isEmpty() || severities.contains(found.severity()))
            .filter(found -> columns.isEmpty() || columns.contains(found.column()))
            .toList();
    var pager =
        Pager.of(page, chosen.size(), FINDINGS_PER_PAGE, address(head, severities, columns));
    return new LintView(
        head,
        count(work.findings()),
        severities,
        columns,
        chosen.size(),
        pager.cut(chosen, FINDINGS_PER_PAGE).stream().map(f -> entry(work, places, f)).toList(),
        pager,
        Optional.empty());
  }

  /** The same, with a way to accept each finding. */
  public LintView accepting(Accepting way) {
    return new LintView(head, counts, severities, columns, shown, entries, pager, Optional.of(way));
  }

  private static Entry entry(Work work, Places places, Finding finding) {
    Column column = finding.column() == Column.OLD ? Column.OLD : Column.NEW;
    List<Quote> quotes = finding.evidence().stream().map(Quote::of).toList();
    return OutlineView.reading(work, column)
        .outline()
        .at(finding.path())
        .map(
            node ->
                new Entry(
                    finding,
                    Optional.of(clause(node, finding, quotes)),
                    places.of(column, node),
                    quotes))
        .orElseGet(() -> new Entry(finding, Optional.empty(), "", quotes));
  }

  private static Part clause(Node node, Finding finding, List<Quote> quotes) {
    String label = node.clause().label().printed();
    var fix = finding.fix();
    List<String> words =
        fix != null && !fix.from().isBlank()
            ? List.of(fix.from())
            : quotes.stream().map(Quote::core).toList();
    return new Part(
        node,
        quotes.stream().anyMatch(quote -> quote.isLabel(label)),
        Run.highlight(node.clause().text().text(), words),
        List.of());
  }

  private static String address(WorkHead head, Set<Severity> severities, Set<Column> columns) {
    var address = new StringBuilder(head.at("/lint?"));
    severities.forEach(s -> address.append("severity=").append(s.code()).append('&'));
    columns.forEach(c -> address.append("column=").append(c.code()).append('&'));
    return address.append("page=").toString();
  }

  private static Map<Severity, Long> count(List<Finding> findings) {
    var counts = new EnumMap<Severity, Long>(Severity.class);
    Arrays.stream(Severity.values()).forEach(severity -> counts.put(severity, 0L));
    findings.forEach(found -> counts.merge(found.severity(), 1L, Long::sum));
    return counts;
  }

  public boolean isShown(Severity severity) {
    return severities.isEmpty() || severities.contains(severity);
  }

  public boolean isShown(Column column) {
    return columns.isEmpty() || columns.contains(column);
  }
}
