package jp.sekimori.app.command;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;

/**
 * A CSV file as UTF-8, whether it is written in that or, as spreadsheets of offices do, in CP932.
 * Which of the two it is shows at the first characters that are not ASCII. What is neither is left
 * as it is, so that its reader can say where it stands.
 */
final class CsvBytes extends InputStream {
  private static final Charset CP932 = Charset.forName("windows-31j");
  private static final int SIZE = 1 << 16;

  /** So many characters that happen to be UTF-8 are no accident. */
  private static final int CERTAIN = 3;

  private enum Encoding {
    ASCII_SO_FAR,
    AS_IT_IS,
    CP932
  }

  private final InputStream in;
  private final CharsetDecoder cp932 = CP932.newDecoder();
  private final ByteBuffer read = ByteBuffer.allocate(SIZE).flip();
  private final CharBuffer characters = CharBuffer.allocate(SIZE);
  private ByteBuffer ready = ByteBuffer.allocate(0);
  private Encoding encoding = Encoding.ASCII_SO_FAR;
  private boolean isEnded;

  CsvBytes(InputStream in) {
    this.in = in;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] bytes, int from, int length) throws IOException {
    while (!ready.hasRemaining()) {
      if (encoding == Encoding.AS_IT_IS && !read.hasRemaining()) {
        return in.read(bytes, from, length);
      }
      if (isEnded && !read.hasRemaining()) {
        return -1;
      }
      next();
    }
    int count = Math.min(length, ready.remaining());
    ready.get(bytes, from, count);
    return count;
  }

  @Override
  public int available() throws IOException {
    return ready.remaining() + read.remaining() + in.available();
  }

  private void next() throws IOException {
    fill();
    if (encoding == Encoding.ASCII_SO_FAR) {
      decide();
    }
    if (encoding == Encoding.CP932) {
      decode();
    } else {
      ready = ByteBuffer.allocate(read.remaining()).put(read).flip();
    }
  }

  /** As much as is there; at least enough to tell one character. */
  private void fill() throws IOException {
    read.compact();
    int least = read.position() + 1;
    while (!isEnded && read.position() < least) {
      int count = in.read(read.array(), read.position(), read.remaining());
      isEnded = count < 0;
      read.position(read.position() + Math.max(0, count));
      if (!isEnded && encoding == Encoding.ASCII_SO_FAR && hasOther()) {
        least = Math.min(SIZE, Math.max(least, firstOther() + 4 * CERTAIN));
      }
    }
    read.flip();
  }

  private boolean hasOther() {
    return firstOther() < read.position();
  }

  private int firstOther() {
    int at = 0;
    while (at < read.position() && read.get(at) >= 0) {
      at++;
    }
    return at;
  }

  private void decide() {
    int other = 0;
    while (other < read.limit() && read.get(other) >= 0) {
      other++;
    }
    if (other == read.limit()) {
      return;
    }
    ByteBuffer sample = read.slice(other, read.limit() - other);
    boolean isUtf8 = fits(StandardCharsets.UTF_8, sample, CERTAIN);
    boolean isCp932 = !isUtf8 && fits(CP932, sample, Integer.MAX_VALUE);
    encoding = isCp932 ? Encoding.CP932 : Encoding.AS_IT_IS;
  }

  /** Whether it can be read so, or so many characters of it that are not ASCII. */
  private static boolean fits(Charset charset, ByteBuffer sample, int certain) {
    CharBuffer found = CharBuffer.allocate(sample.remaining());
    CoderResult result = charset.newDecoder().decode(sample.duplicate(), found, false);
    return !result.isError()
        || found.flip().chars().filter(c -> c > 0x7F && c < 0xFF61).count() >= certain;
  }

  private void decode() {
    characters.clear();
    CoderResult result = cp932.decode(read, characters, isEnded);
    ByteBuffer utf8 = StandardCharsets.UTF_8.encode(characters.flip());
    if (result.isError()) {
      byte[] wrong = new byte[result.length()];
      read.get(wrong);
      utf8 = ByteBuffer.allocate(utf8.remaining() + wrong.length).put(utf8).put(wrong).flip();
      cp932.reset();
    }
    ready = utf8;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
