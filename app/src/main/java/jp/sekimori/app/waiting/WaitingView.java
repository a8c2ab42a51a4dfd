package jp.sekimori.app.waiting;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import jp.sekimori.app.site.Pager;

/**
 * What waits for whoever looks.
 *
 * @param all how much, whatever is shown
 * @param kinds how much of each kind
 * @param kind that is shown alone; empty for all
 */
public record WaitingView(
    List<Waits> shown,
    int all,
    int overdue,
    Map<String, Integer> kinds,
    String kind,
    Pager pager,
    LocalDate today) {}
