package jp.sekimori.app.organization.web.chart.layered;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jp.sekimori.app.organization.web.chart.layered.Layout.Box;
import jp.sekimori.app.organization.web.chart.layered.Layout.Placed;
import jp.sekimori.app.organization.web.chart.layered.Layout.Point;
import jp.sekimori.app.organization.web.chart.layered.Layout.Run;
import jp.sekimori.app.organization.web.chart.layered.Layout.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What must hold of any chart, on charts made by chance. */
class LayoutTest {
  private record Chart(List<Size> sizes, List<Bond> bonds) {}

  /** From no box to twenty, from no line to as many as twice the boxes; circles among them. */
  static Stream<Chart> charts() {
    var random = new Random(7);
    return IntStream.range(0, 120).mapToObj(_ -> chart(random));
  }

  private static Chart chart(Random random) {
    int boxes = random.nextInt(21);
    var sizes = new ArrayList<Size>();
    for (int i = 0; i < boxes; i++) {
      sizes.add(new Size(200 + random.nextInt(100), 60 + random.nextInt(80)));
    }
    var bonds = new ArrayList<Bond>();
    var pairs = new HashSet<List<Integer>>();
    for (int i = 0; boxes > 1 && i < random.nextInt(2 * boxes); i++) {
      int one = random.nextInt(boxes);
      int other = random.nextInt(boxes);
      if (one != other && pairs.add(List.of(Math.min(one, other), Math.max(one, other)))) {
        List<Double> lanes = random.nextBoolean() ? List.of(40.0) : List.of(40.0, 66.0);
        bonds.add(new Bond(one, other, random.nextInt(6), lanes));
      }
    }
    return new Chart(sizes, bonds);
  }

  @ParameterizedTest
  @MethodSource("charts")
  void boxesNeverOverlapAndLieWithin(Chart chart) {
    Placed placed = Layout.of(chart.sizes(), chart.bonds());
    assertThat(placed.boxes()).hasSize(chart.sizes().size());
    for (int i = 0; i < placed.boxes().size(); i++) {
      Box box = placed.boxes().get(i);
      assertThat(box.width()).isGreaterThanOrEqualTo(chart.sizes().get(i).width());
      assertThat(box.height()).isGreaterThanOrEqualTo(chart.sizes().get(i).height());
      assertThat(box.left()).isGreaterThanOrEqualTo(-0.6);
      assertThat(box.left() + box.width()).isLessThanOrEqualTo(placed.width() + 0.6);
      for (Box other : placed.boxes().subList(0, i)) {
        assertThat(meet(box, other)).as(box + " " + other).isFalse();
      }
    }
  }

  private static boolean meet(Box one, Box other) {
    return one.left() < other.left() + other.width()
        && other.left() < one.left() + one.width()
        && one.top() < other.top() + other.height()
        && other.top() < one.top() + one.height();
  }

  @ParameterizedTest
  @MethodSource("charts")
  void everyLineLeadsAtRightAnglesFromOneBoxDownToTheOther(Chart chart) {
    Placed placed = Layout.of(chart.sizes(), chart.bonds());
    assertThat(placed.runs()).hasSize(chart.bonds().stream().mapToInt(b -> b.lanes().size()).sum());
    for (Run run : placed.runs()) {
      Box upper = placed.boxes().get(run.upper());
      Box lower = placed.boxes().get(run.lower());
      Point first = run.corners().getFirst();
      Point last = run.corners().getLast();
      assertThat(first.y()).isEqualTo(upper.top() + upper.height());
      assertThat(last.y()).isEqualTo(lower.top());
      assertThat(first.x()).isBetween(upper.left(), upper.left() + upper.width());
      assertThat(last.x()).isBetween(lower.left(), lower.left() + lower.width());
      for (int i = 1; i < run.corners().size(); i++) {
        Point from = run.corners().get(i - 1);
        Point to = run.corners().get(i);
        assertThat(from.x() == to.x() || from.y() == to.y()).as(run.toString()).isTrue();
        assertThat(to.y()).isGreaterThanOrEqualTo(from.y());
      }
    }
  }

  @ParameterizedTest
  @MethodSource("charts")
  void noLinePassesThroughABox(Chart chart) {
    Placed placed = Layout.of(chart.sizes(), chart.bonds());
    for (Run run : placed.runs()) {
      for (int i = 1; i < run.corners().size(); i++) {
        Point from = run.corners().get(i - 1);
        Point to = run.corners().get(i);
        var line =
            new Box(
                Math.min(from.x(), to.x()),
                from.y() + 0.5,
                Math.abs(from.x() - to.x()),
                to.y() - from.y() - 1);
        assertThat(placed.boxes()).as(run.toString()).noneMatch(box -> meet(box, line));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("charts")
  void theSameChartAlwaysLiesTheSameWay(Chart chart) {
    assertThat(Layout.of(chart.sizes(), chart.bonds()))
        .isEqualTo(Layout.of(chart.sizes(), chart.bonds()));
  }

  @Test
  void theStrongerOfTwoWishesDecidesWhatStandsAbove() {
    var size = new Size(100, 50);
    var circle =
        List.of(
            new Bond(0, 1, 5, List.of(40.0)),
            new Bond(1, 2, 5, List.of(40.0)),
            new Bond(2, 0, 1, List.of(40.0)));
    Placed placed = Layout.of(List.of(size, size, size), circle);
    assertThat(placed.boxes().get(0).top()).isLessThan(placed.boxes().get(1).top());
    assertThat(placed.boxes().get(1).top()).isLessThan(placed.boxes().get(2).top());
  }

  @Test
  void aTreeIsDrawnWithoutACrossingAndItsTopInTheMiddle() {
    var size = new Size(100, 50);
    var sizes = new ArrayList<Size>(java.util.Collections.nCopies(7, size));
    var bonds = new ArrayList<Bond>();
    for (int box = 1; box < 7; box++) {
      bonds.add(new Bond((box - 1) / 2, box, 1, List.of(40.0)));
    }
    java.util.Collections.shuffle(bonds, new Random(3));
    Placed placed = Layout.of(sizes, bonds);
    Box top = placed.boxes().getFirst();
    assertThat(top.left() + top.width() / 2)
        .isCloseTo(placed.width() / 2, org.assertj.core.data.Offset.offset(2.0));
    var below = new ArrayList<Double>();
    for (int box = 3; box < 7; box++) {
      below.add(placed.boxes().get(box).left());
    }
    assertThat(Math.abs(below.get(0) - below.get(1))).as("children side by side").isLessThan(140);
    assertThat(Math.abs(below.get(2) - below.get(3))).isLessThan(140);
  }
}
