package jp.sekimori.app.sheet;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** A table as comma-separated values (RFC 4180, rows ended by CR LF), as spreadsheets read it. */
public final class CsvFile {
  private static final Charset CP932 = Charset.forName("windows-31j");
  private static final char MARK = '\ufeff';

  private final String text;

  /**
   * @param rows the heads first
   */
  public CsvFile(List<List<String>> rows) {
    var written = new StringWriter();
    try (var printer = new CSVPrinter(written, CSVFormat.EXCEL)) {
      for (List<String> row : rows) {
        printer.printRecord(row);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    text = written.toString();
  }

  /** Without the mark. */
  public String text() {
    return text;
  }

  /** With a mark at the beginning, by which spreadsheets know UTF-8. */
  public byte[] utf8() {
    return (MARK + text).getBytes(StandardCharsets.UTF_8);
  }

  /** As older programs read it; empty where a character has no place in it. */
  public Optional<byte[]> cp932() {
    try {
      ByteBuffer bytes = CP932.newEncoder().encode(CharBuffer.wrap(text));
      var content = new byte[bytes.remaining()];
      bytes.get(content);
      return Optional.of(content);
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  /** The characters that CP932 has no place for, each once, in the order of the table. */
  public Set<String> unwritable() {
    CharsetEncoder encoder = CP932.newEncoder();
    return text.codePoints()
        .mapToObj(Character::toString)
        .filter(c -> !encoder.canEncode(c))
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }
}
