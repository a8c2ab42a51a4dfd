package jp.sekimori.app.organization.web.chart.layered;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import jp.sekimori.app.organization.web.chart.layered.Item.Segment;

/**
 * The lines between two rows that go sideways, each on a track of its own height, such that few
 * cross and none lie on one another.
 */
final class Tracks {
  /** Uprights nearer than this would look like one. */
  private static final double TOUCHING = 5;

  private static final int ON_ONE_ANOTHER = 100;
  private static final int ROUNDS = 20;

  private final List<Across> lines = new ArrayList<>();
  private int count;

  /** One line: down at {@code from}, across, and down again at {@code to}. */
  private static final class Across {
    final Segment segment;
    final int lane;
    final double from;
    final double to;
    int track;

    Across(Segment segment, int lane) {
      this.segment = segment;
      this.lane = lane;
      this.from = segment.top + segment.bond.offset(lane);
      this.to = segment.bottom + segment.bond.offset(lane);
    }

    boolean spans(double x) {
      return x > Math.min(from, to) - TOUCHING && x < Math.max(from, to) + TOUCHING;
    }

    boolean overlaps(Across other) {
      return spans(other.from) || spans(other.to) || other.spans(from) || other.spans(to);
    }
  }

  Tracks(List<Segment> segments) {
    for (Segment segment : segments) {
      if (segment.top != segment.bottom) {
        for (int lane = 0; lane < segment.bond.lanes().size(); lane++) {
          lines.add(new Across(segment, lane));
        }
      }
    }
    lines.sort(Comparator.comparing(line -> Math.min(line.from, line.to)));
    arrange();
    pack();
  }

  /** How many there are, one below the other. */
  int count() {
    return count;
  }

  /** On which a lane goes sideways, from above; it does if its ends differ. */
  int of(Segment segment, int lane) {
    return lines.stream()
        .filter(line -> line.segment == segment && line.lane == lane)
        .mapToInt(line -> line.track)
        .findFirst()
        .orElseThrow();
  }

  /** What it costs that one line lies above another. */
  private static int cost(Across above, Across below) {
    int cost = 0;
    if (below.spans(above.to)) {
      cost += Math.abs(above.to - below.from) < TOUCHING ? ON_ONE_ANOTHER : 1;
    }
    if (above.spans(below.from)) {
      cost += Math.abs(above.to - below.from) < TOUCHING ? ON_ONE_ANOTHER : 1;
    }
    return cost;
  }

  /** Moves each line to where it costs least, until nothing gets better. */
  private void arrange() {
    boolean better = true;
    for (int round = 0; better && round < ROUNDS; round++) {
      better = false;
      for (Across line : List.copyOf(lines)) {
        better |= move(line);
      }
    }
  }

  private boolean move(Across line) {
    int at = lines.indexOf(line);
    lines.remove(at);
    int cost = lines.stream().mapToInt(other -> cost(line, other)).sum();
    var costs = new int[lines.size() + 1];
    costs[0] = cost;
    for (int i = 0; i < lines.size(); i++) {
      Across passed = lines.get(i);
      cost += cost(passed, line) - cost(line, passed);
      costs[i + 1] = cost;
    }
    int best = at;
    for (int i = 0; i < costs.length; i++) {
      best = costs[i] < costs[best] ? i : best;
    }
    lines.add(best, line);
    return best != at;
  }

  /** Lines that do not meet share a track. */
  private void pack() {
    for (int i = 0; i < lines.size(); i++) {
      Across line = lines.get(i);
      line.track =
          lines.subList(0, i).stream()
              .filter(line::overlaps)
              .mapToInt(other -> other.track + 1)
              .max()
              .orElse(0);
    }
    count = lines.stream().mapToInt(line -> line.track + 1).max().orElse(0);
  }
}
