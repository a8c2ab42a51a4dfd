package jp.sekimori.app.check;

import java.util.List;
import java.util.Optional;
import jp.sekimori.app.control.Check.Evidence;
import jp.sekimori.app.control.Item;
import jp.sekimori.app.decision.Cited;
import jp.sekimori.clauses.text.Message;

/**
 * A question as it is put.
 *
 * @param words its own, or the summary of the clause that it cites
 * @param clauses that it is there for
 * @param heading of the clauses above the first of them, or of the check's; empty where none is
 * @param evidence where it can be laid down; empty where nobody asks
 */
public record Question(
    Item item,
    Message words,
    List<Cited> clauses,
    Optional<Message> heading,
    List<Evidence> evidence) {
  public Question {
    clauses = List.copyOf(clauses);
    evidence = List.copyOf(evidence);
  }

  public String id() {
    return item.id();
  }

  /** Whether it is answered by 適 or 否. */
  public boolean isVerdict() {
    return item.type().isEmpty();
  }

  /** Whether a thing is not done without an answer to it. */
  boolean isNeeded() {
    return isVerdict() || item.asking().required();
  }

  /** Whether 適 for several things at once is an answer. */
  public boolean isTogether() {
    return item.together() && isVerdict() && evidence.isEmpty();
  }
}
