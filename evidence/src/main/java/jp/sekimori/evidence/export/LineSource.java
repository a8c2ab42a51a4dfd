package jp.sekimori.evidence.export;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Cuts a stream into lines of bytes. Keeps one line in memory, whatever the size of the file. */
final class LineSource {
  /** Longer lines are not ours; the rest of such a line is read and dropped. */
  static final int MAX_BYTES = 1 << 20;

  private final InputStream in;
  private final byte[] buffer = new byte[1 << 16];
  private final ByteArrayOutputStream pending = new ByteArrayOutputStream();
  private int at;
  private int end;
  private long line;
  private boolean ended = true;
  private boolean tooLong;

  LineSource(InputStream in) {
    this.in = in;
  }

  /** The next line without its line feed, or null after the last. */
  byte @Nullable [] next() throws IOException {
    pending.reset();
    tooLong = false;
    while (true) {
      if (at == end && !fill()) {
        ended = pending.size() == 0;
        return ended ? null : taken(pending.toByteArray());
      }
      int from = at;
      while (at < end && buffer[at] != '\n') {
        at++;
      }
      if (at < end) {
        at++;
        return taken(joined(from, at - 1));
      }
      keep(from);
    }
  }

  private boolean fill() throws IOException {
    at = 0;
    end = Math.max(0, in.read(buffer));
    return end > 0;
  }

  private byte[] joined(int from, int to) {
    if (pending.size() == 0) {
      return Arrays.copyOfRange(buffer, from, to);
    }
    pending.write(buffer, from, to - from);
    return pending.toByteArray();
  }

  private void keep(int from) {
    if (pending.size() + end - from <= MAX_BYTES) {
      pending.write(buffer, from, end - from);
    } else {
      tooLong = true;
    }
  }

  private byte[] taken(byte[] bytes) {
    line++;
    return bytes;
  }

  /** The number of the line read last, from 1. */
  long line() {
    return line;
  }

  /** Whether the line read last was cut to {@link #MAX_BYTES}. */
  boolean tooLong() {
    return tooLong;
  }

  /** Whether the line read last was ended. */
  boolean ended() {
    return ended;
  }
}
