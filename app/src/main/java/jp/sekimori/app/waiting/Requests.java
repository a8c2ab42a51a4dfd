package jp.sekimori.app.waiting;

import java.time.LocalDate;
import java.util.List;
import jp.sekimori.app.kernel.Acting;
import jp.sekimori.clauses.text.Message;

/** What people asked for, for their start page. Modules that take applications implement it. */
public interface Requests {

  /**
   * Something that somebody asked for.
   *
   * @param number empty while it has none
   * @param address of its page, from the root
   * @param what the title of what is asked for
   * @param state where it stands, as people say it: 決裁待ち, 差戻し
   * @param on since when it stands there
   * @param mine whether it is the applicant's turn
   */
  record Request(
      String number, String address, Message what, Message state, LocalDate on, boolean mine) {}

  /** Of somebody: what is open and what was decided of late, the latest first. */
  List<Request> of(Acting acting, int most);
}
