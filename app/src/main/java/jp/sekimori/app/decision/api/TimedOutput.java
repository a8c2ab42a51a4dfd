package jp.sekimori.app.decision.api;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;

/**
 * Takes nothing more once it is closed, or when the whole takes too long: the server itself limits
 * only the wait for the next piece to be fetched. What is behind it stays open.
 */
final class TimedOutput extends OutputStream {
  /** In bytes: how much may go out between two looks at the time. */
  private static final int PIECE = 1 << 14;

  private final OutputStream out;
  private final long end;
  private volatile boolean isClosed;

  TimedOutput(OutputStream out, Duration longest) {
    this.out = out;
    end = System.nanoTime() + longest.toNanos();
  }

  @Override
  public void write(int b) throws IOException {
    requireOpen();
    out.write(b);
  }

  @Override
  public void write(byte[] bytes, int from, int length) throws IOException {
    for (int done = 0; done < length; done += PIECE) {
      requireOpen();
      out.write(bytes, from + done, Math.min(PIECE, length - done));
    }
  }

  @Override
  public void flush() throws IOException {
    requireOpen();
    out.flush();
  }

  private void requireOpen() throws IOException {
    if (isClosed || System.nanoTime() - end > 0) {
      throw new IOException(isClosed ? "The call is over" : "The answer was fetched too slowly");
    }
  }

  @Override
  public void close() {
    isClosed = true;
  }
}
