package jp.sekimori.app.organization.web.chart;

import java.util.ArrayList;
import java.util.List;
import jp.sekimori.app.organization.web.chart.Figure.Shape;
import jp.sekimori.app.organization.web.chart.Figure.Someone;
import jp.sekimori.app.organization.web.chart.layered.Layout.Box;
import jp.sekimori.app.organization.web.chart.layered.Layout.Size;

/** A box of the chart: measured first, and drawn once it has its place. */
final class Card {
  static final double WIDTH = 272;
  private static final double PADDING = 10;
  private static final double INNER = WIDTH - 2 * PADDING;
  private static final double TITLE = 14;
  private static final double TITLE_LINE = 20;
  private static final double TEXT = 12.5;
  private static final double NAME = 15;
  private static final double PILE = 4;
  private static final String INK = "#1a1a1a";
  private static final String QUIET = "#4d4d4d";
  private static final String KEY = "#00118f";
  private static final String WRONG = "#c00000";

  private final Figure figure;
  private final List<String> title;
  private final List<Row> rows = new ArrayList<>();

  /** Something that stands below the title, from its upper edge. */
  private sealed interface Row {
    double height();
  }

  private record Words(String text, double size, boolean bold, String colour) implements Row {
    @Override
    public double height() {
      return size * 1.4;
    }
  }

  /** A name, and a badge behind it where somebody stands in. */
  private record Name(String text, String badge) implements Row {
    @Override
    public double height() {
      return NAME * 1.45;
    }
  }

  /** That somebody is missing: in words on a ground of its own. */
  private record Alarm(String text) implements Row {
    @Override
    public double height() {
      return 26;
    }
  }

  Card(Figure figure) {
    this.figure = figure;
    this.title = Lettering.wrap(figure.name(), TITLE, INNER);
    figure.people().forEach(this::someone);
    figure.notes().forEach(note -> words(note, TEXT, QUIET));
    figure.vacancy().ifPresent(text -> rows.add(new Alarm(text)));
  }

  private void someone(Someone someone) {
    if (!rows.isEmpty()) {
      rows.add(new Words("", 4, false, QUIET));
    }
    words(someone.post(), TEXT, QUIET);
    double badge = someone.standsIn().isEmpty() ? 0 : Lettering.width(someone.standsIn(), 12) + 20;
    List<String> lines = Lettering.wrap(someone.name(), NAME, INNER - badge);
    for (int i = 0; i < lines.size(); i++) {
      rows.add(new Name(lines.get(i), i + 1 < lines.size() ? "" : someone.standsIn()));
    }
  }

  private void words(String text, double size, String colour) {
    Lettering.wrap(text, size, INNER)
        .forEach(line -> rows.add(new Words(line, size, false, colour)));
  }

  private double titleHeight() {
    return title.size() * TITLE_LINE + 12;
  }

  Size size() {
    double body = rows.stream().mapToDouble(Row::height).sum();
    return new Size(WIDTH, titleHeight() + body + 16 + pile());
  }

  /** How far the cards behind look out below. */
  private double pile() {
    return figure.shape() == Shape.MANY ? 2 * PILE : 0;
  }

  /** A link to the holders, or only a group where the drawing is taken away. */
  void draw(Svg svg, Box place, boolean linked) {
    var box = new Box(place.left(), place.top(), place.width(), place.height() - pile());
    if (linked) {
      svg.open(
          "a",
          "class",
          "chart-box",
          "href",
          figure.address(),
          "aria-label",
          figure.name() + ": " + figure.spoken(", "));
    } else {
      svg.open("g");
    }
    frame(svg, box);
    if (linked) {
      double round = figure.shape() == Shape.BODY ? 22 : 6;
      focus(svg, "chart-halo", box, round);
      focus(svg, "chart-focus", box, round);
    }
    double middle = box.left() + box.width() / 2;
    double y = box.top() + 6;
    for (String line : title) {
      y += TITLE_LINE;
      text(svg, line, middle, y - 5, TITLE, true, INK);
    }
    double body = rows.stream().mapToDouble(Row::height).sum();
    y = box.top() + titleHeight() + (box.height() - titleHeight() - body) / 2;
    for (Row row : rows) {
      row(svg, row, middle, y);
      y += row.height();
    }
    svg.close();
  }

