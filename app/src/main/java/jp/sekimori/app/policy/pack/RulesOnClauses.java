package jp.sekimori.app.policy.pack;

import java.util.List;
import java.util.Optional;
import jp.sekimori.app.policy.Edition;
import jp.sekimori.clauses.text.Message;

/**
 * What is decided by the clauses of a pack. Answered by the module that has rules, which stands on
 * policies and which they may not know.
 */
public interface RulesOnClauses {

  /** The rules of today that rest on a clause; empty where none of this pack run here. */
  Optional<Resting> on(Pack pack, PackClause clause);

  /** Where the decisions of two editions are compared; empty where one of them has no rules. */
  Optional<String> comparison(Edition older, Edition newer);

  /**
   * @param edition by whose rules is decided today
   * @param rules none where no rule cites the clause
   */
  record Resting(Message edition, List<Rule> rules) {
    public Resting {
      rules = List.copyOf(rules);
    }
  }

  /**
   * A row of a table.
   *
   * @param act what somebody may want to do
   * @param row its number in the table, from 1
   * @param effect what it says
   * @param address of the row
   * @param ask where somebody may ask about such a case
   */
  record Rule(Message act, int row, Message effect, Message because, String address, String ask) {}
}
