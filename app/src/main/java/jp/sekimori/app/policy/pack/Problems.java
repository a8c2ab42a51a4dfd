package jp.sekimori.app.policy.pack;

import java.util.ArrayList;
import java.util.List;
import jp.sekimori.clauses.text.Message;

/** Collects what is wrong, so that all of it is shown together. */
final class Problems {
  private final List<PackProblem> found = new ArrayList<>();

  void add(Place place, Message what, Message mend) {
    found.add(new PackProblem(place.file(), place.line(), what, mend));
  }

  List<PackProblem> found() {
    return List.copyOf(found);
  }

  boolean isEmpty() {
    return found.isEmpty();
  }

  /** Where something stands. */
  record Place(String file, int line) {}
}
