package jp.sekimori.evidence.check;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import jp.sekimori.evidence.tree.CompactRange;
import jp.sekimori.evidence.tree.Hash;
import jp.sekimori.evidence.tree.HashRows;
import jp.sekimori.evidence.tree.Node;
import org.jspecify.annotations.Nullable;

/**
 * Holds the records against checkpoints. It follows two accounts of the tree, the one computed from
 * the records and the one that the lines beside them state, and lets every checkpoint say, for each
 * full subtree by itself, which of the two is true.
 */
final class Judge {
  /** Doubts in memory; a log in ruins is settled as it comes. */
  private static final int MAX_DOUBTS = 2000;

  private final Findings findings;
  private final Comparisons comparisons;
  private final List<Doubt> doubts = new ArrayList<>();
  private final List<Span> unproven = new ArrayList<>();
  private Peaks computed = Peaks.of(0, List.of());
  private Peaks stated = Peaks.of(0, List.of());
  private Hash anchoredRoot = Hash.EMPTY;
  private long anchored;

  /** Records from first to last. */
  record Span(long first, long last) {}

  Judge(Findings findings, Comparisons comparisons) {
    this.findings = findings;
    this.comparisons = comparisons;
  }

  /**
   * A range is over.
   *
   * @param line the line of the range hash, 0 where there was none
   */
  void close(Block block, long line, @Nullable Hash kept) {
    compare(block, Block.WIDTH);
    Hash root = block.root(Side.COMPUTED);
    boolean agrees = block.differing().isEmpty();
    Hash beside = agrees ? root : block.root(Side.STATED);
    computed.append(HashRows.STRIDE, root == null ? kept : root);
    stated.append(HashRows.STRIDE, kept == null ? beside : kept);
    if (!agrees || root == null || !root.equals(kept == null ? root : kept)) {
      doubts.add(new Doubt(block, line, kept));
    }
    if (doubts.size() > MAX_DOUBTS) {
      doubts.removeFirst().settle(null, false, findings);
    }
  }

  /** A stretch without any record, up to the range that begins at {@code next}. */
  void skip(long next) {
    computed = Peaks.unknown(next);
    stated = Peaks.unknown(next);
  }

  /** The range that lacks this record, if it is still in doubt. */
  @Nullable Block lacking(long number) {
    for (Doubt doubt : doubts) {
      if (doubt.block().covers(number) && !doubt.block().has(number)) {
        return doubt.block();
      }
    }
    return null;
  }

  /** Holds everything up to the anchor against it; the block is the one that it stands in. */
  void anchor(Anchor anchor, Block block) {
    int count = (int) (anchor.size() - block.first());
    comparisons.with(anchor);
    compare(block, count);
    Peaks fromRecords = computed.followedBy(block.peaks(Side.COMPUTED, count));
    Peaks fromLines = stated.followedBy(block.peaks(Side.STATED, count));
    List<Hash> truth = truth(anchor, fromRecords, fromLines);
    if (truth == null) {
      contradict(anchor, fromRecords);
      return;
    }
    List<Node> nodes = CompactRange.nodes(anchor.size());
    for (int i = 0; i < nodes.size(); i++) {
      var ruling = new Ruling(nodes.get(i), truth.get(i), fromRecords.at(i), fromLines.at(i));
      rule(ruling, block, anchor.signed());
    }
    doubts.clear();
    adopt(truth, block, count);
  }

  /** What the two accounts of one subtree are, and what it is in truth. */
  private record Ruling(Node node, Hash truth, @Nullable Hash computed, @Nullable Hash stated) {
    @Nullable Side side() {
      return truth.equals(computed) ? Side.COMPUTED : truth.equals(stated) ? Side.STATED : null;
    }

    boolean isRefuted() {
      return side() == null && computed != null && stated != null;
    }
  }

  private static @Nullable List<Hash> truth(Anchor anchor, Peaks fromRecords, Peaks fromLines) {
    if (anchor.peaks() != null) {
      return anchor.peaks();
    }
    if (anchor.root().equals(fromRecords.root())) {
      return fromRecords.known();
    }
    return anchor.root().equals(fromLines.root()) ? fromLines.known() : null;
  }

  private void rule(Ruling ruling, Block block, boolean signed) {
    Node node = ruling.node();
    long from = Math.max(node.first(), anchored);
    boolean named = false;
    for (Doubt doubt : doubts) {
      if (doubt.block().first() >= node.first() && doubt.block().first() <= node.last()) {
        doubt.settle(ruling.side(), signed, findings);
        named = true;
      }
    }
    if (node.first() >= block.first()) {
      for (Slot slot : block.differing(node.first(), node.last())) {
        findings.add(ruled(slot, ruling.side(), signed));
        named = true;
      }
    }
    if (ruling.isRefuted() && !named && from <= node.last()) {
      findings.add(Wording.together(from, node.last(), signed));
    } else if (ruling.side() == null && from <= node.last()) {
      unproven.add(new Span(from, node.last()));
    }
  }

  private static Finding ruled(Slot slot, @Nullable Side side, boolean signed) {
    if (side == null) {
      return Wording.contentOrHash(slot);
    }
    return side == Side.COMPUTED ? Wording.hashLine(slot, signed) : Wording.content(slot, signed);
  }

  private void contradict(Anchor anchor, Peaks fromRecords) {
    if (anchor.size() <= anchored) {
      return;
    }
    if (fromRecords.root() == null) {
      unproven.add(new Span(anchored, anchor.size() - 1));
    } else if (doubts.isEmpty()) {
      findings.add(Wording.together(anchored, anchor.size() - 1, anchor.signed()));
    }
  }

  /** What the anchor vouches for is where both accounts go on from. */
  private void adopt(List<Hash> truth, Block block, int count) {
    int whole = Long.bitCount(block.first());
    computed = Peaks.of(block.first(), truth.subList(0, whole));
    stated = computed.copy();
    block.prove(count, truth.subList(whole, truth.size()));
    anchored = block.first() + count;
    anchoredRoot = CompactRange.fold(truth);
  }

  /** The file is over: what is still in doubt stays so. */
  void end(Block block) {
    doubts.forEach(doubt -> doubt.settle(null, false, findings));
    doubts.clear();
    block.differing().forEach(slot -> findings.add(Wording.contentOrHash(slot)));
  }

  /** How many records a checkpoint has vouched for. */
  long anchored() {
    return anchored;
  }

  Hash anchoredRoot() {
    return anchoredRoot;
  }

  /** Records that could be held against nothing, because others beside them are missing. */
  List<Span> unproven() {
    return List.copyOf(unproven);
  }

  private void compare(Block block, int count) {
    for (Iterator<Outside> due = comparisons.due(block.first() + count); due.hasNext(); ) {
      Outside outside = due.next();
      int part = (int) (outside.size() - block.first());
      if (part < 0) {
        comparisons.impossible(outside);
      } else {
        comparisons.compare(
            outside,
            computed.followedBy(block.peaks(Side.COMPUTED, part)).root(),
            stated.followedBy(block.peaks(Side.STATED, part)).root());
      }
    }
  }
}
