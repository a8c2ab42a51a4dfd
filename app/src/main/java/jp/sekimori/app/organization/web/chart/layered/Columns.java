package jp.sekimori.app.organization.web.chart.layered;

import java.util.List;
import java.util.stream.Stream;
import jp.sekimori.app.organization.web.chart.layered.Item.Segment;

/** Gives the items of each row their places, so that lines are short and mostly straight. */
final class Columns {
  private static final int ROUNDS = 40;
  private static final double FAR = 1e6;

  private final Rows rows;

  private Columns(Rows rows) {
    this.rows = rows;
  }

  /** Places all and answers how far lines go sideways. */
  static double place(Rows rows) {
    var columns = new Columns(rows);
    rows.all().forEach(Columns::pack);
    for (int round = 0; round < ROUNDS; round++) {
      boolean down = round % 2 == 0;
      boolean both = round >= ROUNDS / 2;
      List<List<Item>> all = down ? rows.all() : rows.all().reversed();
      for (List<Item> row : all) {
        columns.settle(row, down || both, !down || both);
      }
    }
    columns.shiftToZero();
    return columns.sideways();
  }

  /** Side by side around the middle. */
  private static void pack(List<Item> row) {
    double x = 0;
    for (int i = 0; i < row.size(); i++) {
      x += i == 0 ? 0 : Rows.apart(row.get(i - 1), row.get(i));
      row.get(i).x = x;
    }
    double half = x / 2;
    row.forEach(item -> item.x -= half);
  }

  private void settle(List<Item> row, boolean up, boolean down) {
    int size = row.size();
    var wanted = new double[size];
    var weights = new double[size];
    var apart = new double[size];
    for (int i = 0; i < size; i++) {
      Item item = row.get(i);
      apart[i] = i == 0 ? 0 : Rows.apart(row.get(i - 1), item);
      double sum = item.x * 0.01;
      double weight = 0.01;
      List<Segment> segments =
          Stream.concat(
                  up ? item.up.stream() : Stream.of(), down ? item.down.stream() : Stream.of())
              .toList();
      for (Segment segment : segments) {
        sum += segment.weight() * segment.other(item).x;
        weight += segment.weight();
      }
      wanted[i] = sum / weight;
      weights[i] = weight;
    }
    double[] places = Spread.of(wanted, weights, apart, -FAR, FAR);
    for (int i = 0; i < size; i++) {
      row.get(i).x = places[i];
    }
  }

  private Stream<Item> items() {
    return rows.all().stream().flatMap(List::stream);
  }

  private void shiftToZero() {
    double left = items().mapToDouble(item -> item.x - item.width / 2).min().orElse(0);
    items().forEach(item -> item.x = Math.round(item.x - left));
  }

  private double sideways() {
    return items()
        .flatMap(item -> item.down.stream())
        .mapToDouble(s -> s.weight() * Math.abs(s.upper.x - s.lower.x))
        .sum();
  }
}
