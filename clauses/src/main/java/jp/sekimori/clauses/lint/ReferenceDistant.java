package jp.sekimori.clauses.lint;

import java.util.List;
import jp.sekimori.clauses.outline.ClauseNumber;
import jp.sekimori.clauses.reference.Resolution;
import jp.sekimori.clauses.text.Message;

/** 前項 in the first of a list, 上記(1) where (1) stands under quite another clause. */
final class ReferenceDistant implements Rule.OfText {
  @Override
  public About about() {
    return About.question(
        "reference-distant",
        "「前項」「上記(1)」の指すものが同じ並びになく、離れた条項を指すように読める。",
        "前項 or 上記(1) has nothing in its own list to mean, only a clause further away.");
  }

  @Override
  public void check(Draft draft, Report report) {
    for (Mention mention : draft.mentions()) {
      if (mention.resolution() instanceof Resolution.Distant distant) {
        mention.tell(
            this,
            report,
            new Message(
                "「%s」は同じ並びの中になく、「%s」を指すように読めます。意図どおりですか。"
                    .formatted(mention.printed(), ClauseNumber.of(distant.node().path())),
                "%s is not in the same list; it seems to mean %s. Is that intended?"
                    .formatted(mention.printed(), ClauseNumber.of(distant.node().path()))),
            List.of(distant.node()));
      }
    }
  }
}
