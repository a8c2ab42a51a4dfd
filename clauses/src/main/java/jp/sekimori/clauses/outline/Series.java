package jp.sekimori.clauses.outline;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far one series of labels has come among the children of one clause. Immutable; the series of
 * one clause form a list, the one used last in front.
 *
 * @param key the kind, and for compound labels the number of parts
 * @param last the number used last
 * @param highest the highest number used
 * @param next the other series among the same siblings; null at the end
 */
record Series(int key, List<Integer> last, List<Integer> highest, @Nullable Series next) {

  /** What a number is to the one before it. */
  enum Relation {
    SUCCESSOR,
    /** One above the highest so far, after a slip. */
    RESUMED,
    REPEATED,
    SKIPPED,
    BACKWARD
  }

  Relation relation(List<Integer> number) {
    if (isSuccessor(last, number)) {
      return Relation.SUCCESSOR;
    }
    if (isSuccessor(highest, number)) {
      return Relation.RESUMED;
    }
    int order = compare(number, last);
    return order == 0 ? Relation.REPEATED : order > 0 ? Relation.SKIPPED : Relation.BACKWARD;
  }

  /** How many numbers were left out between the last one and this. */
  int gap(List<Integer> number) {
    int size = Math.min(last.size(), number.size());
    return size == 0 ? 0 : Math.max(0, number.get(size - 1) - last.get(size - 1) - 1);
  }

  static boolean isSuccessor(List<Integer> before, List<Integer> after) {
    if (after.isEmpty() || before.isEmpty()) {
      return after.isEmpty() && before.isEmpty();
    }
    int n = after.size();
    if (n == before.size() + 1) {
      // 第8条 is followed by 第8条の2.
      return after.get(n - 1) == 2 && after.subList(0, n - 1).equals(before);
    }
    return n <= before.size()
        && after.subList(0, n - 1).equals(before.subList(0, n - 1))
        && after.get(n - 1) == before.get(n - 1) + 1;
  }

  static int compare(List<Integer> a, List<Integer> b) {
    for (int i = 0; i < Math.min(a.size(), b.size()); i++) {
      int order = Integer.compare(a.get(i), b.get(i));
      if (order != 0) {
        return order;
      }
    }
    return Integer.compare(a.size(), b.size());
  }
}
