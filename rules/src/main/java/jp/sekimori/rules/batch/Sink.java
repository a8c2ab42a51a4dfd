package jp.sekimori.rules.batch;

import java.io.IOException;
import java.io.OutputStream;

/** Gathers what is written. */
final class Sink {
  private final OutputStream out;
  private final byte[] bytes = new byte[1 << 17];
  private int size;

  Sink(OutputStream out) {
    this.out = out;
  }

  void write(byte[] all) throws IOException {
    write(all, 0, all.length);
  }

  void write(byte[] from, int first, int last) throws IOException {
    int length = last - first;
    if (length > bytes.length - size) {
      pass();
      if (length > bytes.length) {
        out.write(from, first, length);
        return;
      }
    }
    System.arraycopy(from, first, bytes, size, length);
    size += length;
  }

  private void pass() throws IOException {
    out.write(bytes, 0, size);
    size = 0;
  }

  void flush() throws IOException {
    if (size > 0) {
      pass();
      out.flush();
    }
  }
}
