package jp.sekimori.app.application.paper;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** The letters in which papers are set, and those that it lacks. */
final class Letters {
  static final String FAMILY = "BIZ UDPGothic";

  /** Stands for a character that cannot be printed, as in type setting (ゲタ). */
  private static final int GETA = '〓';

  private static final String FILE = "/vendor/biz-udpgothic/BIZUDPGothic-Regular.ttf";
  private static final CmapLookup KNOWN = known();

  /** What was lacking, each once, in the order in which it stood there. */
  private final Set<Integer> lacking = new LinkedHashSet<>();

  static InputStream file() {
    return Objects.requireNonNull(Letters.class.getResourceAsStream(FILE), FILE);
  }

  private static CmapLookup known() {
    try (TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(file()))) {
      return font.getUnicodeCmapLookup();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isKnown(int character) {
    return KNOWN.getGlyphId(character) != 0 || Character.isWhitespace(character);
  }

  /** The text with what is lacking replaced; remembers what that was. */
  String printable(String text) {
    return text.codePoints()
        .map(character -> isKnown(character) ? character : lack(character))
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  private int lack(int character) {
    lacking.add(character);
    return GETA;
  }

  /** What was lacking, by numbers of Unicode: U+20BB7; empty for nothing. */
  String lacking() {
    return lacking.stream()
        .map(character -> String.format("U+%04X", character))
        .collect(Collectors.joining("、"));
  }
}
