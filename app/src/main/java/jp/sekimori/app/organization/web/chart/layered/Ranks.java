package jp.sekimori.app.organization.web.chart.layered;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Which box stands in which row: above where a bond says so, and as near to its neighbours as that
 * lets it. Bonds that would close a circle are turned, the weakest first.
 */
final class Ranks {
  private final int[] rank;
  private final List<Bond> bonds = new ArrayList<>();

  private Ranks(int boxes) {
    this.rank = new int[boxes];
  }

  static Ranks of(int boxes, List<Bond> bonds) {
    var ranks = new Ranks(boxes);
    bonds.stream().sorted(Comparator.comparing(Bond::strength).reversed()).forEach(ranks::add);
    ranks.fall();
    ranks.gather();
    return ranks;
  }

  int of(int box) {
    return rank[box];
  }

  /** As they were given, but each with the higher box above. */
  List<Bond> bonds() {
    return bonds;
  }

  private void add(Bond bond) {
    bonds.add(leads(bond.lower(), bond.upper()) ? bond.turned() : bond);
  }

  private boolean leads(int from, int to) {
    return from == to
        || bonds.stream().anyMatch(bond -> bond.upper() == from && leads(bond.lower(), to));
  }

  /** Everything as high as it can be. */
  private void fall() {
    boolean moved = true;
    while (moved) {
      moved = false;
      for (Bond bond : bonds) {
        if (rank[bond.lower()] <= rank[bond.upper()]) {
          rank[bond.lower()] = rank[bond.upper()] + 1;
          moved = true;
        }
      }
    }
  }

  /** Boxes with more below than above go down to what is below them. */
  private void gather() {
    boolean moved = true;
    while (moved) {
      moved = false;
      for (int box = 0; box < rank.length; box++) {
        int lowest = lowest(box);
        if (lowest > rank[box] && pull(box) > 0) {
          rank[box] = lowest;
          moved = true;
        }
      }
    }
  }

  private int lowest(int box) {
    return bonds.stream()
        .filter(bond -> bond.upper() == box)
        .mapToInt(bond -> rank[bond.lower()] - 1)
        .min()
        .orElse(rank[box]);
  }

  private int pull(int box) {
    int pull = 0;
    for (Bond bond : bonds) {
      int lines = bond.lanes().size();
      pull += bond.upper() == box ? lines : bond.lower() == box ? -lines : 0;
    }
    return pull;
  }
}
