package jp.sekimori.app.organization.web.chart;

import java.util.ArrayList;
import java.util.List;
import jp.sekimori.app.organization.RoleSet.LineKind;
import jp.sekimori.app.organization.web.chart.Figure.Shape;
import jp.sekimori.app.organization.web.chart.layered.Layout.Point;
import jp.sekimori.app.site.Page;

/** Says what lines and frames mean, as far as the chart has them. */
final class Legend {
  private static final double TEXT = 12.5;
  private static final double SAMPLE = 50;
  private static final double LINE = 26;
  private static final String INK = "#1a1a1a";

  private final double top;
  private final double width;
  private final List<Part> parts = new ArrayList<>();
  private final List<Point> places = new ArrayList<>();
  private double bottom;

  /** Draws a sample at a place, its left middle. */
  private interface Sample {
    void draw(Svg svg, double x, double y);
  }

  private record Part(String text, Sample sample) {
    double width() {
      return SAMPLE + 8 + Lettering.width(text, TEXT) + 28;
    }
  }

  Legend(
      Page page,
      List<LineKind> kinds,
      boolean inferred,
      List<Figure> figures,
      double width,
      double top) {
    this.top = top;
    this.width = width;
    for (LineKind kind : kinds) {
      parts.add(
          new Part(
              page.text("chart.line." + kind.code()),
              (svg, x, y) -> line(svg, Look.of(kind), x, y, false)));
    }
    if (inferred) {
      parts.add(
          new Part(
              page.text("chart.legend.inferred"),
              (svg, x, y) -> line(svg, Look.of(LineKind.REPORTS), x, y, true)));
    }
    if (figures.stream().anyMatch(figure -> figure.shape() == Shape.MANY)) {
      parts.add(new Part(page.text("chart.legend.many"), Legend::pile));
    }
    if (figures.stream().anyMatch(figure -> figure.shape() == Shape.BODY)) {
      parts.add(new Part(page.text("chart.legend.body"), Legend::body));
    }
    if (figures.stream().anyMatch(figure -> figure.vacancy().isPresent())) {
      parts.add(new Part(page.text("chart.legend.vacant"), Legend::vacant));
    }
    place();
  }

  private void place() {
    double x = 0;
    double y = top + 10;
    for (Part part : parts) {
      if (x > 0 && x + part.width() - 28 > width) {
        x = 0;
        y += LINE;
      }
      places.add(new Point(x, y));
      x += part.width();
    }
    bottom = parts.isEmpty() ? top : y + 12;
  }

  double bottom() {
    return bottom;
  }

  void draw(Svg svg) {
    svg.open("g", "aria-hidden", "true");
    for (int i = 0; i < parts.size(); i++) {
      Point at = places.get(i);
      parts.get(i).sample().draw(svg, at.x(), at.y());
      svg.text(
          "text",
          parts.get(i).text(),
          "x",
          at.x() + SAMPLE + 8,
          "y",
          at.y() + 4.5,
          "font-size",
          TEXT,
          "fill",
          INK);
    }
    svg.close();
  }

  private static void line(Svg svg, Look look, double x, double y, boolean inferred) {
    look.draw(svg, List.of(new Point(x, y), new Point(x + SAMPLE, y)), inferred);
  }

  private static void pile(Svg svg, double x, double y) {
    for (int card = 2; card >= 0; card--) {
      svg.rect(
          x + 10 + card * 3,
          y - 10 + card * 3,
          28,
          15,
          2,
          "fill",
          "#ffffff",
          "stroke",
          card == 0 ? "#00118f" : "#6b7280");
    }
  }

  private static void body(Svg svg, double x, double y) {
    svg.rect(x + 8, y - 9, 34, 18, 8, "fill", "#e8e8eb", "stroke", "#00118f", "stroke-width", 1.25);
  }

  private static void vacant(Svg svg, double x, double y) {
    svg.rect(
        x + 8,
        y - 9,
        34,
        18,
        3,
        "fill",
        "#ffffff",
        "stroke",
        "#c00000",
        "stroke-width",
        2.5,
        "stroke-dasharray",
        "2 3");
  }
}
