package jp.sekimori.app.policy.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.sekimori.app.policy.Edition;
import jp.sekimori.app.policy.Held;
import jp.sekimori.app.policy.ImportReview;
import jp.sekimori.app.policy.Text;
import jp.sekimori.app.policy.review.Decision;
import jp.sekimori.app.policy.review.Entry;
import jp.sekimori.app.policy.review.Verdict;
import jp.sekimori.app.site.Pager;
import jp.sekimori.app.text.web.WorkHead;
import jp.sekimori.clauses.outline.ClauseNumber;

/**
 * How an edition came to be: the file, and everything that was decided about what was read.
 *
 * @param struck what was read and is not part of the edition
 * @param rows the decisions of this page
 */
public record DecisionsView(
    WorkHead head,
    Edition edition,
    ImportReview.Head imported,
    List<Entry> struck,
    int total,
    List<Row> rows,
    Map<UUID, String> names,
    Pager pager) {
  static final int PER_PAGE = 100;

  /**
   * @param name of what it is about
   * @param address of the clause it is about; empty where the edition has none
   */
  public record Row(Decision decision, String name, String address) {}

  static DecisionsView of(
      WorkHead head,
      Edition edition,
      ImportReview review,
      Text text,
      Map<UUID, String> names,
      int page) {
    var clauses = new HashMap<Integer, Held>();
    text.clauses().forEach(held -> clauses.put(held.item(), held));
    var pager = Pager.of(page, review.decisions().size(), PER_PAGE, head.at("/decisions?page="));
    return new DecisionsView(
        head,
        edition,
        review.head(),
        review.board().column(edition.column()).stream()
            .filter(entry -> entry.verdict() == Verdict.STRUCK)
            .toList(),
        review.decisions().size(),
        pager.cut(review.decisions(), PER_PAGE).stream()
            .map(decision -> row(decision, edition, review, clauses))
            .toList(),
        names,
        pager);
  }

  private static Row row(
      Decision decision, Edition edition, ImportReview review, Map<Integer, Held> clauses) {
    int item = decision.change().item();
    Optional<Held> held = Optional.ofNullable(clauses.get(item));
    return new Row(
        decision,
        held.map(h -> ClauseNumber.of(h.node().path()))
            .or(() -> review.board().find(item).map(Entry::name))
            .orElse(""),
        held.map(h -> Addresses.of(edition, h.node())).orElse(""));
  }

  public String nameOf(UUID person) {
    return names.getOrDefault(person, "");
  }
}
