package jp.sekimori.app.policy.pack;

import java.util.List;
import java.util.Optional;
import jp.sekimori.app.kernel.Acting;
import jp.sekimori.clauses.text.Message;

/**
 * What is done about the clauses of a pack. Answered by the module that has controls, which stands
 * on policies and which they may not know.
 */
public interface ControlsOnClauses {

  /**
   * What the controls of today do about a clause, in figures of what somebody may see.
   *
   * @return empty where no controls of this pack count here today, or its edition has no such
   *     clause
   */
  Optional<Controlled> on(Acting acting, Pack pack, PackClause clause);

  /** How it is with a clause. */
  enum Standing {
    /** Something is done about it. */
    CONTROLLED,
    /** It demands nothing, or binds nobody. */
    NOTHING_DEMANDED,
    /** The clauses below it are to be looked at. */
    BELOW,
    /** None is needed. */
    NONE,
    /** It says the same as others. */
    SAME,
    /** There is none yet. */
    LATER;

    /** As at the end of its key: {@code nothing-demanded}. */
    public String code() {
      return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
  }

  /** A clause that says the same, with its number as people know it. */
  record Same(String id, String number) {}

  /**
   * @param edition whose controls these are
   * @param reason why there is none; empty where there is one
   * @param as the clause that says the same
   * @param parts ledgers, applications and checks that rest on it
   */
  record Controlled(
      Message edition,
      Standing standing,
      Optional<Message> reason,
      Optional<Same> as,
      List<Part> parts) {
    public Controlled {
      parts = List.copyOf(parts);
    }
  }

  /**
   * @param kind {@code ledger}, {@code application} or {@code check}
   * @param figures how it stands today; none where nobody keeps them
   */
  record Part(String kind, Message title, List<Figure> figures) {
    public Part {
      figures = List.copyOf(figures);
    }
  }

  /**
   * A number of things.
   *
   * @param address of these things
   * @param urgent whether there should be none
   */
  record Figure(Message what, long count, String address, boolean urgent) {}
}
