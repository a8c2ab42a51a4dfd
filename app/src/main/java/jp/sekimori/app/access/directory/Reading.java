package jp.sekimori.app.access.directory;

import java.util.List;
import jp.sekimori.clauses.text.Message;

/** What came of reading a directory. */
public sealed interface Reading {

  /**
   * @param people every entry that was found, whatever is wrong with it
   * @param referrals addresses of parts that lie elsewhere: who is not among the people may be
   *     there
   */
  record Whole(List<Listed> people, List<String> referrals) implements Reading {
    public Whole {
      people = List.copyOf(people);
      referrals = List.copyOf(referrals);
    }
  }

  /** Nothing of it can be relied on. */
  record Failed(Message what, Message mend) implements Reading {}
}
