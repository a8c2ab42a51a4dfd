package jp.sekimori.clauses.lint;

import jp.sekimori.clauses.reference.Reference;
import jp.sekimori.clauses.reference.Reference.Numbered;
import jp.sekimori.clauses.reference.Step;
import jp.sekimori.clauses.text.Message;

/** 上記(1) where two (1) stand above. */
final class ReferenceSeveral implements Rule.OfText {
  @Override
  public About about() {
    return About.question(
        "reference-several",
        "引用が、同じ番号を持つ複数の条項のどれを指すか定まらない。",
        "A reference fits several clauses that bear the same number.");
  }

  @Override
  public void check(Draft draft, Report report) {
    for (Mention mention : draft.mentions()) {
      if (namesOne(mention.reference().target()) && mention.targets().size() > 1) {
        mention.tell(
            this,
            report,
            new Message(
                "「%s」に当たる条項が%d個あり、どれを指すか定まりません。"
                    .formatted(mention.printed(), mention.targets().size()),
                "%s fits %d clauses; which one is meant?"
                    .formatted(mention.printed(), mention.targets().size())),
            mention.targets());
      }
    }
  }

  private static boolean namesOne(Reference.Target target) {
    return switch (target) {
      case Numbered n -> n.steps().getLast().unit() != Step.Unit.EVERY_ITEM;
      case Reference.Above above -> true;
      case Reference.Neighbour neighbour -> false;
      case Reference.ItemsBelow below -> false;
      case Reference.Attachment attachment -> !attachment.numbers().isEmpty();
    };
  }
}
