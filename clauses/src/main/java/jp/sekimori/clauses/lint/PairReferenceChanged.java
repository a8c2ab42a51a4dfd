package jp.sekimori.clauses.lint;

import java.util.ArrayList;
import jp.sekimori.clauses.compare.Comparison;
import jp.sekimori.clauses.outline.Outline.Node;
import jp.sekimori.clauses.text.Message;

/** A reference was changed although the clause it meant stands where it stood. */
final class PairReferenceChanged implements Rule.OfPair {
  @Override
  public About about() {
    return About.question(
        "pair-reference-changed",
        "引用先の番号は変わっていないのに、引用の番号だけが改められている。",
        "A reference was changed although the number of the clause it meant was not.");
  }

  @Override
  public void check(Comparison comparison, Draft older, Draft newer, Report report) {
    var pairing = new Pairing(comparison);
    var headings = new Headings(older);
    for (PairedMention mention : PairedMention.in(older, newer, pairing)) {
      boolean wasRight = headings.misquoted(mention.older()).isEmpty();
      if (!mention.isUnchanged()
          && wasRight
          && mention.isDecided()
          && !mention.hits()
          && mention
              .target()
              .filter(t -> !pairing.isRenumbered(mention.oldTarget(), t))
              .isPresent()) {
        tell(mention, report);
      }
    }
  }

  private void tell(PairedMention mention, Report report) {
    Mention now = mention.newer();
    var others = new ArrayList<Node>(now.targets());
    mention.target().ifPresent(others::add);
    now.tell(
        this,
        report,
        new Message(
            "引用が「%s」から「%s」に改められましたが、元の引用先の番号は変わっていません。意図どおりですか。"
                .formatted(mention.older().printed(), now.printed()),
            "The reference %s became %s although the clause it meant kept its number. Intended?"
                .formatted(mention.older().printed(), now.printed())),
        others);
  }
}
