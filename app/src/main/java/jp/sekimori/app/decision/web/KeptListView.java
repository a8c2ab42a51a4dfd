package jp.sekimori.app.decision.web;

import java.util.List;
import java.util.Map;
import jp.sekimori.app.decision.kept.Filter;
import jp.sekimori.app.decision.kept.Kept;
import jp.sekimori.app.decision.kept.Numbered;
import jp.sekimori.app.site.Pager;
import jp.sekimori.clauses.text.Message;

/**
 * Kept decisions.
 *
 * @param seesOthers whether there may be those of others to see
 * @param years fiscal years to choose from
 * @param acts titles of acts to choose from, by id
 * @param problems what is wrong with the address
 */
public record KeptListView(
    Filter filter,
    boolean seesOthers,
    int count,
    List<Kept> kept,
    Pager pager,
    List<Integer> years,
    Map<String, Message> acts,
    List<Message> problems) {

  public Message year(int year) {
    return Numbered.year(year);
  }

  public boolean isPlain() {
    return filter.year().isEmpty() && filter.act().isEmpty() && filter.effect().isEmpty();
  }
}
