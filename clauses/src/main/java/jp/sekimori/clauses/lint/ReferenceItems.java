package jp.sekimori.clauses.lint;

import java.util.List;
import jp.sekimori.clauses.reference.Reference;
import jp.sekimori.clauses.text.Message;

/** 次の各号 without any 号 below. */
final class ReferenceItems implements Rule.OfText {
  @Override
  public About about() {
    return About.warning(
        "reference-items", "「次の各号」とあるのに、その下に号がない。", "次の各号 is written, but no items follow.");
  }

  @Override
  public void check(Draft draft, Report report) {
    for (Mention mention : draft.mentions()) {
      if (mention.reference().target() instanceof Reference.ItemsBelow && mention.isMissing()) {
        mention.tell(
            this,
            report,
            new Message("「次の各号」とありますが、号がありません。", "次の各号 announces items, but none follow."),
            List.of());
      }
    }
  }
}
