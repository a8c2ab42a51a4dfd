package jp.sekimori.clauses;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import jp.sekimori.clauses.outline.OutlineReader;
import jp.sekimori.clauses.outline.Reading;
import jp.sekimori.clauses.print.OfficeTables;
import jp.sekimori.clauses.table.TableReader;
import jp.sekimori.clauses.table.TableReading;
import jp.sekimori.clauses.text.Decoding;
import jp.sekimori.clauses.text.Line;
import jp.sekimori.clauses.text.Message;
import jp.sekimori.clauses.text.Pages;
import jp.sekimori.clauses.text.Source;
import jp.sekimori.clauses.text.TextDecoder;

/** Opens the files that policies come in: plain text, and Sekimori's own DOCX, XLSX and HTML. */
public final class Documents {
  /** Larger files are refused: a policy of 10,000 clauses has about 3 MB. */
  public static final int MAX_BYTES = 20 * 1024 * 1024;

  /** Formats other than plain text, told by their first bytes. The first that accepts reads. */
  private static final List<Format> FORMATS =
      List.of(new Format(OfficeTables::accepts, OfficeTables::open));

  private Documents() {}

  /**
   * Reads a file. Never throws for what a user can hand over.
   *
   * @param name the file's name, for messages and as a hint of its format
   * @param bytes the whole content
   */
  public static Opened open(String name, byte[] bytes) {
    if (bytes.length > MAX_BYTES) {
      return Refusal.tooLarge(name, bytes.length);
    }
    for (Format format : FORMATS) {
      if (format.accepts().test(bytes)) {
        return format.reader().read(name, bytes);
      }
    }
    if (isBlank(bytes)) {
      return Refusal.empty(name);
    }
    return switch (TextDecoder.decode(bytes)) {
      case Decoding.Refused refused ->
          new Opened.Unreadable(
              refused.reason(), refused.what(), in(name, refused.where()), refused.mend());
      case Decoding.Decoded decoded -> open(name, decoded.text());
    };
  }

  /** Reads a file from disk, never more of it than {@link #MAX_BYTES} and one byte. */
  public static Opened open(Path file) {
    String name = file.getFileName() == null ? file.toString() : file.getFileName().toString();
    try (InputStream in = Files.newInputStream(file)) {
      byte[] bytes = in.readNBytes(MAX_BYTES + 1);
      return bytes.length > MAX_BYTES
          ? Refusal.tooLarge(name, Files.size(file))
          : open(name, bytes);
    } catch (IOException e) {
      return Refusal.missing(file.toString());
    }
  }

  private static Opened open(String name, String text) {
    if (text.isBlank()) {
      return Refusal.empty(name);
    }
    Source source = Source.of(text);
    return switch (TableReader.read(source)) {
      case TableReading.Found found -> new Opened.Table(found.table());
      case TableReading.NoColumns none -> new Opened.Text(oneColumn(source));
      case TableReading.HalvesDiffer differ -> Refusal.halvesDiffer(name, differ.line());
    };
  }

  /**
   * Reads a file that has to be a comparison table: a text in one column is refused.
   *
   * @param name the file's name, for messages and as a hint of its format
   * @param bytes the whole content
   */
  public static Opened openTable(String name, byte[] bytes) {
    return demandTable(name, open(name, bytes));
  }

  /** Reads a file from disk that has to be a comparison table. */
  public static Opened openTable(Path file) {
    return demandTable(file.toString(), open(file));
  }

  private static Opened demandTable(String name, Opened opened) {
    return opened instanceof Opened.Text ? Refusal.noColumns(name) : opened;
  }

  private static Reading oneColumn(Source source) {
    Pages pages = Pages.of(source);
    Reading reading = OutlineReader.read(pages.body());
    var furniture = new ArrayList<Line>(pages.furnitureLines());
    furniture.addAll(reading.furniture());
    return new Reading(reading.outline(), furniture, reading.notes());
  }

  private static boolean isBlank(byte[] bytes) {
    for (byte b : bytes) {
      if (b != ' ' && b != '\t' && b != '\r' && b != '\n' && b != '\f') {
        return false;
      }
    }
    return true;
  }

  private static Message in(String name, Message where) {
    return new Message(name + "：" + where.ja(), name + ": " + where.en());
  }
}
