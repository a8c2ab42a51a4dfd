package jp.sekimori.app.organization.web.chart.layered;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import jp.sekimori.app.organization.web.chart.layered.Item.Segment;

/** The rows of a chart, each from left to right, with the bonds that pass through them. */
final class Rows {
  /** Least room between two boxes of a row. */
  private static final double APART = 32;

  private final List<List<Item>> rows = new ArrayList<>();

  /** For each bond its pieces from above to below. */
  private final List<List<Segment>> chains = new ArrayList<>();

  Rows(Ranks ranks, double[] widths) {
    int last = IntStream.range(0, widths.length).map(ranks::of).max().orElse(-1);
    for (int row = 0; row <= last; row++) {
      rows.add(new ArrayList<>());
    }
    var boxes = new ArrayList<Item>();
    for (int box = 0; box < widths.length; box++) {
      boxes.add(put(new Item(box, ranks.of(box), widths[box])));
    }
    for (Bond bond : ranks.bonds()) {
      chain(bond, boxes.get(bond.upper()), boxes.get(bond.lower()));
    }
    boxes.forEach(Item::makeRoom);
  }

  private Item put(Item item) {
    rows.get(item.row).add(item);
    return item;
  }

  private void chain(Bond bond, Item upper, Item lower) {
    var chain = new ArrayList<Segment>();
    Item at = upper;
    for (int row = upper.row + 1; row < lower.row; row++) {
      Item through = put(new Item(-1, row, bond.last() - bond.first()));
      chain.add(new Segment(bond, at, through));
      at = through;
    }
    chain.add(new Segment(bond, at, lower));
    chains.add(chain);
  }

  /** How far the middles of two neighbours are from each other at least. */
  static double apart(Item left, Item right) {
    boolean line = left.passes() || right.passes();
    return (left.width + right.width) / 2 + (line ? Ports.BETWEEN : APART);
  }

  List<List<Item>> all() {
    return rows;
  }

  List<List<Segment>> chains() {
    return chains;
  }

  /** The pieces between a row and the next. */
  List<Segment> below(int row) {
    return rows.get(row).stream().flatMap(item -> item.down.stream()).toList();
  }

  void shuffle(Random random) {
    rows.forEach(row -> Collections.shuffle(row, random));
  }

  List<List<Item>> copy() {
    return rows.stream().map(row -> (List<Item>) new ArrayList<>(row)).toList();
  }

  void take(List<List<Item>> order) {
    for (int row = 0; row < order.size(); row++) {
      rows.set(row, new ArrayList<>(order.get(row)));
    }
  }
}
