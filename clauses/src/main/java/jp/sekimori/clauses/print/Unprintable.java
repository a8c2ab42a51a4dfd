package jp.sekimori.clauses.print;

import java.io.IOException;
import jp.sekimori.clauses.text.Message;

/** A comparison that a file format cannot hold: what does not fit, and what to do instead. */
public final class Unprintable extends IOException {
  private static final long serialVersionUID = 1L;
  private final transient Message explanation;

  Unprintable(Message explanation) {
    super(explanation.en());
    this.explanation = explanation;
  }

  public Message explanation() {
    return explanation;
  }
}
