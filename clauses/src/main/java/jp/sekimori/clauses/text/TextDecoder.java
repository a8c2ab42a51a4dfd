package jp.sekimori.clauses.text;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.util.Arrays;
import java.util.List;
import jp.sekimori.clauses.text.Decoding.Decoded;
import jp.sekimori.clauses.text.Decoding.Refused;
import org.jspecify.annotations.Nullable;

/**
 * Turns the bytes of a text file into characters: UTF-8, UTF-16 and CP932, each with or without a
 * byte order mark where it has one. A byte that its encoding does not know is reported, never
 * replaced. Other encodings are named and refused.
 */
public final class TextDecoder {
  /** What Windows calls Shift_JIS: also knows ① ㈱ 髙 and the wave dash of Windows. */
  private static final Charset CP932 = Charset.forName("windows-31j");

  private static final Charset EUC_JP = Charset.forName("EUC-JP");

  private TextDecoder() {}

  /** Reads bytes that are not empty. */
  public static Decoding decode(byte[] bytes) {
    var marked = marked(bytes);
    if (marked != null) {
      return marked;
    }
    Refused binary = Signature.refusal(bytes);
    if (binary != null) {
      return binary;
    }
    if (isIso2022(bytes)) {
      return Refusals.named("ISO-2022-JP (JIS)");
    }
    boolean zeros = indexOf(bytes, (byte) 0, 0) >= 0;
    Attempt utf8 = Attempt.of(bytes, UTF_8, "UTF-8");
    if (!zeros && utf8.isWhole()) {
      return controls(bytes) > bytes.length / 20 ? Refusals.binary("control", -1) : utf8.decoded();
    }
    return best(bytes, zeros, utf8);
  }

  /** The likeliest of the encodings that bear no mark. */
  private static Decoding best(byte[] bytes, boolean zeros, Attempt utf8) {
    Attempt best = null;
    for (Attempt attempt :
        List.of(
            Attempt.of(bytes, CP932, "CP932"),
            Attempt.of(bytes, EUC_JP, "EUC-JP"),
            Attempt.of(bytes, UTF_16LE, "UTF-16LE"),
            Attempt.of(bytes, UTF_16BE, "UTF-16BE"))) {
      boolean possible = attempt.isWhole() && (!zeros || attempt.name().startsWith("UTF-16"));
      if (possible && (best == null || attempt.likelihood() > best.likelihood())) {
        best = attempt;
      }
    }
    if (best != null && best.likelihood() > 0.8) {
      return best.name().equals("EUC-JP") ? Refusals.named("EUC-JP") : best.decoded();
    }
    if (zeros || controls(bytes) > bytes.length / 20) {
      return Refusals.binary("NUL", indexOf(bytes, (byte) 0, 0));
    }
    return damaged(bytes, utf8);
  }

  private static Decoding damaged(byte[] bytes, Attempt utf8) {
    Attempt cp932 = Attempt.of(bytes, CP932, "CP932");
    Attempt nearest = utf8.length() >= cp932.length() ? utf8 : cp932;
    return Refusals.damaged(nearest.name(), nearest.length(), lineOf(bytes, nearest.length()));
  }

  private static @Nullable Decoding marked(byte[] bytes) {
    if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
      return strictly(bytes, 3, UTF_8, "UTF-8");
    }
    boolean utf32 =
        startsWith(bytes, 0xFF, 0xFE, 0, 0) && bytes.length % 4 == 0
            || startsWith(bytes, 0, 0, 0xFE, 0xFF);
    if (utf32) {
      return Refusals.named("UTF-32");
    }
    if (startsWith(bytes, 0xFF, 0xFE)) {
      return strictly(bytes, 2, UTF_16LE, "UTF-16LE");
    }
    return startsWith(bytes, 0xFE, 0xFF) ? strictly(bytes, 2, UTF_16BE, "UTF-16BE") : null;
  }

  private static Decoding strictly(byte[] bytes, int from, Charset charset, String name) {
    byte[] rest = Arrays.copyOfRange(bytes, from, bytes.length);
    Attempt attempt = Attempt.of(rest, charset, name);
    return attempt.isWhole()
        ? attempt.decoded()
        : Refusals.damaged(name, from + attempt.length(), lineOf(bytes, from + attempt.length()));
  }

  private static boolean isIso2022(byte[] bytes) {
    String text = new String(bytes, ISO_8859_1);
    return (text.contains("\u001b$B") || text.contains("\u001b$@"))
        && text.chars().allMatch(c -> c < 0x80);
  }

  private static int lineOf(byte[] bytes, int offset) {
    int line = 1;
    for (int i = 0; i < Math.min(offset, bytes.length); i++) {
      line += bytes[i] == '\n' ? 1 : 0;
    }
    return line;
  }

  private static int controls(byte[] bytes) {
    int count = 0;
    for (byte b : bytes) {
      count += b >= 0 && b < ' ' && "\t\n\r\f\u000b\u001a".indexOf(b) < 0 ? 1 : 0;
    }
    return count;
  }

  private static int indexOf(byte[] bytes, byte wanted, int from) {
    for (int i = from; i < bytes.length; i++) {
      if (bytes[i] == wanted) {
        return i;
      }
    }
    return -1;
  }

  private static boolean startsWith(byte[] bytes, int... start) {
    for (int i = 0; i < start.length; i++) {
      if (i >= bytes.length || (bytes[i] & 0xFF) != start[i]) {
        return false;
      }
    }
    return true;
  }

  /**
   * A strict reading in one encoding.
   *
   * @param length bytes read before the first one that the encoding does not know
   */
  private record Attempt(String name, CharBuffer chars, int length, int total) {
    static Attempt of(byte[] bytes, Charset charset, String name) {
      var decoder =
          charset
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT);
      var in = ByteBuffer.wrap(bytes);
      var out = CharBuffer.allocate(bytes.length + 1);
      boolean whole = !decoder.decode(in, out, true).isError() && !decoder.flush(out).isError();
      int read = whole ? bytes.length : in.position();
      return new Attempt(name, out.flip(), read, bytes.length);
    }

    boolean isWhole() {
      return length == total;
    }

    Decoded decoded() {
      return new Decoded(name, chars.toString());
    }

    /** The share of characters that Japanese office documents are made of. */
    double likelihood() {
      return chars.isEmpty()
          ? 0
          : (double) chars.chars().filter(Attempt::isUsual).count() / chars.length();
    }

    private static boolean isUsual(int c) {
      return c >= ' ' && c < 0x7f
          || "\t\n\r\f".indexOf(c) >= 0
          || c >= 0x3000 && c <= 0x30ff
          || c >= 0x4e00 && c <= 0x9fff
          || c >= 0xff01 && c <= 0xff5e
          || "①②③④⑤⑥⑦⑧⑨⑩ⅠⅡⅢ―‐−…○●◎△→↑↓←※".indexOf(c) >= 0;
    }
  }
}
