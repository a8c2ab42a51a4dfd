package jp.sekimori.rules.table;

import java.text.Normalizer;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/** Finds what somebody may have meant. */
public final class Nearest {
  private static final int LONGEST = 60;

  private Nearest() {}

  /**
   * The known word that differs least, by letters added, left out, replaced or swapped.
   *
   * @return empty where none is near enough to be meant
   */
  public static Optional<String> to(String written, Collection<String> known) {
    if (written.isBlank() || written.length() > LONGEST) {
      return Optional.empty();
    }
    String word = plain(written);
    Optional<String> nearest = Optional.empty();
    int least = word.length() / 3 + 1;
    for (String each : known) {
      String other = plain(each);
      // Words differ by at least what one is longer than the other.
      if (Math.abs(other.length() - word.length()) < least) {
        int distance = distance(word, other, least);
        if (distance < least) {
          least = distance;
          nearest = Optional.of(each);
        }
      }
    }
    return nearest;
  }

  /** Full width and capitals make no difference. */
  private static String plain(String word) {
    return Normalizer.normalize(word, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
  }

  /**
   * The distance; where it is not below {@code enough}, any number that is not either. A swap
   * passes over one row, so two rows that are too far off settle it.
   */
  static int distance(String one, String other, int enough) {
    int[][] steps = new int[one.length() + 1][other.length() + 1];
    int before = 0;
    for (int i = 0; i <= one.length(); i++) {
      int nearest = Integer.MAX_VALUE;
      for (int j = 0; j <= other.length(); j++) {
        steps[i][j] = i == 0 || j == 0 ? i + j : step(steps, one, other, i, j);
        nearest = Math.min(nearest, steps[i][j]);
      }
      if (nearest >= enough && before >= enough) {
        return enough;
      }
      before = nearest;
    }
    return steps[one.length()][other.length()];
  }

  private static int step(int[][] steps, String one, String other, int i, int j) {
    boolean isSame = one.charAt(i - 1) == other.charAt(j - 1);
    int least =
        Math.min(
            steps[i - 1][j - 1] + (isSame ? 0 : 1), Math.min(steps[i - 1][j], steps[i][j - 1]) + 1);
    boolean isSwapped =
        i > 1
            && j > 1
            && one.charAt(i - 1) == other.charAt(j - 2)
            && one.charAt(i - 2) == other.charAt(j - 1);
    return isSwapped ? Math.min(least, steps[i - 2][j - 2] + 1) : least;
  }
}
