package jp.sekimori.rules.table;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds what the name of a fact and the id of a value stand for together, in one look. */
final class Pairs {
  private final @Nullable Pair[] pairs;

  /**
   * @param fact its number
   * @param raw the value, as {@link Facts} count it
   */
  record Pair(String name, String value, int fact, long raw) {
    Pair {
      name = name.intern();
      value = value.intern();
    }
  }

  /**
   * @param all no name with the same value twice
   */
  Pairs(List<Pair> all) {
    pairs = new Pair[Integer.highestOneBit(Math.max(1, all.size())) * 4];
    for (Pair pair : all) {
      int at = place(pair.name, pair.value);
      while (pairs[at] != null) {
        at = next(at);
      }
      pairs[at] = pair;
    }
  }

  @Nullable Pair of(String name, String value) {
    int at = place(name, value);
    for (Pair pair = pairs[at]; pair != null; pair = pairs[at = next(at)]) {
      if (isSame(pair.name, name) && isSame(pair.value, value)) {
        return pair;
      }
    }
    return null;
  }

  /** Most programs name facts by constants: they are the same object as what is interned. */
  @SuppressWarnings("ReferenceEquality")
  private static boolean isSame(String known, String given) {
    return known == given || known.equals(given);
  }

  private int place(String name, String value) {
    int hash = name.hashCode() * 31 + value.hashCode();
    return (hash ^ hash >>> 15) & pairs.length - 1;
  }

  private int next(int at) {
    return at + 1 & pairs.length - 1;
  }
}
