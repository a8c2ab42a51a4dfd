package jp.sekimori.clauses.lint;

import java.util.HashSet;
import java.util.List;
import jp.sekimori.clauses.reference.Reference;
import jp.sekimori.clauses.text.Message;

/** 別表第２ in a text that was handed over without any 別表. */
final class AttachmentAbsent implements Rule.OfText {
  @Override
  public About about() {
    return About.question(
        "attachment-absent",
        "引用している別紙・別表・様式が一つも付いていない（別に保存されていることもある）。",
        "Annexes, tables or forms are referred to and none is there; they may be kept elsewhere.");
  }

  @Override
  public void check(Draft draft, Report report) {
    var told = new HashSet<String>();
    for (Mention mention : draft.mentions()) {
      if (mention.reference().target() instanceof Reference.Attachment attachment
          && mention.isMissing()
          && !draft.resolver().hasAttachments(attachment.word())
          && told.add(attachment.word() + attachment.numbers())) {
        mention.tell(
            this,
            report,
            new Message(
                "「%s」が付いていません。本文と別に保存されていますか。".formatted(mention.printed()),
                "%s is not part of this text. Is it kept elsewhere?".formatted(mention.printed())),
            List.of());
      }
    }
  }
}