  private void frame(Svg svg, Box box) {
    boolean vacant = figure.vacancy().isPresent();
    String stroke = vacant ? WRONG : KEY;
    double round = figure.shape() == Shape.BODY ? 22 : 6;
    if (figure.shape() == Shape.MANY) {
      for (int behind = 2; behind > 0; behind--) {
        rect(svg, box, behind * PILE, round, "#ffffff", "#6b7280", 1);
      }
    }
    svg.rect(
        box.left(),
        box.top(),
        box.width(),
        box.height(),
        round,
        "fill",
        "#ffffff",
        "stroke",
        "none");
    svg.leaf(
        "path",
        "d",
        head(box, round),
        "fill",
        figure.shape() == Shape.BODY ? "#e8e8eb" : "#e8f1fe");
    if (vacant) {
      svg.rect(
          box.left(),
          box.top(),
          box.width(),
          box.height(),
          round,
          "fill",
          "none",
          "stroke",
          stroke,
          "stroke-width",
          2.5,
          "stroke-dasharray",
          "2 3");
    } else {
      rect(svg, box, 0, round, "none", stroke, 1.5);
    }
  }

  /** Seen only while the link has the focus. */
  private static void focus(Svg svg, String name, Box box, double round) {
    svg.rect(
        box.left(),
        box.top(),
        box.width(),
        box.height(),
        round,
        "class",
        name,
        "fill",
        "none",
        "stroke",
        "none");
  }

  private static void rect(
      Svg svg, Box box, double off, double round, String fill, String stroke, double width) {
    svg.rect(
        box.left() + off,
        box.top() + off,
        box.width(),
        box.height(),
        round,
        "fill",
        fill,
        "stroke",
        stroke,
        "stroke-width",
        width);
  }

  /** The ground of the title, round above. */
  private String head(Box box, double round) {
    String left = Svg.number(box.left());
    String right = Svg.number(box.left() + box.width());
    String arc = "A" + Svg.number(round) + " " + Svg.number(round) + " 0 0 1 ";
    return "M"
        + left
        + " "
        + Svg.number(box.top() + titleHeight())
        + "V"
        + Svg.number(box.top() + round)
        + arc
        + Svg.number(box.left() + round)
        + " "
        + Svg.number(box.top())
        + "H"
        + Svg.number(box.left() + box.width() - round)
        + arc
        + right
        + " "
        + Svg.number(box.top() + round)
        + "V"
        + Svg.number(box.top() + titleHeight())
        + "Z";
  }

  private static void row(Svg svg, Row row, double middle, double y) {
    switch (row) {
      case Words(String text, double size, boolean bold, String colour) ->
          text(svg, text, middle, y + size * 1.05, size, bold, colour);
      case Name(String text, String badge) when badge.isEmpty() ->
          text(svg, text, middle, y + NAME * 1.1, NAME, true, INK);
      case Name(String text, String badge) -> {
        double wide = Lettering.width(badge, 12) + 12;
        double all = Lettering.width(text, NAME) + 8 + wide;
        double left = middle - all / 2;
        text(svg, text, left + (all - 8 - wide) / 2, y + NAME * 1.1, NAME, true, INK);
        badge(svg, badge, left + all - wide, y + 1.5, wide, "#ffffff", KEY, KEY);
      }
      case Alarm(String text) -> {
        double wide = Lettering.width(text, 12) + 16;
        badge(svg, text, middle - wide / 2, y + 4, wide, WRONG, WRONG, "#ffffff");
      }
    }
  }

  private static void badge(
      Svg svg,
      String text,
      double left,
      double y,
      double wide,
      String fill,
      String stroke,
      String ink) {
    svg.rect(left, y, wide, 19, 4, "fill", fill, "stroke", stroke, "stroke-width", 1.25);
    text(svg, text, left + wide / 2, y + 14, 12, true, ink);
  }

  static void text(
      Svg svg, String text, double x, double y, double size, boolean bold, String colour) {
    svg.text(
        "text",
        text,
        "x",
        x,
        "y",
        y,
        "font-size",
        size,
        "font-weight",
        bold ? "700" : "400",
        "fill",
        colour,
        "text-anchor",
        "middle");
  }
}
