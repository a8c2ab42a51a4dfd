package jp.sekimori.rules.table;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Numbers names by their place in a list, and finds the number of a name without boxing it. */
final class Numbering {
  static final int NONE = -1;

  private final @Nullable String[] names;
  private final int[] numbers;

  /**
   * @param all names, none twice
   */
  Numbering(List<String> all) {
    int size = Integer.highestOneBit(Math.max(1, all.size())) * 4;
    names = new String[size];
    numbers = new int[size];
    for (int number = 0; number < all.size(); number++) {
      int at = all.get(number).hashCode() & size - 1;
      while (names[at] != null) {
        at = at + 1 & size - 1;
      }
      names[at] = all.get(number).intern();
      numbers[at] = number;
    }
  }

  /** From 0; {@link #NONE} for a name that is none of them. */
  int of(String name) {
    int mask = names.length - 1;
    int at = name.hashCode() & mask;
    for (String known = names[at]; known != null; known = names[at = at + 1 & mask]) {
      if (known.equals(name)) {
        return numbers[at];
      }
    }
    return NONE;
  }
}
