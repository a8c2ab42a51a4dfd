package jp.sekimori.clauses.lint;

import java.util.List;
import jp.sekimori.clauses.reference.Reference;
import jp.sekimori.clauses.text.Message;

/** 前項 in the first paragraph, 次条 in the last article. */
final class ReferenceNeighbour implements Rule.OfText {
  @Override
  public About about() {
    return About.error(
        "reference-neighbour",
        "「前項」「次条」「前号」等の指す条項がない。",
        "前項, 次条, 前号 and the like have nothing before or after them to mean.");
  }

  @Override
  public void check(Draft draft, Report report) {
    for (Mention mention : draft.mentions()) {
      if (mention.reference().target() instanceof Reference.Neighbour && mention.isMissing()) {
        mention.tell(
            this,
            report,
            new Message(
                "ここには「%s」に当たる条項がありません。".formatted(mention.printed()),
                "There is nothing here that %s could mean.".formatted(mention.printed())),
            List.of());
      }
    }
  }
}
