package jp.sekimori.app.organization.web.chart.layered;

import java.util.Comparator;
import java.util.List;
import jp.sekimori.app.organization.web.chart.layered.Item.Segment;

/** Where bonds leave and enter boxes: in the order of where they go, straight where they can be. */
final class Ports {
  private static final int ROUNDS = 40;
  private static final double FIXED = 1e6;

  /** Lines keep this far from the corners of a box; their labels may reach beyond. */
  static final double MARGIN = 14;

  /** Between lines without labels. */
  static final double BETWEEN = 20;

  /** Ends that miss each other by no more than this are brought together. */
  private static final double NEAR = 9;

  private Ports() {}

  static void place(Rows rows) {
    rows.chains().stream().flatMap(List::stream).forEach(Ports::begin);
    for (int round = 0; round < ROUNDS; round++) {
      for (List<Item> row : rows.all()) {
        for (Item item : row) {
          side(item, item.down, true);
          side(item, item.up, false);
        }
        slide(row);
      }
    }
    rows.chains().stream().flatMap(List::stream).forEach(Ports::straighten);
  }

  private static void begin(Segment segment) {
    segment.top = segment.upper.x;
    segment.bottom = segment.lower.x;
  }

  private static void side(Item item, List<Segment> segments, boolean tops) {
    if (item.passes() || segments.isEmpty()) {
      return;
    }
    List<Segment> sorted =
        segments.stream().sorted(Comparator.comparing(s -> s.other(item).x)).toList();
    int size = sorted.size();
    var wanted = new double[size];
    var weights = new double[size];
    var apart = new double[size];
    for (int i = 0; i < size; i++) {
      Segment segment = sorted.get(i);
      wanted[i] = segment.end(!tops);
      weights[i] = segment.weight();
      apart[i] = i == 0 ? 0 : apart(sorted.get(i - 1).bond, segment.bond, tops);
    }
    double half = item.width / 2 - MARGIN;
    double[] places =
        Spread.of(
            wanted,
            weights,
            apart,
            item.x - half - sorted.getFirst().bond.first(),
            item.x + half - sorted.getLast().bond.last());
    for (int i = 0; i < size; i++) {
      sorted.get(i).setEnd(tops, places[i]);
    }
  }

  /** Lines that pass through a row go where they are straight, as far as boxes let them. */
  private static void slide(List<Item> row) {
    int size = row.size();
    var wanted = new double[size];
    var weights = new double[size];
    var apart = new double[size];
    for (int i = 0; i < size; i++) {
      Item item = row.get(i);
      wanted[i] =
          item.passes() ? (item.up.getFirst().top + item.down.getFirst().bottom) / 2 : item.x;
      weights[i] = item.passes() ? item.up.getFirst().weight() : FIXED;
      apart[i] = i == 0 ? 0 : Rows.apart(row.get(i - 1), item);
    }
    double[] places = Spread.of(wanted, weights, apart, -FIXED, FIXED);
    for (int i = 0; i < size; i++) {
      Item item = row.get(i);
      if (item.passes()) {
        item.x = places[i];
        item.up.getFirst().bottom = places[i];
        item.down.getFirst().top = places[i];
      }
    }
  }

  /** Labels stand above the lower box, so there they need their room. */
  private static double apart(Bond left, Bond right, boolean tops) {
    return tops ? left.last() - right.first() + BETWEEN : (left.width() + right.width()) / 2;
  }

  private static void straighten(Segment segment) {
    if (Math.abs(segment.top - segment.bottom) <= NEAR) {
      double x = segment.lower.passes() ? segment.bottom : segment.top;
      segment.top = segment.upper.passes() ? segment.top : x;
      segment.bottom = segment.lower.passes() ? segment.bottom : segment.top;
    }
  }
}
