package jp.sekimori.app.ledger;

import java.util.List;
import jp.sekimori.app.form.Fault;
import jp.sekimori.clauses.text.Message;

/** What became of something that somebody wanted to do with an entry. */
public sealed interface Result {

  record Done(Entry entry) implements Result {}

  /**
   * What was written cannot stay so; nothing is kept.
   *
   * @param ofForm whether the form itself says so; else what the ledger finds beyond it
   */
  record Refused(List<Fault> faults, boolean ofForm) implements Result {
    public Refused {
      faults = List.copyOf(faults);
    }
  }

  /** Somebody else has written it meanwhile. */
  record Stale(Entry now) implements Result {}

  /** It is not for this person to do, or not now. */
  record NotAllowed(Message why) implements Result {}
}
