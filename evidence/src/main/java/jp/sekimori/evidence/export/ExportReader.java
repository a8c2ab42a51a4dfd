package jp.sekimori.evidence.export;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.sekimori.evidence.Message;
import jp.sekimori.evidence.tree.Hash;
import org.jspecify.annotations.Nullable;

/**
 * Reads an export or an excerpt as a stream: the header first, then line by line. Refuses what is
 * neither; everything else it hands on, unreadable lines too.
 */
public final class ExportReader {
  private static final int MAX_HEADER_LINES = 200;

  private final LineSource lines;
  private final List<byte[]> header = new ArrayList<>();
  private byte @Nullable [] ahead;
  private boolean excerpt;
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

  /** Whether its first line says that it is an excerpt, not a whole log. */
  public boolean isExcerpt() {
    return excerpt;
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
    excerpt = FirstLine.isExcerpt(first);
    int most = excerpt ? MAX_HEADER_LINES + Selection.MAX_THINGS : MAX_HEADER_LINES;
    for (byte[] line = lines.next(); line != null; line = lines.next()) {
      String text = new String(line, StandardCharsets.ISO_8859_1);
      if (isBody(text) || header.size() >= most) {
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
      case Words.RECORD -> record(number, fields);
      case Words.DETAIL -> LineReader.detail(number, fields);
      case Words.RANGE -> LineReader.range(number, fields);
      case Words.CHECKPOINT -> checkpoint(number, fields);
      case Words.END -> LineReader.end(number, fields);
      case Words.PROOF -> strayProof(number, fields);
      default ->
          unreadable(number, "行の始めの語が書式にありません。", "The first word of the line is none of ours.");
    };
  }

  private ExportLine record(long number, Fields fields) throws IOException {
    ExportLine line = LineReader.record(number, fields);
    return excerpt && line instanceof ExportLine.Record record
        ? new ExportLine.Proven(record, path())
        : line;
  }

  /** The well-formed proof lines that follow. */
  private List<Hash> path() throws IOException {
    var path = new ArrayList<Hash>();
    for (byte[] line = take(); line != null; line = take()) {
      Optional<Hash> hash = lines.ended() ? LineReader.proof(line) : Optional.empty();
      if (hash.isEmpty()) {
        ahead = line;
        break;
      }
      path.add(hash.get());
    }
    return path;
  }

  /** Those that follow it stray for the same reason. */
  private ExportLine strayProof(long number, Fields fields) throws IOException {
    boolean formed = fields.hash().isPresent() && fields.atEnd();
    path();
    return formed
        ? unreadable(
            number, "証明の行が、記録の行のすぐ後にありません。", "A proof line does not stand right after its record.")
        : unreadable(number, "証明の行は「proof ハッシュ」の形です。", "A proof line is: proof hash.");
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
