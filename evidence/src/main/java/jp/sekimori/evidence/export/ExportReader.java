package jp.sekimori.evidence.export;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import jp.sekimori.evidence.Message;
import org.jspecify.annotations.Nullable;

/**
 * Reads an export as a stream: the header first, then line by line. Refuses what is no export at
 * all; everything else it hands on, unreadable lines too.
 */
public final class ExportReader {
  private static final int MAX_HEADER_LINES = 200;

  private final LineSource lines;
  private final List<byte[]> header = new ArrayList<>();
  private byte @Nullable [] ahead;
  private @Nullable Message refusal;

  private ExportReader(InputStream in) throws IOException {
    lines = new LineSource(in);
    readHeader();
  }

  /** Starts reading. Errors of the stream itself are thrown. */
  public static ExportReader open(InputStream in) throws IOException {
    return new ExportReader(in);
  }

  /** Why this is no export that can be checked, or null. */
  public @Nullable Message refusal() {
    return refusal;
  }

  public HeaderRead header() {
    return HeaderReader.read(header);
  }

  private void readHeader() throws IOException {
    byte[] first = lines.next();
    refusal = FirstLine.refusal(first);
    if (first == null || refusal != null) {
      return;
    }
    header.add(first);
    for (byte[] line = lines.next(); line != null; line = lines.next()) {
      String text = new String(line, StandardCharsets.ISO_8859_1);
      if (isBody(text) || header.size() >= MAX_HEADER_LINES) {
        ahead = line;
        return;
      }
      header.add(line);
      if (text.startsWith(Header.DIGEST + ": ")) {
        return;
      }
    }
  }

  /** A damaged digest line must not make the records part of the header. */
  private static boolean isBody(String line) {
    return line.startsWith(Words.RECORD + " ")
        || line.startsWith(Words.CHECKPOINT + " ")
        || line.startsWith(Words.END + " ");
  }

  /** The next line after the header, or null after the last. */
  public @Nullable ExportLine next() throws IOException {
    byte[] line = take();
    if (line == null) {
      return null;
    }
    long number = lines.line();
    if (lines.tooLong()) {
      return unreadable(number, "行が長すぎます。", "The line is too long.");
    }
    if (!lines.ended()) {
      return unreadable(number, "行の途中でファイルが終わっています。", "The file ends in the middle of this line.");
    }
    return read(number, line);
  }

  private ExportLine read(long number, byte[] line) throws IOException {
    var fields = new Fields(line);
    return switch (fields.next()) {
      case Words.RECORD -> LineReader.record(number, fields);
      case Words.DETAIL -> LineReader.detail(number, fields);
      case Words.RANGE -> LineReader.range(number, fields);
      case Words.CHECKPOINT -> checkpoint(number, fields);
      case Words.END -> LineReader.end(number, fields);
      default ->
          unreadable(number, "行の始めの語が書式にありません。", "The first word of the line is none of ours.");
    };
  }

  private ExportLine checkpoint(long number, Fields fields) throws IOException {
    var block = new CheckpointBlock(number, fields);
    for (byte[] line = take(); line != null; line = take()) {
      if (!lines.ended() || !block.takes(line)) {
        ahead = line;
        break;
      }
    }
    return block.read();
  }

  private byte @Nullable [] take() throws IOException {
    byte[] line = ahead == null ? lines.next() : ahead;
    ahead = null;
    return line;
  }

  static ExportLine.Unreadable unreadable(long line, String ja, String en) {
    return new ExportLine.Unreadable(line, new Message(ja, en));
  }
}
