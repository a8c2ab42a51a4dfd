package jp.sekimori.rules.batch;

import java.util.List;
import java.util.Optional;
import jp.sekimori.rules.Rulebook;
import jp.sekimori.rules.decide.Decision;
import jp.sekimori.rules.decide.Redecision;
import jp.sekimori.rules.table.Facts;
import jp.sekimori.rules.table.Vocabulary;

/**
 * The editions that cases are decided under.
 *
 * @param rulebooks one, or the older and the newer
 */
record Judge(List<Rulebook> rulebooks) {
  Judge {
    rulebooks = List.copyOf(rulebooks);
    if (rulebooks.stream().map(Rulebook::vocabulary).distinct().count() != 1) {
      throw new IllegalArgumentException("Editions of one pack are compared");
    }
  }

  Vocabulary vocabulary() {
    return rulebooks.getFirst().vocabulary();
  }

  List<String> editions() {
    return rulebooks.stream().map(Rulebook::edition).toList();
  }

  private boolean isTwo() {
    return rulebooks.size() == 2;
  }

  /** What each edition says; empty where it has no table for the act. */
  List<Optional<Decision>> decide(Facts facts) {
    return rulebooks.stream().map(book -> book.decide(facts)).toList();
  }

  /** Whether this is to be told: always, or where two editions differ. */
  boolean isTold(List<Optional<Decision>> decisions) {
    if (!isTwo()) {
      return true;
    }
    Optional<Decision> before = decisions.getFirst();
    Optional<Decision> after = decisions.getLast();
    return before.isPresent() && after.isPresent()
        ? !Redecision.isSame(before.get(), after.get())
        : !before.equals(after);
  }
}
