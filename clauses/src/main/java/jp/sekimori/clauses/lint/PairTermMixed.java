package jp.sekimori.clauses.lint;

import java.util.List;
import jp.sekimori.clauses.compare.Comparison;
import jp.sekimori.clauses.text.Message;

/** 適正 became 適切 in most clauses but not in all. */
final class PairTermMixed implements Rule.OfPair {
  private static final int OFTEN = 2;

  @Override
  public About about() {
    return About.question(
        "pair-term-mixed",
        "二箇所以上で改めた語が、より少ない箇所に元のまま残っている。",
        "A word that was replaced in several clauses is left in fewer others.");
  }

  @Override
  public void check(Comparison comparison, Draft older, Draft newer, Report report) {
    for (Renaming renaming : Renaming.in(comparison)) {
      int replaced = renaming.places().size();
      if (replaced < OFTEN || PairTermLeft.isRenaming(renaming, older)) {
        continue;
      }
      List<Variants.Place> left = renaming.left(newer);
      if (!left.isEmpty() && left.size() <= replaced) {
        tell(renaming, left, report);
      }
    }
  }

  private void tell(Renaming renaming, List<Variants.Place> left, Report report) {
    Variants.Place first = left.getFirst();
    report.add(
        this,
        first.stretch(),
        first.from(),
        new Message(
            "「%s」は%d箇所で「%s」に改められましたが、%d箇所に残っています。意図どおりですか。"
                .formatted(renaming.from(), renaming.places().size(), renaming.to(), left.size()),
            "%s became %s in %d places and is left in %d. Is that intended?"
                .formatted(renaming.from(), renaming.to(), renaming.places().size(), left.size())),
        renaming.evidence(left),
        null);
  }
}
