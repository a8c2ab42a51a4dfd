package jp.sekimori.app.waiting;

import java.util.Locale;
import jp.sekimori.clauses.text.Message;

/**
 * Why something that is asked of somebody else waits for whoever looks.
 *
 * @param subject of whom, or of which role or post, that is true
 */
public record Why(Kind kind, Message subject) {

  /** Worded in the messages under {@code waiting.why.}. */
  public enum Kind {
    /** Somebody is absent from his post. */
    AWAY,
    /** Somebody holds no post any more. */
    LEFT,
    /** Nobody is there for a role, or in a post. */
    VACANT,
    /** It is the own matter of whoever is asked. */
    OWN;

    /** As at the end of its key. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
