package jp.sekimori.app.organization.web.chart.layered;

import java.util.List;

/**
 * All lines between two boxes: they run side by side.
 *
 * @param upper the box that is to stand above, by its number
 * @param strength of two bonds that cannot both be had, the stronger decides what stands above
 * @param lanes how wide each line is with its label, from left to right
 */
public record Bond(int upper, int lower, int strength, List<Double> lanes) {
  public Bond {
    lanes = List.copyOf(lanes);
    if (upper == lower || lanes.isEmpty()) {
      throw new IllegalArgumentException("A bond is one or more lines between two boxes");
    }
  }

  Bond turned() {
    return new Bond(lower, upper, strength, lanes);
  }

  double width() {
    return lanes.stream().mapToDouble(Double::doubleValue).sum();
  }

  /** How far the line on the left lies from the middle of all: not above 0. */
  double first() {
    return offset(0);
  }

  /** How far the line on the right lies from the middle of all. */
  double last() {
    return offset(lanes.size() - 1);
  }

  /** How far the middle of a lane lies from the middle of all. */
  double offset(int lane) {
    double left = lanes.subList(0, lane).stream().mapToDouble(Double::doubleValue).sum();
    return left + lanes.get(lane) / 2 - width() / 2;
  }
}
