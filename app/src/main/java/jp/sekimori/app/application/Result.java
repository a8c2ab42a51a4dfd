package jp.sekimori.app.application;

import java.util.List;
import java.util.Optional;
import jp.sekimori.app.decision.Told;
import jp.sekimori.app.form.Fault;
import jp.sekimori.clauses.text.Message;

/** What came of something that somebody wanted to do with an application. */
public sealed interface Result {
  record Done(Applied applied) implements Result {}

  /** What is filled in is wrong, or the rules do not ask for it. */
  record Unfit(Weighed weighed) implements Result {}

  /** What has to be observed was not confirmed. */
  record Unconfirmed(Weighed weighed, List<Told.Duty> missing) implements Result {
    public Unconfirmed {
      missing = List.copyOf(missing);
    }
  }

  /** What the step fills in is wrong; {@link Deciding#UNTIL} and such are named as fields too. */
  record Faulty(List<Fault> faults) implements Result {
    public Faulty {
      faults = List.copyOf(faults);
    }
  }

  /**
   * Somebody was faster.
   *
   * @param last what was done meanwhile
   */
  record Late(Applied now, Optional<Act> last) implements Result {}

  /** It cannot be done, and why. */
  record Stopped(Message why) implements Result {}

  /** There is none, or it is none of his business. */
  record Unknown() implements Result {}
}
