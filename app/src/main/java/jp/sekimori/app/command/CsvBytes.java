package jp.sekimori.app.command;

import java.io.IOException;
import java.io.InputStream;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
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

  private static final long SIGNS = 0x8080808080808080L;
  private static final VarHandle WORD =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.nativeOrder());

  private enum Encoding {
    ASCII_SO_FAR,
    AS_IT_IS,
    CP932
  }

  private final InputStream in;
  private final CharsetDecoder cp932 = CP932.newDecoder();
  private ByteBuffer read = ByteBuffer.allocate(0);
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
    if (encoding == Encoding.ASCII_SO_FAR && !isEnded) {
      int count = in.read(bytes, from, length);
      int ascii = ascii(bytes, from, from + Math.max(0, count)) - from;
      if (ascii == count || count < 0) {
        return count;
      }
      begin(bytes, from + ascii, from + count);
      if (ascii > 0) {
        return ascii;
      }
    }
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

  /** Where the first character lies that is not ASCII; all that is asked for may be. */
  private static int ascii(byte[] bytes, int from, int to) {
    int at = from;
    while (at < to && (at & Long.BYTES - 1) != 0 && bytes[at] >= 0) {
      at++;
    }
    if ((at & Long.BYTES - 1) == 0) {
      while (at + Long.BYTES <= to && ((long) WORD.get(bytes, at) & SIGNS) == 0) {
        at += Long.BYTES;
      }
    }
    while (at < to && bytes[at] >= 0) {
      at++;
    }
    return at;
  }

  /** Tells the encoding by what begins here, and as much as it takes of what follows. */
  private void begin(byte[] bytes, int from, int to) throws IOException {
    int least = 4 * CERTAIN;
    read = ByteBuffer.allocate(Math.max(SIZE, to - from + least));
    read.put(bytes, from, to - from);
    while (!isEnded && read.position() < least) {
      fill();
    }
    read.flip();
    decide();
  }

  @Override
  public int available() throws IOException {
    return ready.remaining() + read.remaining() + in.available();
  }

  private void next() throws IOException {
    if (encoding == Encoding.CP932) {
      read.compact();
      fill();
      read.flip();
      decode();
    } else {
      ready = read;
      read = ByteBuffer.allocate(0);
    }
  }

  private void fill() throws IOException {
    int count = in.read(read.array(), read.position(), read.remaining());
    isEnded = count < 0;
    read.position(read.position() + Math.max(0, count));
  }

  private void decide() {
    boolean isUtf8 = fits(StandardCharsets.UTF_8, read, CERTAIN);
    boolean isCp932 = !isUtf8 && fits(CP932, read, Integer.MAX_VALUE);
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
