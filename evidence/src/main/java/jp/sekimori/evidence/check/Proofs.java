package jp.sekimori.evidence.check;

import java.util.List;
import jp.sekimori.evidence.tree.Hash;
import jp.sekimori.evidence.tree.InclusionProof;
import org.jspecify.annotations.Nullable;

/** Holds each record of an excerpt against the checkpoint, by the proof that came with it. */
final class Proofs implements Register {
  private final Findings findings;
  private @Nullable Anchor anchor;
  private List<Hash> path = List.of();
  private long last = -1;
  private long proven;

  Proofs(Findings findings) {
    this.findings = findings;
  }

  void under(Anchor signed) {
    anchor = signed;
  }

  /** The path that goes with the record to come. */
  void with(List<Hash> hashes) {
    path = hashes;
  }

  @Override
  public long next() {
    return -1;
  }

  @Override
  public void record(long line, long number, Hash computed, Hash stated) {
    order(line, number);
    var slot = new Slot(line, number, last, computed, stated);
    last = Math.max(last, number);
    Anchor signed = anchor;
    if (signed != null) {
      judge(slot, signed);
    } else if (slot.differs()) {
      findings.add(Wording.contentOrHash(slot));
    }
  }

  private void order(long line, long number) {
    if (number == last) {
      findings.add(Wording.twice(line, number));
    } else if (number < last) {
      findings.add(Wording.outOfOrder(line, number, last));
    }
  }

  private void judge(Slot slot, Anchor signed) {
    boolean content = proves(slot.number(), slot.computed(), signed);
    boolean hash = slot.differs() ? proves(slot.number(), slot.stated(), signed) : content;
    if (content) {
      proven++;
      if (!hash) {
        findings.add(Wording.hashLine(slot, true));
      }
    } else {
      findings.add(
          hash ? Wording.content(slot, true) : Wording.notProven(slot, signed.size(), path.size()));
    }
  }

  private boolean proves(long number, Hash leaf, Anchor signed) {
    return number < signed.size()
        && new InclusionProof(number, signed.size(), path).proves(leaf, signed.root());
  }

  /** Records whose bytes are under the checkpoint. */
  long proven() {
    return proven;
  }
}
