package jp.sekimori.app.organization.web.chart.layered;

import java.util.ArrayList;
import java.util.List;

/** What takes room in a row: a box, or a bond that passes through. Placed step by step. */
final class Item {
  /** Of the box; -1 for a bond that passes. */
  final int box;

  final int row;
  final List<Segment> up = new ArrayList<>();
  final List<Segment> down = new ArrayList<>();

  /** Grows with the lines at its edges. */
  double width;

  /** Its middle. */
  double x;

  Item(int box, int row, double width) {
    this.box = box;
    this.row = row;
    this.width = width;
  }

  void makeRoom() {
    if (!passes()) {
      width = Math.max(width, Math.max(room(up), room(down)));
    }
  }

  private static double room(List<Segment> segments) {
    return segments.stream().mapToDouble(s -> s.bond.width()).sum();
  }

  boolean passes() {
    return box < 0;
  }

  /** The piece of a bond between two rows; its ends are where the middle of the bond meets them. */
  static final class Segment {
    final Bond bond;
    final Item upper;
    final Item lower;
    double top;
    double bottom;

    Segment(Bond bond, Item upper, Item lower) {
      this.bond = bond;
      this.upper = upper;
      this.lower = lower;
      upper.down.add(this);
      lower.up.add(this);
    }

    double end(boolean atTop) {
      return atTop ? top : bottom;
    }

    void setEnd(boolean atTop, double x) {
      if (atTop) {
        top = x;
      } else {
        bottom = x;
      }
    }

    /** How much it matters that it is straight: long lines most. */
    double weight() {
      int bends = (upper.passes() ? 1 : 0) + (lower.passes() ? 1 : 0);
      return bond.lanes().size() * (bends == 2 ? 8.0 : bends == 1 ? 3.0 : 1.0);
    }

    Item other(Item item) {
      return item == upper ? lower : upper;
    }
  }
}
