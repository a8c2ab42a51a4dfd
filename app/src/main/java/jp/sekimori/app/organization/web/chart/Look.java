package jp.sekimori.app.organization.web.chart;

import java.util.ArrayList;
import java.util.List;
import jp.sekimori.app.organization.RoleSet.LineKind;
import jp.sekimori.app.organization.web.chart.layered.Layout.Point;

/**
 * How lines of a kind are drawn. Kinds differ by stroke and head besides their colour, so that a
 * grey print still tells them apart; dashes are left to ends that are inferred.
 *
 * @param strength whose wish for above and below counts more
 * @param rises whether the line leads from below to above: a report does
 */
record Look(String colour, double width, boolean doubled, Head head, int strength, boolean rises) {
  private static final String DASHES = "7 4";
  private static final double CORNER = 6;

  /** What a line ends in. */
  enum Head {
    FILLED(10),
    HOLLOW(10),
    OPEN(1),
    DIAMOND(14),
    DOT(9);

    final double length;

    Head(double length) {
      this.length = length;
    }
  }

  static Look of(LineKind kind) {
    return switch (kind) {
      case DIRECTS -> new Look("#00118f", 2.75, false, Head.FILLED, 6, false);
      case ASSISTS -> new Look("#197a4b", 4.5, true, Head.FILLED, 5, true);
      case REPORTS -> new Look("#4d4d4d", 1.5, false, Head.OPEN, 4, true);
      case AUDITS -> new Look("#8b008b", 2, false, Head.DIAMOND, 3, false);
      case INFORMS -> new Look("#006f83", 1.5, false, Head.DOT, 2, true);
      case ADVISES -> new Look("#a63f00", 1.75, false, Head.HOLLOW, 1, false);
    };
  }

  /** Draws a line from its first corner to its last, where its head is. */
  void draw(Svg svg, List<Point> corners, boolean inferred) {
    Point tip = corners.getLast();
    Point before = corners.get(corners.size() - 2);
    double length = Math.max(1, Math.hypot(tip.x() - before.x(), tip.y() - before.y()));
    double dx = (tip.x() - before.x()) / length;
    double dy = (tip.y() - before.y()) / length;
    var shaft = new ArrayList<>(corners.subList(0, corners.size() - 1));
    shaft.add(new Point(tip.x() - dx * head.length, tip.y() - dy * head.length));
    String path = path(shaft);
    // A white seam lets a line pass over another.
    svg.leaf("path", "d", path, "fill", "none", "stroke", "#ffffff", "stroke-width", width + 5);
    stroke(svg, path, colour, width, inferred);
    if (doubled) {
      svg.leaf("path", "d", path, "fill", "none", "stroke", "#ffffff", "stroke-width", width / 3);
    }
    head(svg, tip, dx, dy);
  }

  private static void stroke(Svg svg, String path, String colour, double width, boolean dashed) {
    if (dashed) {
      svg.leaf(
          "path",
          "d",
          path,
          "fill",
          "none",
          "stroke",
          colour,
          "stroke-width",
          width,
          "stroke-dasharray",
          DASHES);
    } else {
      svg.leaf("path", "d", path, "fill", "none", "stroke", colour, "stroke-width", width);
    }
  }

  private void head(Svg svg, Point tip, double dx, double dy) {
    switch (head) {
      case FILLED -> polygon(svg, tip, dx, dy, colour, 0, 0, -11, 6, -11, -6);
      case HOLLOW -> polygon(svg, tip, dx, dy, "#ffffff", -1, 0, -11, 5.5, -11, -5.5);
      case DIAMOND -> polygon(svg, tip, dx, dy, colour, 0, 0, -7, 5, -14, 0, -7, -5);
      case OPEN ->
          svg.leaf(
              "path",
              "d",
              "M"
                  + at(tip, dx, dy, -9, 5.5)
                  + "L"
                  + at(tip, dx, dy, -0.5, 0)
                  + "L"
                  + at(tip, dx, dy, -9, -5.5),
              "fill",
              "none",
              "stroke",
              colour,
              "stroke-width",
              width + 0.25,
              "stroke-linecap",
              "round");
      case DOT ->
          svg.leaf(
              "circle",
              "cx",
              tip.x() - dx * 5,
              "cy",
              tip.y() - dy * 5,
              "r",
              4,
              "fill",
              "#ffffff",
              "stroke",
              colour,
              "stroke-width",
              2);
    }
  }

  /** Corners are along and across the line, from its tip. */
  private void polygon(Svg svg, Point tip, double dx, double dy, String fill, double... corners) {
    var points = new StringBuilder();
    for (int i = 0; i < corners.length; i += 2) {
      points.append(at(tip, dx, dy, corners[i], corners[i + 1])).append(' ');
    }
    svg.leaf(
        "polygon",
        "points",
        points.toString().strip(),
        "fill",
        fill,
        "stroke",
        colour,
        "stroke-width",
        1.5,
        "stroke-linejoin",
        "round");
  }

  private static String at(Point tip, double dx, double dy, double along, double across) {
    return point(tip.x() + dx * along - dy * across, tip.y() + dy * along + dx * across);
  }

  private static String point(double x, double y) {
    return Svg.number(x) + "," + Svg.number(y);
  }

  /** Straight pieces with round corners. */
  private static String path(List<Point> corners) {
    var path = new StringBuilder("M").append(point(corners.getFirst().x(), corners.getFirst().y()));
    for (int i = 1; i + 1 < corners.size(); i++) {
      Point at = corners.get(i);
      Point from = towards(at, corners.get(i - 1));
      Point to = towards(at, corners.get(i + 1));
      path.append('L').append(point(from.x(), from.y()));
      path.append('Q').append(point(at.x(), at.y())).append(' ').append(point(to.x(), to.y()));
    }
    Point last = corners.getLast();
    return path.append('L').append(point(last.x(), last.y())).toString();
  }

  private static Point towards(Point corner, Point other) {
    double length = Math.hypot(other.x() - corner.x(), other.y() - corner.y());
    double part = length == 0 ? 0 : Math.min(CORNER, length / 2) / length;
    return new Point(
        corner.x() + (other.x() - corner.x()) * part, corner.y() + (other.y() - corner.y()) * part);
  }
}
