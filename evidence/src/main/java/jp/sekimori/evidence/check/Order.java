package jp.sekimori.evidence.check;

import java.util.ArrayList;
import java.util.List;

/** Which records stand out of order: the fewest whose removal leaves the others in order. */
final class Order {
  private Order() {}

  static List<Slot> disturbed(List<Slot> arrivals) {
    int size = arrivals.size();
    var length = new int[size];
    var before = new int[size];
    int best = -1;
    for (int i = 0; i < size; i++) {
      length[i] = 1;
      before[i] = -1;
      for (int j = 0; j < i; j++) {
        if (arrivals.get(j).number() < arrivals.get(i).number() && length[j] >= length[i]) {
          length[i] = length[j] + 1;
          before[i] = j;
        }
      }
      best = best < 0 || length[i] > length[best] ? i : best;
    }
    var inOrder = new boolean[size];
    for (int i = best; i >= 0; i = before[i]) {
      inOrder[i] = true;
    }
    var disturbed = new ArrayList<Slot>();
    for (int i = 0; i < size; i++) {
      if (!inOrder[i]) {
        disturbed.add(arrivals.get(i));
      }
    }
    return disturbed;
  }

  static boolean holds(List<Slot> arrivals) {
    for (int i = 1; i < arrivals.size(); i++) {
      if (arrivals.get(i).number() < arrivals.get(i - 1).number()) {
        return false;
      }
    }
    return true;
  }
}
