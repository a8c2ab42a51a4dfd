package jp.sekimori.app.application;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import jp.sekimori.app.decision.Inquiry;
import jp.sekimori.app.decision.Told;
import jp.sekimori.rules.table.Effect;
import jp.sekimori.rules.table.Obligation;

/** What the rules say to what somebody asks for. */
public sealed interface Verdict {

  /** It is asked for in any case; no table of rules is asked. */
  record Unasked() implements Verdict {}

  /** What is filled in is not enough to tell. */
  record Open() implements Verdict {}

  /**
   * @param told the answer in words
   * @param remaining what has to be observed and is confirmed one by one, since nothing fulfils it
   */
  record Answered(Inquiry.Decided decided, Told told, List<Told.Duty> remaining)
      implements Verdict {
    public Answered {
      remaining = List.copyOf(remaining);
    }

    /** Whether a permit has to be asked for, and may be given. */
    public boolean isToBeAskedFor() {
      return told.effect() == Effect.NEEDS_PERMIT;
    }

    Set<String> demanded() {
      return decided.answer().obligations().stream()
          .map(Obligation::id)
          .collect(Collectors.toSet());
    }
  }
}
