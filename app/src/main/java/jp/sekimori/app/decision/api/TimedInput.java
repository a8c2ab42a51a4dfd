package jp.sekimori.app.decision.api;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.SocketTimeoutException;
import java.time.Duration;

/**
 * Ends by a {@link SocketTimeoutException} when the whole takes too long: the server itself limits
 * only the wait for the next byte.
 */
final class TimedInput extends FilterInputStream {
  private final long end;

  TimedInput(InputStream in, Duration longest) {
    super(in);
    end = System.nanoTime() + longest.toNanos();
  }

  @Override
  public int read() throws IOException {
    requireTime();
    return super.read();
  }

  @Override
  public int read(byte[] bytes, int from, int length) throws IOException {
    requireTime();
    return super.read(bytes, from, length);
  }

  private void requireTime() throws SocketTimeoutException {
    if (System.nanoTime() - end > 0) {
      throw new SocketTimeoutException("The body took too long");
    }
  }
}
