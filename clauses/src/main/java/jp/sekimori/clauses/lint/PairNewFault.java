package jp.sekimori.clauses.lint;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.sekimori.clauses.compare.Comparison;
import jp.sekimori.clauses.outline.Outline.Node;
import jp.sekimori.clauses.text.Message;

/** Numbers that were right, or wrong in another way, and that the revision put wrong. */
final class PairNewFault implements Rule.OfPair {
  private static final List<Rule.OfText> NUMBERS =
      List.of(new NumberDuplicate(), new NumberSkipped(), new NumberOrder(), new RangeOverlap());

  @Override
  public About about() {
    return About.warning(
        "pair-new-fault",
        "改正で番号を直した結果、改正前にはなかった番号の重複・飛び・逆順が生じている。",
        "The revision renumbered clauses and made a fault in the numbers that was not there"
            + " before.");
  }

  @Override
  public void check(Comparison comparison, Draft older, Draft newer, Report report) {
    var pairing = new Pairing(comparison);
    for (Rule.OfText rule : NUMBERS) {
      Set<String> known = new HashSet<>();
      for (Finding fault : find(rule, older)) {
        Node at = older.outline().at(fault.path()).orElseThrow();
        known.add(key(at.parent().flatMap(pairing::newer), at));
      }
      for (Finding fault : find(rule, newer)) {
        Node at = newer.outline().at(fault.path()).orElseThrow();
        if (!known.contains(key(at.parent(), at)) && isOfRevision(at, newer, pairing)) {
          tell(fault, culprit(at, newer, pairing), pairing, report);
        }
      }
    }
  }

  private static List<Finding> find(Rule.OfText rule, Draft draft) {
    var report = new Report(Finding.Column.PAIR);
    rule.check(draft, report);
    return report.findings();
  }

  private static String key(Optional<Node> parent, Node at) {
    return parent.map(p -> p.path().toString()).orElse("") + " " + at.clause().label().normal();
  }

  /** Whether the list stood in the older edition too, and the revision touched it. */
  private static boolean isOfRevision(Node at, Draft newer, Pairing pairing) {
    boolean known = at.parent().map(p -> pairing.older(p).isPresent()).orElse(true);
    return known && newer.siblings(at).stream().anyMatch(pairing::isTouched);
  }

  /** Of the clauses with the faulty number, the one that the revision touched. */
  private static Node culprit(Node at, Draft newer, Pairing pairing) {
    return newer.siblings(at).stream()
        .filter(n -> n.clause().label().normal().equals(at.clause().label().normal()))
        .filter(pairing::isTouched)
        .findFirst()
        .orElse(at);
  }

  private void tell(Finding fault, Node culprit, Pairing pairing, Report report) {
    var evidence = new ArrayList<>(fault.evidence());
    pairing.older(culprit).map(Evidence::of).map(was -> "old " + was).ifPresent(evidence::add);
    report.add(
        this,
        culprit,
        new Message(
            "改正前にはなかった誤りです。" + fault.message().ja(),
            "The older edition did not have this fault. " + fault.message().en()),
        evidence);
  }
}
