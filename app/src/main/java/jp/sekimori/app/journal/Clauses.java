package jp.sekimori.app.journal;

import java.time.LocalDate;
import java.util.Optional;
import jp.sekimori.evidence.entry.Basis;

/**
 * Finds the clause that an act rests on, in the edition in force. Answered by the module that keeps
 * policies; asked by those below it.
 */
public interface Clauses {

  /**
   * @param clause its id in the pack: {@code S6-1(12)}
   * @return empty where the organization holds no edition in force on the day that has it; the act
   *     is recorded all the same
   */
  Optional<Basis> basis(String clause, LocalDate day);
}
