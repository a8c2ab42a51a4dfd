package jp.sekimori.app.check.web;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.sekimori.app.check.Finding;
import jp.sekimori.app.site.Page;
import jp.sekimori.app.site.Pager;
import jp.sekimori.clauses.text.Message;

/**
 * What checks found.
 *
 * @param mended whether those that are put right are shown too
 * @param open how many are not
 * @param questions what was asked, by finding
 */
public record FindingsView(
    List<Finding> findings,
    boolean mended,
    int count,
    int open,
    Map<UUID, Message> questions,
    Pager pager,
    LocalDate today) {

  public Map<UUID, String> words(Page page) {
    var words = new HashMap<UUID, String>();
    questions.forEach((id, question) -> words.put(id, page.text(question)));
    return words;
  }
}
