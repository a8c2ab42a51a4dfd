package jp.sekimori.app.ledger.web;

import java.util.Optional;
import jp.sekimori.clauses.text.Message;

/**
 * How a form is answered, besides what its fields say.
 *
 * @param why it was not kept
 * @param stale whether somebody else wrote the entry meanwhile
 * @param sent whether it was sent at all
 */
record Answer(Optional<Message> why, boolean stale, boolean sent) {
  static final Answer ASKED = new Answer(Optional.empty(), false, false);
  static final Answer REFUSED = new Answer(Optional.empty(), false, true);
  static final Answer STALE = new Answer(Optional.empty(), true, true);

  static Answer because(Message why) {
    return new Answer(Optional.of(why), false, true);
  }
}
