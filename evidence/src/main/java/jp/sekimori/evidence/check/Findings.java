package jp.sekimori.evidence.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collects findings. Of a log in ruins the first thousand are kept, and the others counted. */
final class Findings {
  private static final int MAX = 1000;

  private final List<Finding> kept = new ArrayList<>();
  private long more;

  void add(Finding finding) {
    if (kept.size() < MAX) {
      kept.add(finding);
    } else {
      more++;
    }
  }

  /** In the order of the file; what is not in one line comes last. */
  List<Finding> sorted() {
    return kept.stream()
        .sorted(
            Comparator.comparingLong(
                f -> f.place().line() == 0 ? Long.MAX_VALUE : f.place().line()))
        .toList();
  }

  long more() {
    return more;
  }
}
