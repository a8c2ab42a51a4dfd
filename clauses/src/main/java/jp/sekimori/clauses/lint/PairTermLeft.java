package jp.sekimori.clauses.lint;

import java.util.List;
import jp.sekimori.clauses.compare.Comparison;
import jp.sekimori.clauses.text.Message;

/** 実施要領 became 実施要綱 in one clause; another still says 実施要領. */
final class PairTermLeft implements Rule.OfPair {
  private static final int LONG = 4;

  @Override
  public About about() {
    return About.warning(
        "pair-term-left",
        "ある語を一部の条項だけで新しい語に改め、ほかの条項に元の語が残っている。",
        "A term was replaced by a new one in some clauses, and others still have the old one.");
  }

  @Override
  public void check(Comparison comparison, Draft older, Draft newer, Report report) {
    for (Renaming renaming : Renaming.in(comparison)) {
      if (isRenaming(renaming, older)) {
        List<Variants.Place> left = renaming.left(newer);
        if (!left.isEmpty()) {
          tell(renaming, left, report);
        }
      }
    }
  }

  /** A long term for which a word was put that the older edition did not know at all. */
  static boolean isRenaming(Renaming renaming, Draft older) {
    return renaming.from().length() >= LONG && !renaming.isExtension() && renaming.isNewWord(older);
  }

  private void tell(Renaming renaming, List<Variants.Place> left, Report report) {
    Variants.Place first = left.getFirst();
    report.add(
        this,
        first.stretch(),
        first.from(),
        new Message(
            "「%s」は「%s」に改められましたが、ここを含む%d箇所に残っています。"
                .formatted(renaming.from(), renaming.to(), left.size()),
            "%s became %s elsewhere, but is left in %d places."
                .formatted(renaming.from(), renaming.to(), left.size())),
        renaming.evidence(left),
        first.stretch().replace(first.from(), first.to(), renaming.to()));
  }
}
