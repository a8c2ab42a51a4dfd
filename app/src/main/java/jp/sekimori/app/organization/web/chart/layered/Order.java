package jp.sekimori.app.organization.web.chart.layered;

import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import jp.sekimori.app.organization.web.chart.layered.Item.Segment;

/** Puts the items of each row into an order in which few lines cross. */
final class Order {
  private static final int SWEEPS = 12;

  private final Rows rows;
  private final Map<Item, Integer> places = new IdentityHashMap<>();

  private Order(Rows rows) {
    this.rows = rows;
  }

  /** Improves the present order and answers how many lines cross. */
  static int improve(Rows rows) {
    var order = new Order(rows);
    order.number();
    int least = order.crossings();
    List<List<Item>> best = rows.copy();
    for (int sweep = 0; sweep < SWEEPS && least > 0; sweep++) {
      order.sweep(sweep % 2 == 0);
      order.swap();
      int now = order.crossings();
      if (now < least) {
        least = now;
        best = rows.copy();
      }
    }
    rows.take(best);
    return least;
  }

  private void number() {
    rows.all().forEach(this::number);
  }

  private void number(List<Item> row) {
    for (int place = 0; place < row.size(); place++) {
      places.put(row.get(place), place);
    }
  }

  private double place(Item item) {
    return places.getOrDefault(item, 0);
  }

  private void sweep(boolean down) {
    List<List<Item>> all = down ? rows.all() : rows.all().reversed();
    for (List<Item> row : all) {
      var wanted = new HashMap<Item, Double>();
      row.forEach(item -> wanted.put(item, middle(item, down ? item.up : item.down)));
      row.sort(Comparator.comparing(item -> wanted.getOrDefault(item, 0.0)));
      number(row);
    }
  }

  private double middle(Item item, List<Segment> segments) {
    double lines = 0;
    double sum = 0;
    for (Segment segment : segments) {
      double weight = segment.bond.lanes().size();
      lines += weight;
      sum += weight * place(segment.other(item));
    }
    return lines == 0 ? place(item) : sum / lines;
  }

  /** Changes neighbours as long as that takes crossings away. */
  private void swap() {
    boolean better = true;
    while (better) {
      better = false;
      for (List<Item> row : rows.all()) {
        for (int left = 0; left + 1 < row.size(); left++) {
          Item one = row.get(left);
          Item two = row.get(left + 1);
          if (crossings(two, one) < crossings(one, two)) {
            Collections.swap(row, left, left + 1);
            number(row);
            better = true;
          }
        }
      }
    }
  }

  /** Of two neighbours' lines, the first being on the left. */
  private int crossings(Item left, Item right) {
    return crossings(left.up, right.up, left, right)
        + crossings(left.down, right.down, left, right);
  }

  private int crossings(List<Segment> lefts, List<Segment> rights, Item left, Item right) {
    int crossings = 0;
    for (Segment one : lefts) {
      for (Segment two : rights) {
        if (place(one.other(left)) > place(two.other(right))) {
          crossings += one.bond.lanes().size() * two.bond.lanes().size();
        }
      }
    }
    return crossings;
  }

  private int crossings() {
    int crossings = 0;
    for (List<Item> row : rows.all()) {
      for (int left = 0; left < row.size(); left++) {
        for (int right = left + 1; right < row.size(); right++) {
          Item one = row.get(left);
          Item two = row.get(right);
          crossings += crossings(one.down, two.down, one, two);
        }
      }
    }
    return crossings;
  }
}
