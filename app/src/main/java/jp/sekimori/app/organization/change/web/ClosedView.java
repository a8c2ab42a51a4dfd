package jp.sekimori.app.organization.change.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.sekimori.app.organization.change.Effect;
import jp.sekimori.app.organization.change.Import;
import jp.sekimori.app.organization.change.KeptRow;
import jp.sekimori.app.site.Pager;

/**
 * A list that was applied or given up.
 *
 * @param next the id of the import that takes up what was set aside
 */
public record ClosedView(
    Import list,
    List<KeptRow> applied,
    List<KeptRow> aside,
    Map<Effect, Long> counts,
    int asked,
    UUID next) {
  private static final int PER_PAGE = 100;

  public Pager pager() {
    return Pager.of(asked, applied.size(), PER_PAGE, "/changes/" + list.id() + "?page=");
  }

  public List<KeptRow> here() {
    return pager().cut(applied, PER_PAGE);
  }
}
