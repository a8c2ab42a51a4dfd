package jp.sekimori.rules.batch;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Answers by the bytes of the cases that they answer. Cases repeat one another: most are answered
 * from here, without being taken apart.
 */
final class Memo {
  /** So many bytes behind the last one may be looked at. */
  static final int SLACK = Long.BYTES;

  private static final int SIZE = 1 << 16;

  /** The longest case that is kept, in bytes, and how much is kept of all together. */
  private static final int LONGEST = 1 << 9;

  private static final int MOST = 1 << 24;

  private static final VarHandle WORD =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final long ONES = 0x0101010101010101L;
  private static final long SIGNS = ONES << 7;
  private static final long LINE_FEEDS = ONES * '\n';
  private static final long MIX = 0x9E3779B97F4A7C15L;

  private byte[] @Nullable [] cases = new byte[SIZE][];
  private byte[][] answers = new byte[SIZE][];
  private int kept;

  /** What {@link #find} saw last: to the line feed, and the hash up to there. */
  private int end;

  private long hash;

  /** Where the line ends that was looked for last. */
  int end() {
    return end;
  }

  /**
   * The answer to what stands here up to the next line feed.
   *
   * @return null where it is not known
   */
  byte @Nullable [] find(byte[] bytes, int from) {
    long mixed = 0;
    int at = from;
    while (true) {
      long word = (long) WORD.get(bytes, at);
      long marked = word ^ LINE_FEEDS;
      long found = marked - ONES & ~marked & SIGNS;
      if (found != 0) {
        int bits = Long.numberOfTrailingZeros(found) & -Long.BYTES;
        end = at + (bits >> 3);
        hash = (mixed ^ word & (1L << bits) - 1) * MIX;
        return known(bytes, from);
      }
      mixed = (mixed ^ word) * MIX;
      mixed ^= mixed >>> 29;
      at += Long.BYTES;
    }
  }

  private byte @Nullable [] known(byte[] bytes, int from) {
    int at = place();
    return isAt(at, bytes, from) ? answers[at] : isAt(at ^ 1, bytes, from) ? answers[at ^ 1] : null;
  }

  private boolean isAt(int at, byte[] bytes, int from) {
    byte[] known = cases[at];
    return known != null && Arrays.equals(known, 0, known.length, bytes, from, end);
  }

  private int place() {
    return (int) (hash >>> 48);
  }

  /** Keeps the answer to what was looked for last. */
  void keep(byte[] bytes, int from, byte[] answer) {
    if (end - from > LONGEST) {
      return;
    }
    kept += end - from + answer.length;
    if (kept > MOST) {
      Arrays.fill(cases, null);
      kept = 0;
    }
    int at = place();
    if (cases[at] != null) {
      cases[at ^ 1] = cases[at];
      answers[at ^ 1] = answers[at];
    }
    cases[at] = Arrays.copyOfRange(bytes, from, end);
    answers[at] = answer;
  }
}
