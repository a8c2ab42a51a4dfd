package jp.sekimori.app.decision.web;

import java.util.List;
import jp.sekimori.app.decision.Inquiry;
import jp.sekimori.app.decision.Question;
import jp.sekimori.app.decision.Telling;
import jp.sekimori.clauses.text.Message;
import jp.sekimori.rules.table.Given;

/**
 * An address that cannot be read.
 *
 * @param good the question with what of it can be read
 */
public record UnreadableView(Looking looking, Message title, List<Wrong> wrong, String good) {

  /** What is wrong, and how to mend it. */
  public record Wrong(Message what, Message mend) {}

  static UnreadableView of(Looking looking, Question asked, Inquiry.Unreadable unreadable) {
    Question good = asked;
    for (Given.Refusal refusal : unreadable.why()) {
      good = good.without(refusal.fact());
    }
    return new UnreadableView(
        looking,
        Telling.message(unreadable.table().title()),
        unreadable.why().stream()
            .map(why -> new Wrong(Telling.message(why.what()), Telling.message(why.mend())))
            .toList(),
        good.address());
  }
}
