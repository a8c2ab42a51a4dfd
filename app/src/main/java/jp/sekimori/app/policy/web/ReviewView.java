package jp.sekimori.app.policy.web;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.sekimori.app.policy.ImportReview;
import jp.sekimori.app.policy.ImportReview.Head;
import jp.sekimori.app.policy.review.Column;
import jp.sekimori.app.policy.review.Decision;
import jp.sekimori.app.policy.review.Entry;
import jp.sekimori.app.policy.review.Figures;
import jp.sekimori.app.site.Pager;
import jp.sekimori.app.text.web.Trail;
import jp.sekimori.clauses.outline.Outline;
import jp.sekimori.clauses.text.Message;
import org.jspecify.annotations.Nullable;

/**
 * One page of a review.
 *
 * @param toLookAt for each column how many entries somebody should look at
 * @param counts how many entries of the column there are to show in each way
 * @param last the decision that can be taken back
 * @param names of the people who decided
 * @param mine whether whoever looks opened it, and so may discard it
 * @param stale whether somebody else changed the review in the meantime
 * @param problem why the last decision was not made
 */
public record ReviewView(
    Head head,
    Figures figures,
    Column column,
    Shown shown,
    Map<Column, Long> toLookAt,
    Map<Shown, Integer> counts,
    List<Row> rows,
    Pager pager,
    Optional<Decision> last,
    String lastName,
    Map<UUID, String> names,
    boolean mine,
    boolean stale,
    @Nullable Message problem) {
  static final int PER_PAGE = 100;

  /**
   * @param trail what it stands under, outermost first
   * @param below whether clauses stand below it
   * @param next where to go on after deciding about it
   */
  public record Row(Entry entry, List<String> trail, boolean below, String next) {
    public String anchor() {
      return "i" + entry.number();
    }
  }

  /** What an address asks for. */
  record Asked(Column column, Shown shown, int page) {}

  static ReviewView of(
      ImportReview review,
      Asked asked,
      Map<UUID, String> names,
      UUID viewer,
      boolean stale,
      @Nullable Message problem) {
    Map<Shown, Integer> counts = new EnumMap<>(Shown.class);
    for (Shown each : Shown.values()) {
      counts.put(each, entries(review, asked.column(), each).size());
    }
    List<Entry> chosen = entries(review, asked.column(), asked.shown());
    String address =
        "/imports/"
            + review.head().id()
            + "?column="
            + asked.column().code()
            + "&show="
            + asked.shown().code()
            + "&page=";
    var pager = Pager.of(asked.page(), chosen.size(), PER_PAGE, address);
    Map<Column, Long> toLookAt = new EnumMap<>(Column.class);
    for (Column column : Column.values()) {
      toLookAt.put(column, review.board().column(column).stream().filter(Entry::needsLook).count());
    }
    return new ReviewView(
        review.head(),
        Figures.of(review.board()),
        asked.column(),
        asked.shown(),
        toLookAt,
        counts,
        rows(review, asked.column(), pager.cut(chosen, PER_PAGE)),
        pager,
        review.last(),
        review
            .last()
            .flatMap(last -> review.board().find(last.change().item()))
            .map(Entry::name)
            .orElse(""),
        names,
        review.head().opener().equals(viewer),
        stale,
        problem);
  }

  private static List<Entry> entries(ImportReview review, Column column, Shown shown) {
    List<Entry> all = shown == Shown.ASIDE ? review.board().aside() : review.board().column(column);
    return all.stream().filter(shown::takes).toList();
  }

  private static List<Row> rows(ImportReview review, Column column, List<Entry> shown) {
    var places = new IdentityHashMap<Entry, Outline.Node>();
    List<Entry> text = review.board().text(column);
    List<Outline.Node> nodes = review.board().outline(column).nodes();
    for (int i = 0; i < text.size(); i++) {
      places.put(text.get(i), nodes.get(i));
    }
    var rows = new ArrayList<Row>();
    for (int i = 0; i < shown.size(); i++) {
      Outline.Node node = places.get(shown.get(i));
      rows.add(
          new Row(
              shown.get(i),
              node == null ? List.of() : Trail.to(node),
              node != null && !node.children().isEmpty(),
              "i" + shown.get(Math.min(i + 1, shown.size() - 1)).number()));
    }
    return rows;
  }

  public String at(Column other, Shown way) {
    return "/imports/" + head.id() + "?column=" + other.code() + "&show=" + way.code();
  }

  /** The share of the lines of the file that stand in the text or aside; empty where not known. */
  public Optional<Long> lost() {
    return head.lines().map(all -> Math.max(0, all - figures.linesRead()));
  }

  public String nameOf(UUID person) {
    return names.getOrDefault(person, "");
  }

  public String itemAddress(Entry entry) {
    return "/imports/"
        + head.id()
        + "/items/"
        + entry.number()
        + "?column="
        + column.code()
        + "&show="
        + shown.code()
        + "&page="
        + pager.page();
  }
}
