package jp.sekimori.rules.table;

import java.util.List;
import java.util.Optional;

/** What kind of values a fact has. */
public sealed interface FactType {
  /** What a kind of values is called in files and answers. */
  String YES_NO = "yes-no";

  String CHOICE = "choice";
  String CLASS = "class";
  String NUMBER = "number";
  String DATE = "date";

  /** What files and answers call it. */
  default String id() {
    return switch (this) {
      case YesNo _ -> YES_NO;
      case Choice _ -> CHOICE;
      case ClassOn _ -> CLASS;
      case Whole _ -> NUMBER;
      case Day _ -> DATE;
    };
  }

  /** Yes or no. */
  record YesNo() implements FactType {
    public static final String YES = "yes";
    public static final String NO = "no";
    public static final List<Value> VALUES =
        List.of(new Value(YES, new Words("はい", "Yes")), new Value(NO, new Words("いいえ", "No")));
  }

  /** One of a list, in the order in which they are offered. */
  record Choice(List<Value> values) implements FactType {
    public Choice {
      values = List.copyOf(values);
      if (values.isEmpty()) {
        throw new IllegalArgumentException("A choice offers something");
      }
    }
  }

  /** A level on an axis of classes; which levels there are is the edition's affair. */
  record ClassOn(String axis) implements FactType {}

  /**
   * A whole number.
   *
   * @param from the smallest that makes sense
   * @param to the greatest
   */
  record Whole(long from, long to, Optional<Words> unit) implements FactType {
    /** Far more than anybody counts, far less than where arithmetic wraps. */
    public static final long MOST = 1_000_000_000_000_000L;

    public Whole {
      if (from > to || from < -MOST || to > MOST) {
        throw new IllegalArgumentException(from + " .. " + to);
      }
    }
  }

  /** A day, written as 2023-06-05. */
  record Day() implements FactType {
    /** 0001-01-01 and 9999-12-31 as days since 1970-01-01. */
    public static final long FIRST = -719_162L;

    public static final long LAST = 2_932_896L;
  }
}
