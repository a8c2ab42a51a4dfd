package jp.sekimori.rules.batch;

import java.util.Arrays;

/** The facts of a case put together, where what is carried along stands between them. */
final class Scratch {
  private byte[] bytes = new byte[1 << 10];
  private int size;

  void clear() {
    size = 0;
  }

  void add(byte[] from, int first, int last) {
    int length = last - first;
    if (size + length + 1 + Memo.SLACK > bytes.length) {
      bytes = Arrays.copyOf(bytes, (size + length) * 2 + Memo.SLACK);
    }
    System.arraycopy(from, first, bytes, size, length);
    size += length;
    bytes[size++] = ',';
  }

  /** What was added, with a line feed behind it. */
  byte[] line() {
    bytes[size] = '\n';
    return bytes;
  }
}
