package jp.sekimori.clauses.lint;

import java.util.ArrayList;
import java.util.List;
import jp.sekimori.clauses.compare.Comparison;
import jp.sekimori.clauses.outline.Outline.Node;
import jp.sekimori.clauses.reference.Reference;
import jp.sekimori.clauses.text.Message;

/** 第７ became 第８ and a clause still says 第７; a 条 was put in, and 前条 is another one now. */
final class PairReferenceStale implements Rule.OfPair {
  @Override
  public About about() {
    return About.error(
        "pair-reference-stale",
        "引用先の番号が変わったのに引用が元のままで、別の条項を指すか、指すものがない。",
        "The number of a clause changed and a reference to it did not: it now means another"
            + " clause.");
  }

  @Override
  public void check(Comparison comparison, Draft older, Draft newer, Report report) {
    var pairing = new Pairing(comparison);
    for (PairedMention mention : PairedMention.in(older, newer, pairing)) {
      boolean absolute = !(mention.newer().reference().target() instanceof Reference.ItemsBelow);
      if (absolute
          && mention.isUnchanged()
          && mention.isDecided()
          && mention.target().isPresent()
          && !mention.hits()) {
        tell(mention, mention.target().get(), report);
      }
    }
  }

  private void tell(PairedMention mention, Node target, Report report) {
    Mention now = mention.newer();
    var others = new ArrayList<Node>(now.targets());
    others.add(target);
    String path = target.path().toString();
    now.tell(
        this,
        report,
        new Message(
            "「%s」の指していた条項は「%s」になりましたが、引用が改められていません。".formatted(now.printed(), path),
            "What %s meant is now %s, but the reference was not changed."
                .formatted(now.printed(), path)),
        List.copyOf(others));
  }
}
