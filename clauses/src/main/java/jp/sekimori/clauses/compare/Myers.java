package jp.sekimori.clauses.compare;

/**
 * The shortest edit script between two sequences in linear space, after E. W. Myers, "An O(ND)
 * difference algorithm and its variations" (1986).
 */
final class Myers {
  /**
   * Beyond this much work two texts have so little in common that one simply replaces the other.
   */
  private static final int MOST_DIFFERENCES = 4_000;

  private final int[] a;
  private final int[] b;
  private final boolean[] keptA;
  private final boolean[] keptB;
  private final int[] forward;
  private final int[] backward;

  private Myers(int[] a, int[] b) {
    this.a = a;
    this.b = b;
    keptA = new boolean[a.length];
    keptB = new boolean[b.length];
    int diagonals = 2 * (a.length + b.length) + 3;
    forward = new int[diagonals];
    backward = new int[diagonals];
  }

  /**
   * @param older which of the older sequence is kept
   * @param newer which of the newer sequence is kept, as many
   */
  record Kept(boolean[] older, boolean[] newer) {}

  static Kept kept(int[] older, int[] newer) {
    var myers = new Myers(older, newer);
    myers.compare(0, older.length, 0, newer.length);
    return new Kept(myers.keptA, myers.keptB);
  }

  private void compare(int fromA, int toA, int fromB, int toB) {
    int startA = fromA;
    int startB = fromB;
    int endA = toA;
    int endB = toB;
    while (startA < endA && startB < endB && a[startA] == b[startB]) {
      keep(startA++, startB++);
    }
    while (startA < endA && startB < endB && a[endA - 1] == b[endB - 1]) {
      keep(--endA, --endB);
    }
    if (startA == endA || startB == endB) {
      return;
    }
    int[] middle = middle(startA, endA, startB, endB);
    if (middle.length == 2 && !isCorner(middle, startA, endA, startB, endB)) {
      compare(startA, middle[0], startB, middle[1]);
      compare(middle[0], endA, middle[1], endB);
    }
  }

  private static boolean isCorner(int[] middle, int fromA, int toA, int fromB, int toB) {
    return middle[0] == fromA && middle[1] == fromB || middle[0] == toA && middle[1] == toB;
  }

  private void keep(int inA, int inB) {
    keptA[inA] = true;
    keptB[inB] = true;
  }

  /** A point on a shortest path about half-way; empty where there is too much to compare. */
  private int[] middle(int fromA, int toA, int fromB, int toB) {
    int n = toA - fromA;
    int m = toB - fromB;
    int delta = n - m;
    boolean odd = (delta & 1) != 0;
    int offset = a.length + b.length + 1;
    forward[offset + 1] = 0;
    backward[offset + 1] = 0;
    for (int d = 0; d <= Math.min((n + m + 1) / 2, MOST_DIFFERENCES); d++) {
      for (int k = -d; k <= d; k += 2) {
        int x = furthest(forward, offset + k, k == -d, k == d);
        int y = x - k;
        while (x < n && y < m && x >= 0 && y >= 0 && a[fromA + x] == b[fromB + y]) {
          x++;
          y++;
        }
        forward[offset + k] = x;
        boolean meets = odd && Math.abs(k - delta) <= d - 1;
        if (meets && x + backward[offset + delta - k] >= n) {
          return point(fromA, x, n, fromB, y, m);
        }
      }
      for (int k = -d; k <= d; k += 2) {
        int x = furthest(backward, offset + k, k == -d, k == d);
        int y = x - k;
        while (x < n && y < m && x >= 0 && y >= 0 && a[toA - 1 - x] == b[toB - 1 - y]) {
          x++;
          y++;
        }
        backward[offset + k] = x;
        boolean meets = !odd && Math.abs(k - delta) <= d;
        if (meets && x + forward[offset + delta - k] >= n) {
          return point(fromA, n - x, n, fromB, m - y, m);
        }
      }
    }
    return new int[0];
  }

  private static int furthest(int[] reached, int at, boolean lowest, boolean highest) {
    boolean down = lowest || !highest && reached[at - 1] < reached[at + 1];
    return down ? reached[at + 1] : reached[at - 1] + 1;
  }

  private static int[] point(int fromA, int x, int n, int fromB, int y, int m) {
    return new int[] {fromA + Math.clamp(x, 0, n), fromB + Math.clamp(y, 0, m)};
  }
}
