package jp.sekimori.app.check;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jp.sekimori.app.check.Run.Occasion.Scheduled;
import jp.sekimori.app.control.Check;
import jp.sekimori.app.control.Check.Schedule.Every;
import jp.sekimori.app.control.Ledger;
import jp.sekimori.app.control.Regime;

/**
 * What a run asks: the check as the edition has it under which it was opened.
 *
 * @param questions in the order of the clauses that they cite
 * @param ledger whose entries are looked at
 */
public record Paper(Check check, Regime regime, List<Question> questions, Optional<Ledger> ledger) {
  public Paper {
    questions = List.copyOf(questions);
  }

  public Optional<Question> question(String id) {
    return questions.stream().filter(question -> question.id().equals(id)).findFirst();
  }

  /** When the round opens that follows that of a run; empty for what has no schedule. */
  public Optional<LocalDate> next(Run run) {
    return check.schedule().isPresent()
            && check.schedule().get() instanceof Every every
            && run.occasion() instanceof Scheduled(int fiscalYear, int number)
        ? new Rounds(every)
            .of(fiscalYear).stream()
                .filter(round -> round.number() == number)
                .map(round -> round.last().plusDays(1))
                .findFirst()
        : Optional.empty();
  }

  /** Whether a row of a sheet has room for its answers: 適 or 否, and nothing to be written. */
  public boolean isPlain() {
    return questions.stream().allMatch(it -> it.isVerdict() && it.evidence().isEmpty());
  }

  /** Whether whole pages can be answered by 適. */
  public boolean isTogether() {
    return questions.stream().allMatch(Question::isTogether);
  }
}
