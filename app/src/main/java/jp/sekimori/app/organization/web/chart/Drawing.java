package jp.sekimori.app.organization.web.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import jp.sekimori.app.organization.RoleSet.Line;
import jp.sekimori.app.organization.RoleSet.LineKind;
import jp.sekimori.app.organization.web.chart.layered.Bond;
import jp.sekimori.app.organization.web.chart.layered.Layout.Placed;
import jp.sekimori.app.organization.web.chart.layered.Layout.Point;
import jp.sekimori.app.organization.web.chart.layered.Layout.Run;
import jp.sekimori.app.site.Page;

/** Draws the chart: boxes with lines, below them the roles that no line leads to, and a legend. */
final class Drawing {
  private static final double MARGIN = 16;
  private static final double GAP = 20;
  private static final double LABEL = 12.5;

  /** Room beside a label, so that neighbours' labels stand apart. */
  private static final double BESIDE = 16;

  private final KeptLayouts layouts;
  private final Page page;
  private final List<Figure> figures;
  private final Map<String, Integer> linked = new LinkedHashMap<>();
  private final Map<List<Integer>, List<Line>> bundles = new LinkedHashMap<>();
  private final Svg svg = new Svg();

  private Drawing(KeptLayouts layouts, Page page, List<Figure> figures) {
    this.layouts = layouts;
    this.page = page;
    this.figures = figures;
  }

  /**
   * @param title written above where the drawing is taken away; empty in a page
   */
  static String of(
      KeptLayouts layouts, Page page, List<Figure> figures, List<Line> lines, String title) {
    var drawing = new Drawing(layouts, page, figures);
    drawing.bundle(lines);
    return drawing.draw(title);
  }

  /** Lines between the same two roles run side by side; those that go down stand on the left. */
  private void bundle(List<Line> lines) {
    Set<String> known = new TreeSet<>(figures.stream().map(Figure::role).toList());
    var drawn =
        lines.stream()
            .filter(line -> known.contains(line.from()) && known.contains(line.to()))
            .filter(line -> !line.from().equals(line.to()))
            .distinct()
            .toList();
    figures.stream()
        .map(Figure::role)
        .filter(role -> drawn.stream().anyMatch(l -> l.from().equals(role) || l.to().equals(role)))
        .forEach(role -> linked.put(role, linked.size()));
    drawn.stream()
        .sorted(Comparator.comparing((Line line) -> Look.of(line.kind()).rises()))
        .forEach(
            line ->
                bundles
                    .computeIfAbsent(
                        List.of(
                            Math.min(number(line.from()), number(line.to())),
                            Math.max(number(line.from()), number(line.to()))),
                        _ -> new ArrayList<>())
                    .add(line));
  }

  private int number(String role) {
    return linked.getOrDefault(role, -1);
  }

  private Bond bond(List<Line> lines) {
    Line strongest =
        lines.stream()
            .max(Comparator.comparing(line -> Look.of(line.kind()).strength()))
            .orElseThrow();
    Look look = Look.of(strongest.kind());
    int from = number(strongest.from());
    int to = number(strongest.to());
    return new Bond(
        look.rises() ? to : from,
        look.rises() ? from : to,
        look.strength(),
        lines.stream().map(line -> Lettering.width(label(line.kind()), LABEL) + BESIDE).toList());
  }

  private String label(LineKind kind) {
    return page.text("chart.line." + kind.code());
  }

