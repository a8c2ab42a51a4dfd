package jp.sekimori.clauses.lint;

import java.util.List;
import jp.sekimori.clauses.reference.Reference;
import jp.sekimori.clauses.text.Message;

/** 第30条 in a text that ends with 第20条; 第３条第４項 where 第３条 has two paragraphs. */
final class ReferenceMissing implements Rule.OfText {
  @Override
  public About about() {
    return About.error(
        "reference-missing",
        "引用している条項がない。略されている部分を引用するものは問わない。",
        "A reference names a clause that does not exist; references into elided parts are passed"
            + " over.");
  }

  @Override
  public void check(Draft draft, Report report) {
    var headings = new Headings(draft);
    for (Mention mention : draft.mentions()) {
      boolean byNumber =
          mention.reference().target() instanceof Reference.Numbered
              || mention.reference().target() instanceof Reference.Above;
      if (byNumber && mention.isMissing() && headings.misquoted(mention).isEmpty()) {
        mention.tell(
            this,
            report,
            new Message(
                "引用している「%s」に当たる条項がありません。".formatted(mention.printed()),
                "There is no clause %s.".formatted(mention.printed())),
            List.of());
      }
    }
  }
}
