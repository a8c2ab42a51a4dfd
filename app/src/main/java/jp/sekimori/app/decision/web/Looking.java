package jp.sekimori.app.decision.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jp.sekimori.app.decision.Question.Lens;
import jp.sekimori.app.decision.Ruling;
import jp.sekimori.app.policy.Status;
import jp.sekimori.clauses.text.Message;

/**
 * By which rules somebody asks, as the address says.
 *
 * @param day whose rules are asked; today where the address names none, or none that exists
 * @param problems what is wrong with the address, and how to mend it
 */
public record Looking(
    Lens lens, LocalDate day, LocalDate today, Ruling ruling, List<Message> problems) {
  public Looking {
    problems = List.copyOf(problems);
  }

  public boolean isToday() {
    return day.equals(today) && lens.edition().isEmpty();
  }

  /** The edition that was asked for by name. */
  public Optional<Ruling.InForce> ahead() {
    return lens.edition().isPresent() && ruling instanceof Ruling.InForce found
        ? Optional.of(found)
        : Optional.empty();
  }

  public boolean isDraft() {
    return ahead().filter(found -> found.edition().status() == Status.DRAFT).isPresent();
  }
}
