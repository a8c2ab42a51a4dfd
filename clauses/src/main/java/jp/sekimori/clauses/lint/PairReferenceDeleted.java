package jp.sekimori.clauses.lint;

import jp.sekimori.clauses.compare.Comparison;
import jp.sekimori.clauses.reference.Reference;
import jp.sekimori.clauses.text.Message;

/** A clause was deleted, and what referred to it now hits whatever took its number. */
final class PairReferenceDeleted implements Rule.OfPair {
  @Override
  public About about() {
    return About.warning(
        "pair-reference-deleted",
        "引用先の条項が削除され、引用が元のまま別の条項を指している。",
        "The clause referred to was deleted; the unchanged reference now means another one.");
  }

  @Override
  public void check(Comparison comparison, Draft older, Draft newer, Report report) {
    var pairing = new Pairing(comparison);
    for (PairedMention mention : PairedMention.in(older, newer, pairing)) {
      if (mention.isUnchanged()
          && !(mention.newer().reference().target() instanceof Reference.ItemsBelow)
          && mention.target().isEmpty()
          && mention.newer().targets().size() == 1
          && pairing.older(mention.newer().targets().getFirst()).isPresent()) {
        Mention now = mention.newer();
        now.tell(
            this,
            report,
            new Message(
                "「%s」の指していた条項は削除され、今は別の条項を指しています。".formatted(now.printed()),
                "The clause that %s meant was deleted; now it means another one."
                    .formatted(now.printed())),
            now.targets());
      }
    }
  }
}
