package jp.sekimori.app.application.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import jp.sekimori.app.application.Applied;
import jp.sekimori.app.application.Filter;
import jp.sekimori.app.application.Filter.Whose;
import jp.sekimori.app.decision.kept.Numbered;
import jp.sekimori.app.site.Pager;
import jp.sekimori.clauses.text.Message;

/**
 * Applications as somebody looks for them.
 *
 * @param seesOthers whether those of others may be seen
 * @param waiting how many wait for whoever looks
 * @param kinds all that the edition has, by id
 * @param problems with what was asked for
 */
public record ListView(
    Filter filter,
    boolean seesOthers,
    boolean audits,
    int count,
    int waiting,
    List<Applied> applied,
    Pager pager,
    Map<String, Message> kinds,
    List<Integer> years,
    List<Message> problems,
    LocalDate today) {

  public boolean is(Whose whose) {
    return filter.whose() == whose;
  }

  public String address(Whose whose) {
    return whose == Whose.MINE ? "/applications" : "/applications?whose=" + code(whose);
  }

  public String code(Whose whose) {
    return whose.name().toLowerCase(java.util.Locale.ROOT);
  }

  public Message year(int year) {
    return Numbered.year(year);
  }
}
