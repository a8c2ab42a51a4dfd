package jp.sekimori.app.application;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jp.sekimori.app.decision.Told;
import jp.sekimori.app.form.Context;
import jp.sekimori.app.form.Outcome;
import jp.sekimori.app.form.Posted;
import jp.sekimori.app.form.Values;

/**
 * What is filled in, read, and what the rules say to it.
 *
 * @param all what is filled in, and what stands in the entry that is to be changed; what is wrong
 *     with the form is left out
 */
public record Weighed(
    Blank blank, Posted posted, Context context, Outcome outcome, Values all, Verdict verdict) {

  public Optional<Values> values() {
    return outcome instanceof Outcome.Filled(var values) ? Optional.of(values) : Optional.empty();
  }

  /** Whether it can be submitted as far as form and rules say. */
  public boolean isFit() {
    return values().isPresent()
        && switch (verdict) {
          case Verdict.Unasked _ -> true;
          case Verdict.Open _ -> false;
          case Verdict.Answered answered -> answered.isToBeAskedFor();
        };
  }

  /** How long the permit would be if it were given on a day. */
  public Term term(LocalDate day) {
    return Term.of(blank, all, day);
  }

  public Optional<Told> told() {
    return verdict instanceof Verdict.Answered answered
        ? Optional.of(answered.told())
        : Optional.empty();
  }

  public List<Told.Duty> remaining() {
    return verdict instanceof Verdict.Answered answered ? answered.remaining() : List.of();
  }
}
