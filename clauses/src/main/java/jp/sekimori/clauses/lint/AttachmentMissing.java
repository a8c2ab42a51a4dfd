package jp.sekimori.clauses.lint;

import java.util.List;
import jp.sekimori.clauses.reference.Reference;
import jp.sekimori.clauses.text.Message;

/** 別紙３ in a text that has 別紙１ and 別紙２. */
final class AttachmentMissing implements Rule.OfText {
  @Override
  public About about() {
    return About.error(
        "attachment-missing",
        "引用している別紙・別表・様式が、ほかの番号のものはあるのに、ない。",
        "An annex, table or form is referred to that is not there, though others of its kind are.");
  }

  @Override
  public void check(Draft draft, Report report) {
    for (Mention mention : draft.mentions()) {
      if (mention.reference().target() instanceof Reference.Attachment attachment
          && mention.isMissing()
          && draft.resolver().hasAttachments(attachment.word())) {
        mention.tell(
            this,
            report,
            new Message(
                "引用している「%s」がありません。".formatted(mention.printed()),
                "%s is referred to, but it is not there.".formatted(mention.printed())),
            List.of());
      }
    }
  }
}
