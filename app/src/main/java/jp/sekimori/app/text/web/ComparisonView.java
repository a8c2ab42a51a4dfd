package jp.sekimori.app.text.web;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.sekimori.app.site.Pager;
import jp.sekimori.app.text.Work;
import jp.sekimori.clauses.compare.Difference;
import jp.sekimori.clauses.compare.Difference.Kind;

/**
 * The two editions side by side.
 *
 * @param counts how many differences of each kind there are, whether shown or not
 * @param chosen the kinds to be shown; none means all
 * @param whole whether unchanged clauses are shown too
 * @param shown how many rows the choice has
 * @param rows those of this page
 */
public record ComparisonView(
    WorkHead head,
    Work.Pair work,
    Map<Kind, Long> counts,
    Set<Kind> chosen,
    boolean whole,
    int shown,
    List<Row> rows,
    Pager pager) {
  static final int ROWS_PER_PAGE = 200;

  /** One page of the chosen rows. */
  public static ComparisonView of(
      WorkHead head, Work.Pair work, Set<Kind> chosen, boolean whole, int page) {
    List<Row> rows = chosenRows(Rows.of(work), chosen, whole);
    var address = new StringBuilder(head.at("?"));
    chosen.forEach(kind -> address.append("kind=").append(kind.code()).append('&'));
    address.append(whole ? "show=whole&page=" : "page=");
    var pager = Pager.of(page, rows.size(), ROWS_PER_PAGE, address.toString());
    return new ComparisonView(
        head,
        work,
        count(work.comparison().differences()),
        chosen,
        whole,
        rows.size(),
        pager.cut(rows, ROWS_PER_PAGE),
        pager);
  }

  private static List<Row> chosenRows(Rows rows, Set<Kind> chosen, boolean whole) {
    if (whole) {
      return rows.whole().stream()
          .filter(row -> chosen.isEmpty() || !row.isChange() || row.isOneOf(chosen))
          .toList();
    }
    return rows.changes().stream().filter(row -> chosen.isEmpty() || row.isOneOf(chosen)).toList();
  }

  private static Map<Kind, Long> count(List<Difference> differences) {
    var counts = new EnumMap<Kind, Long>(Kind.class);
    Arrays.stream(Kind.values()).forEach(kind -> counts.put(kind, 0L));
    differences.forEach(difference -> counts.merge(difference.kind(), 1L, Long::sum));
    return counts;
  }

  public int total() {
    return work.comparison().differences().size();
  }

  public boolean isShown(Kind kind) {
    return chosen.isEmpty() || chosen.contains(kind);
  }

  /** The address of the change before (-1) or after (1) that of row {@code index}; may be none. */
  public String neighbour(int index, int step) {
    for (int i = index + step; i >= 0 && i < rows.size(); i += step) {
      if (rows.get(i).isChange()) {
        return "#" + rows.get(i).anchor();
      }
    }
    int other = pager.page() + step;
    return other < 1 || other > pager.pages() ? "" : pager.to(other) + "#changes";
  }
}
