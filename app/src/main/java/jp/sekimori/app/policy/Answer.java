package jp.sekimori.app.policy;

import java.util.List;

/** What became of a command. */
public sealed interface Answer {
  Answer DONE = new Done();
  Answer STALE = new Stale();

  /** It was done, or had been done by an earlier sending of the same form. */
  record Done() implements Answer {}

  /** Somebody else changed the same thing since it was shown; nothing was done. */
  record Stale() implements Answer {}

  /** It cannot be done as asked; nothing was done. */
  record Refused(List<Refusal> why) implements Answer {
    public Refused {
      why = List.copyOf(why);
      if (why.isEmpty()) {
        throw new IllegalArgumentException("A refusal gives a reason");
      }
    }
  }
}