  private String draw(String title) {
    List<Card> cards = figures.stream().map(Card::new).toList();
    var tied = new ArrayList<Card>();
    var free = new ArrayList<Card>();
    for (int i = 0; i < cards.size(); i++) {
      (linked.containsKey(figures.get(i).role()) ? tied : free).add(cards.get(i));
    }
    Placed placed =
        layouts.of(
            tied.stream().map(Card::size).toList(),
            bundles.values().stream().map(this::bond).toList());
    double top = title.isEmpty() ? MARGIN : MARGIN + 36;
    Rest beside = Rest.beside(page, free, placed.width() + 40, top);
    double least = Math.max(placed.width(), 3 * (Card.WIDTH + GAP) - GAP);
    Rest below = Rest.below(page, free, least, top + placed.height() + (tied.isEmpty() ? 0 : 36));
    double bottom = top + placed.height();
    boolean aside =
        !tied.isEmpty()
            && fit(beside.right(), Math.max(bottom, beside.bottom())) > fit(least, below.bottom());
    Rest rest = aside ? beside : below;
    double inner = aside ? rest.right() : least;
    double left = MARGIN + (aside ? 0 : (inner - placed.width()) / 2);
    double width = inner + 2 * MARGIN + 8;
    var legend =
        new Legend(page, kinds(), infers(), figures, inner, Math.max(bottom, rest.bottom()) + 28);
    double height = legend.bottom() + MARGIN;
    open(title, width, height);
    if (!title.isEmpty()) {
      Card.text(svg, title, width / 2, MARGIN + 18, 19, true, "#1a1a1a");
    }
    svg.open("g", "transform", "translate(" + Svg.number(left) + " " + Svg.number(top) + ")");
    lines(placed);
    for (int i = 0; i < tied.size(); i++) {
      tied.get(i).draw(svg, placed.boxes().get(i), title.isEmpty());
    }
    svg.close();
    svg.open("g", "transform", "translate(" + Svg.number(MARGIN) + " 0)");
    rest.draw(svg, title.isEmpty());
    legend.draw(svg);
    svg.close();
    return svg.close().toString();
  }

  /** How large it comes out on a sheet of A4 on its side, heading and legend left out. */
  private static double fit(double width, double height) {
    return Math.min(280 / width, 155 / height);
  }

  private void open(String title, double width, double height) {
    String box = "0 0 " + Svg.number(width) + " " + Svg.number(height);
    if (title.isEmpty()) {
      svg.open(
          "svg",
          "class",
          "chart-drawing",
          "width",
          width,
          "height",
          height,
          "viewBox",
          box,
          "font-family",
          Svg.FONT,
          "role",
          "group",
          "aria-labelledby",
          "chart-name",
          "aria-describedby",
          "chart-words");
    } else {
      svg.open(
          "svg",
          "xmlns",
          Svg.NAMESPACE,
          "width",
          width,
          "height",
          height,
          "viewBox",
          box,
          "font-family",
          Svg.FONT);
      svg.text("title", title);
      svg.leaf("rect", "width", width, "height", height, "fill", "#ffffff");
    }
  }

  private boolean infers() {
    return bundles.values().stream().flatMap(List::stream).anyMatch(Line::inferred);
  }

  private List<LineKind> kinds() {
    return bundles.values().stream()
        .flatMap(List::stream)
        .map(Line::kind)
        .distinct()
        .sorted()
        .toList();
  }

  private void lines(Placed placed) {
    svg.open("g", "aria-hidden", "true");
    var byPair = new HashMap<List<Integer>, List<Line>>(bundles);
    for (Run run : placed.runs()) {
      Line line = line(byPair, run);
      boolean down = number(line.from()) == run.upper();
      Look.of(line.kind())
          .draw(svg, down ? run.corners() : run.corners().reversed(), line.inferred());
    }
    for (Run run : placed.runs()) {
      label(line(byPair, run).kind(), run.label());
    }
    svg.close();
  }

  private static Line line(Map<List<Integer>, List<Line>> byPair, Run run) {
    List<Integer> pair =
        List.of(Math.min(run.upper(), run.lower()), Math.max(run.upper(), run.lower()));
    return byPair.getOrDefault(pair, List.of()).get(run.lane());
  }

  private void label(LineKind kind, Point at) {
    String text = label(kind);
    double wide = Lettering.width(text, LABEL) + 6;
    svg.leaf(
        "rect",
        "x",
        at.x() - wide / 2,
        "y",
        at.y() - 9,
        "width",
        wide,
        "height",
        18,
        "fill",
        "#ffffff");
    Card.text(svg, text, at.x(), at.y() + 4.5, LABEL, true, Look.of(kind).colour());
  }
}
