package jp.sekimori.app.organization.web.chart;

import java.util.ArrayList;
import java.util.List;
import jp.sekimori.app.organization.web.chart.layered.Layout.Box;
import jp.sekimori.app.site.Page;

/** The roles that no line leads to, in a frame of their own. */
final class Rest {
  private static final double HEAD = 36;
  private static final double GAP = 20;

  private final Page page;
  private final List<Card> cards;
  private final double left;
  private final double top;
  private final double width;
  private final List<Box> boxes = new ArrayList<>();
  private final double bottom;

  /** Below the others, as wide as they are. */
  static Rest below(Page page, List<Card> cards, double width, double top) {
    int most = Math.max(1, (int) ((width - GAP) / (Card.WIDTH + GAP)));
    // Rows of about the same length.
    int rows = Math.max(1, Math.ceilDiv(cards.size(), most));
    int columns = Math.max(1, Math.ceilDiv(cards.size(), rows));
    return new Rest(page, cards, columns, 0, top, width);
  }

  /** Beside the others, on the right. */
  static Rest beside(Page page, List<Card> cards, double left, double top) {
    return new Rest(page, cards, 1, left, top, Card.WIDTH + 2 * GAP);
  }

  private Rest(Page page, List<Card> cards, int columns, double left, double top, double width) {
    this.page = page;
    this.cards = cards;
    this.left = left;
    this.top = top;
    this.width = width;
    this.bottom = cards.isEmpty() ? top : place(columns);
  }

  private double place(int columns) {
    double between = (width - columns * Card.WIDTH) / (columns + 1);
    double y = top + HEAD;
    for (int first = 0; first < cards.size(); first += columns) {
      List<Card> row = cards.subList(first, Math.min(cards.size(), first + columns));
      double height = row.stream().mapToDouble(card -> card.size().height()).max().orElse(0);
      for (int i = 0; i < row.size(); i++) {
        double x = left + between + i * (Card.WIDTH + between);
        boxes.add(new Box(x, y, Card.WIDTH, height));
      }
      y += height + GAP;
    }
    return y;
  }

  double right() {
    return cards.isEmpty() ? left : left + width;
  }

  double bottom() {
    return bottom;
  }

  void draw(Svg svg, boolean linked) {
    if (cards.isEmpty()) {
      return;
    }
    svg.leaf(
        "rect",
        "x",
        left,
        "y",
        top,
        "width",
        width,
        "height",
        bottom - top,
        "rx",
        10,
        "fill",
        "#f7f8fa",
        "stroke",
        "#d0d3da");
    svg.text(
        "text",
        page.text("chart.rest"),
        "x",
        left + 16,
        "y",
        top + 24,
        "font-size",
        13,
        "font-weight",
        "700",
        "fill",
        "#4d4d4d");
    for (int i = 0; i < cards.size(); i++) {
      cards.get(i).draw(svg, boxes.get(i), linked);
    }
  }
}
