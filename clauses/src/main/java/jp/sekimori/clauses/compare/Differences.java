package jp.sekimori.clauses.compare;

import static jp.sekimori.clauses.compare.Difference.Kind.ADDED;
import static jp.sekimori.clauses.compare.Difference.Kind.DELETED;
import static jp.sekimori.clauses.compare.Difference.Kind.MERGED;
import static jp.sekimori.clauses.compare.Difference.Kind.MOVED;
import static jp.sekimori.clauses.compare.Difference.Kind.RENUMBERED;
import static jp.sekimori.clauses.compare.Difference.Kind.REWORDED;
import static jp.sekimori.clauses.compare.Difference.Kind.SPLIT;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import jp.sekimori.clauses.outline.Clause;
import jp.sekimori.clauses.outline.Outline;
import org.jspecify.annotations.Nullable;

/** Names what became of each clause. What merely follows from a clause above it has no name. */
final class Differences {
  private final Pairing pairing;
  private final Matching matching;
  private final Places places;
  private final List<Placed> found = new ArrayList<>();

  Differences(Pairing pairing) {
    this.pairing = pairing;
    this.matching = pairing.matching;
    this.places = new Places(pairing);
  }

  /** A difference and where in the newer edition it is told. */
  private record Placed(int place, int rank, Difference difference) {}

  List<Difference> list() {
    for (int n = 0; n < matching.newer.size(); n++) {
      if (matching.hasOlder(n)) {
        addOfPair(matching.olderOf(n), n);
      } else if (isAdded(n) && !isAdded(matching.newer.parent(n))) {
        put(n, ADDED, null, node(n), comeWith(n));
      }
    }
    pairing.divided.splits().forEach(this::addSplit);
    pairing.divided.mergers().forEach(this::addMerger);
    for (int o = 0; o < matching.older.size(); o++) {
      if (isDeleted(o) && !isDeleted(matching.older.parent(o))) {
        found.add(
            new Placed(
                places.ofDeleted(o),
                rank(DELETED) + o,
                new Difference(DELETED, olderNode(o), null, goneWith(o), List.of())));
      }
    }
    found.sort(Comparator.comparingInt(Placed::place).thenComparingInt(Placed::rank));
    return found.stream().map(Placed::difference).toList();
  }

  private void addOfPair(int o, int n) {
    if (places.isMoved(n)) {
      put(n, MOVED, olderNode(o), node(n), List.of());
    } else if (places.isRenumbered(o, n) && !pairing.elisions.isPartial(o, n)) {
      put(n, RENUMBERED, olderNode(o), node(n), List.of());
    }
    addWording(o, n);
  }

  private void addWording(int o, int n) {
    Clause older = olderNode(o).clause();
    Clause newer = node(n).clause();
    boolean compared = older.elided() == newer.elided() && !pairing.divided.isPure(o, n);
    if (!compared || Shadow.sameWording(older, newer)) {
      return;
    }
    found.add(
        new Placed(
            n,
            rank(REWORDED),
            new Difference(
                REWORDED,
                olderNode(o),
                node(n),
                List.of(),
                Wording.edits(older.text().text(), newer.text().text()),
                Wording.edits(older.caption().text(), newer.caption().text()))));
  }

  private void addSplit(Divisions.Division split) {
    List<Outline.Node> parts = split.parts().stream().map(this::node).toList();
    put(
        split.parts().getFirst(),
        SPLIT,
        olderNode(split.whole()),
        parts.getFirst(),
        parts.subList(1, parts.size()));
  }

  private void addMerger(Divisions.Division merger) {
    List<Outline.Node> parts = merger.parts().stream().map(this::olderNode).toList();
    put(
        merger.whole(),
        MERGED,
        parts.getFirst(),
        node(merger.whole()),
        parts.subList(1, parts.size()));
  }

  private void put(
      int place,
      Difference.Kind kind,
      Outline.@Nullable Node older,
      Outline.@Nullable Node newer,
      List<Outline.Node> further) {
    found.add(
        new Placed(place, rank(kind), new Difference(kind, older, newer, further, List.of())));
  }

  /** Of one clause: what became of it as a whole, then its place, then its words. */
  private static int rank(Difference.Kind kind) {
    return switch (kind) {
      case ADDED, SPLIT, MERGED -> 0;
      case MOVED, RENUMBERED -> 1;
      case REWORDED -> 2;
      case DELETED -> 3;
    };
  }

  private boolean isAdded(int n) {
    return n != Edition.NONE
        && !matching.hasOlder(n)
        && !pairing.elisions.coversNewer(n)
        && !pairing.divided.isPart(n);
  }

  private boolean isDeleted(int o) {
    return o != Edition.NONE
        && !matching.hasNewer(o)
        && !pairing.elisions.coversOlder(o)
        && !pairing.divided.isMerged(o);
  }

  private List<Outline.Node> comeWith(int n) {
    var below = new ArrayList<Outline.Node>();
    for (int i = n + 1; i < matching.newer.end(n); i = isAdded(i) ? i + 1 : matching.newer.end(i)) {
      if (isAdded(i)) {
        below.add(node(i));
      }
    }
    return below;
  }

  private List<Outline.Node> goneWith(int o) {
    var below = new ArrayList<Outline.Node>();
    for (int i = o + 1;
        i < matching.older.end(o);
        i = isDeleted(i) ? i + 1 : matching.older.end(i)) {
      if (isDeleted(i)) {
        below.add(olderNode(i));
      }
    }
    return below;
  }

  private Outline.Node node(int n) {
    return matching.newer.node(n);
  }

  private Outline.Node olderNode(int o) {
    return matching.older.node(o);
  }
}
