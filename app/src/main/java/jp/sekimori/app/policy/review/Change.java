package jp.sekimori.app.policy.review;

/** One way to decide about what was read. */
public sealed interface Change {

  /** The item it speaks of; 0 where it speaks of all. */
  int item();

  /** A short name that never changes: it is stored. */
  String code();

  /** The item is right as it stands; of a struck one, that it is part of the text after all. */
  record Accept(int item) implements Change {
    @Override
    public String code() {
      return "accept";
    }
  }

  /** Every item that nobody has reason to doubt is right as it stands. */
  record AcceptCertain() implements Change {
    @Override
    public int item() {
      return 0;
    }

    @Override
    public String code() {
      return "accept-certain";
    }
  }

  /**
   * The item is not part of this edition.
   *
   * @param below whether what stands below it is struck too; otherwise that moves up one level
   */
  record Strike(int item, boolean below) implements Change {
    @Override
    public String code() {
      return "strike";
    }
  }

  /**
   * The item says something else, or stands at another level; what stands below it goes along.
   *
   * @param depth 0 for a root; at most one more than that of the clause before it
   */
  record Mend(int item, Wording wording, int depth) implements Change {
    @Override
    public String code() {
      return "mend";
    }
  }

  /** The item and what stands below it belong to the other column. */
  record Switch(int item) implements Change {
    @Override
    public String code() {
      return "switch";
    }
  }

  /**
   * A clause of its own starts on one of the item's lines.
   *
   * @param at 0-based index of that line among those of the text; at least 1
   */
  record Split(int item, int at) implements Change {
    @Override
    public String code() {
      return "split";
    }
  }

  /** The item only continues the text of the clause before it. */
  record Join(int item) implements Change {
    @Override
    public String code() {
      return "join";
    }
  }

  /** A line that was set aside is part of the text. */
  record TakeIn(int item) implements Change {
    @Override
    public String code() {
      return "take-in";
    }
  }
}
