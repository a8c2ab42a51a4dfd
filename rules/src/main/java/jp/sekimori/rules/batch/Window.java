package jp.sekimori.rules.batch;

import java.io.IOException;
import java.io.InputStream;

/**
 * The part of the input that is being read. After the last byte stands a line feed, so that a
 * reader needs to look for the end only where it finds one.
 */
final class Window {
  /** The longest line, in bytes. */
  static final int MOST = 1 << 20;

  private static final int SIZE = MOST + (1 << 18);

  private final InputStream in;
  private final Sink sink;

  /** What is here lies from {@link #at} to {@link #end}. */
  final byte[] bytes = new byte[SIZE + 1 + Memo.SLACK];

  int at;
  int end;

  /** The line that begins at {@link #at}, from 1. */
  long line = 1;

  /** Whether nothing follows after {@link #end}. */
  boolean isEnded;

  /**
   * @param sink is emptied before waiting for input, so that whoever writes a line gets its answer
   */
  Window(InputStream in, Sink sink) {
    this.in = in;
    this.sink = sink;
    bytes[0] = '\n';
  }

  /** Whether anything is left to be read; waits for it. */
  boolean hasNext() throws IOException {
    while (at == end) {
      if (!more()) {
        return false;
      }
    }
    return true;
  }

  /** Whether a line is longer than {@link #MOST}. */
  boolean isFull() {
    return end - at > MOST;
  }

  /**
   * Reads on behind what is here.
   *
   * @return false if nothing follows, or a line is longer than {@link #MOST}
   */
  boolean more() throws IOException {
    if (isEnded || isFull()) {
      return false;
    }
    System.arraycopy(bytes, at, bytes, 0, end - at);
    end -= at;
    at = 0;
    if (in.available() == 0) {
      sink.flush();
    }
    int read = in.read(bytes, end, SIZE - end);
    if (read < 0) {
      isEnded = true;
    } else {
      end += read;
    }
    bytes[end] = '\n';
    return !isEnded;
  }

  /** Goes on behind the next line feed. */
  void skipLine() throws IOException {
    while (true) {
      while (at < end && bytes[at] != '\n') {
        at++;
      }
      if (at < end) {
        at++;
        line++;
        return;
      }
      if (!more()) {
        return;
      }
    }
  }

  /** Leaves what follows unread. */
  void stop() {
    at = end;
    isEnded = true;
  }

  /** Takes a byte order mark of UTF-8. */
  void start() throws IOException {
    while (end < 3 && more()) {
      // A pipe may give a byte at a time.
    }
    if (end >= 3 && bytes[0] == (byte) 0xEF && bytes[1] == (byte) 0xBB && bytes[2] == (byte) 0xBF) {
      at = 3;
    }
  }
}
