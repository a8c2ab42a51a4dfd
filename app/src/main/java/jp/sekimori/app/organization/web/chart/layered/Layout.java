package jp.sekimori.app.organization.web.chart.layered;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import jp.sekimori.app.organization.web.chart.layered.Item.Segment;

/** Lays a chart out. The same boxes and bonds always lie the same way. */
public final class Layout {
  /** From a box to the first track below it: room for the head of an arrow. */
  private static final double BELOW = 19;

  private static final double TRACK = 11;

  /** From the last track to the middle of a label, and from there to the box below. */
  private static final double ABOVE_LABEL = 14;

  private static final double BELOW_LABEL = 24;

  /** Orders that are tried besides the given one. */
  private static final int TRIES = 16;

  private final Rows rows;
  private final List<Size> sizes;
  private final double[] tops;
  private final double[] heights;
  private final List<Tracks> tracks = new ArrayList<>();

  /** How large a box is. */
  public record Size(double width, double height) {}

  public record Point(double x, double y) {}

  /** Where a box is. */
  public record Box(double left, double top, double width, double height) {}

  /**
   * A line from the lower edge of a box down to the upper edge of another.
   *
   * @param upper the number of the box above
   * @param lane which of the bond's
   * @param corners from above to below
   * @param label where the middle of the label belongs
   */
  public record Run(int upper, int lower, int lane, List<Point> corners, Point label) {
    public Run {
      corners = List.copyOf(corners);
    }
  }

  /** A chart that is laid out. Boxes are in the order in which they were given. */
  public record Placed(List<Box> boxes, List<Run> runs, double width, double height) {
    public Placed {
      boxes = List.copyOf(boxes);
      runs = List.copyOf(runs);
    }
  }

  private Layout(Rows rows, List<Size> sizes) {
    this.rows = rows;
    this.sizes = sizes;
    this.tops = new double[rows.all().size() + 1];
    this.heights = new double[rows.all().size()];
  }

  /**
   * @param bonds at most one between two boxes
   */
  public static Placed of(List<Size> sizes, List<Bond> bonds) {
    var rows =
        new Rows(Ranks.of(sizes.size(), bonds), sizes.stream().mapToDouble(Size::width).toArray());
    order(rows);
    Ports.place(rows);
    var layout = new Layout(rows, sizes);
    layout.stack();
    return layout.placed();
  }

  /** Takes the order with the fewest crossings, and of these the one with the shortest lines. */
  private static void order(Rows rows) {
    List<List<Item>> best = rows.copy();
    double least = Double.MAX_VALUE;
    var random = new Random(1);
    for (int attempt = 0; attempt <= TRIES; attempt++) {
      double cost = Order.improve(rows) * 1e6 + Columns.place(rows);
      if (cost < least) {
        least = cost;
        best = rows.copy();
      }
      rows.shuffle(random);
    }
    rows.take(best);
    Columns.place(rows);
  }

  private void stack() {
    double y = 0;
    for (int row = 0; row < heights.length; row++) {
      tops[row] = y;
      for (Item item : rows.all().get(row)) {
        heights[row] = item.passes() ? heights[row] : Math.max(heights[row], height(item));
      }
      var between = new Tracks(rows.below(row));
      tracks.add(between);
      y += heights[row] + BELOW + between.count() * TRACK + ABOVE_LABEL + BELOW_LABEL;
    }
  }

  private double height(Item item) {
    return sizes.get(item.box).height();
  }

  private Placed placed() {
    var boxes = new Box[sizes.size()];
    double width = 0;
    for (List<Item> row : rows.all()) {
      for (Item item : row) {
        width = Math.max(width, item.x + item.width / 2);
        if (!item.passes()) {
          boxes[item.box] =
              new Box(item.x - item.width / 2, tops[item.row], item.width, heights[item.row]);
        }
      }
    }
    var runs = new ArrayList<Run>();
    for (List<Segment> chain : rows.chains()) {
      for (int lane = 0; lane < chain.getFirst().bond.lanes().size(); lane++) {
        runs.add(run(chain, lane));
      }
    }
    int last = heights.length - 1;
    return new Placed(List.of(boxes), runs, width, last < 0 ? 0 : tops[last] + heights[last]);
  }

  private Run run(List<Segment> chain, int lane) {
    Item first = chain.getFirst().upper;
    Item last = chain.getLast().lower;
    var corners = new ArrayList<Point>();
    double x = 0;
    for (Segment segment : chain) {
      double offset = segment.bond.offset(lane);
      double from = segment.top + offset;
      double to = segment.bottom + offset;
      int row = segment.upper.row;
      if (segment == chain.getFirst()) {
        corners.add(new Point(from, tops[row] + heights[row]));
      }
      if (segment.top != segment.bottom) {
        double y = tops[row] + heights[row] + BELOW + tracks.get(row).of(segment, lane) * TRACK;
        corners.add(new Point(from, y));
        corners.add(new Point(to, y));
      }
      x = to;
    }
    corners.add(new Point(x, tops[last.row]));
    return new Run(first.box, last.box, lane, corners, new Point(x, tops[last.row] - BELOW_LABEL));
  }
}
