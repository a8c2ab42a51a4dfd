package jp.sekimori.app.organization.web.chart.layered;

/**
 * Things in a row, each as near as can be to where it wants to be, with room between them: least
 * squares under an order, by pooling neighbours that violate it.
 */
final class Spread {
  private Spread() {}

  /**
   * @param wanted where each wants to be
   * @param weights how much each insists
   * @param apart how far each is at least from the one before it; the first is not read
   * @param least where the first may be at the lowest
   * @param most where the last may be at the highest
   */
  static double[] of(double[] wanted, double[] weights, double[] apart, double least, double most) {
    int size = wanted.length;
    var offset = new double[size];
    for (int i = 1; i < size; i++) {
      offset[i] = offset[i - 1] + apart[i];
    }
    var mean = new double[size];
    var weight = new double[size];
    var first = new int[size];
    int pools = 0;
    for (int i = 0; i < size; i++) {
      mean[pools] = wanted[i] - offset[i];
      weight[pools] = weights[i];
      first[pools] = i;
      pools++;
      while (pools > 1 && mean[pools - 2] > mean[pools - 1]) {
        double sum = weight[pools - 2] + weight[pools - 1];
        mean[pools - 2] =
            (mean[pools - 2] * weight[pools - 2] + mean[pools - 1] * weight[pools - 1]) / sum;
        weight[pools - 2] = sum;
        pools--;
      }
    }
    var places = new double[size];
    double highest = size == 0 ? 0 : Math.max(least, most - offset[size - 1]);
    for (int pool = 0; pool < pools; pool++) {
      int end = pool + 1 < pools ? first[pool + 1] : size;
      for (int i = first[pool]; i < end; i++) {
        places[i] = Math.clamp(mean[pool], least, highest) + offset[i];
      }
    }
    return places;
  }
}
