package jp.sekimori.evidence.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import jp.sekimori.evidence.entry.Detail;
import jp.sekimori.evidence.tree.Hash;
import jp.sekimori.evidence.tree.HashRows;
import jp.sekimori.evidence.tree.Node;

/**
 * Writes an export, record by record. It formats and never judges: records come from where they are
 * kept, hashes from where those are kept, and whether they fit is for the checker to say. So a log
 * that was tampered with can still be exported, and the export shows it.
 */
public final class ExportWriter {
  private static final int WIDTH = HashRows.WIDTH;

  private final OutputStream out;
  private final HashRows rows;
  private final long size;
  private List<Hash> leaves = List.of();
  private long row = -1;
  private long ranges;
  private long previous;
  private long records;
  private long checkpoints;
  private long details;

  /**
   * @param out buffered; stays open
   * @param rows the hashes kept since the records were appended
   */
  public ExportWriter(OutputStream out, Header header, HashRows rows) throws IOException {
    this.out = out;
    this.rows = rows;
    this.size = header.records();
    write(header.text());
  }

  /**
   * @param number the place at which the record is kept
   * @param content the bytes kept there
   */
  public void record(long number, byte[] content) throws IOException {
    closeRanges(number);
    write(Words.RECORD + " " + number + " " + leaf(number) + " ");
    out.write(content);
    out.write('\n');
    records++;
  }

  /** A detail of the record written last. */
  public void detail(long number, String name, Detail detail) throws IOException {
    write(Words.DETAIL + " " + number + " " + name + " " + detail + "\n");
    details++;
  }

  /**
   * A checkpoint, after the last record that it covers.
   *
   * @param covers how many records it covers
   * @param note the signed note as it is kept
   */
  public void checkpoint(long covers, byte[] note) throws IOException {
    closeRanges(covers);
    out.write(CheckpointLines.of(rows, covers, note, previous));
    previous = covers;
    checkpoints++;
  }

  /** Writes the last line. */
  public void end() throws IOException {
    closeRanges(size);
    write(
        "%s records %d checkpoints %d details %d\n"
            .formatted(Words.END, records, checkpoints, details));
    out.flush();
  }

  /** The hashes of full ranges stand after the last record of each. */
  private void closeRanges(long number) throws IOException {
    for (; (ranges + 1) * WIDTH <= number; ranges++) {
      Hash hash = rows.read(HashRows.STRIDE, ranges, 1).getFirst();
      out.write(CheckpointLines.line(Words.RANGE, new Node(HashRows.STRIDE, ranges), hash));
    }
  }

  private Hash leaf(long number) {
    if (number / WIDTH != row) {
      row = number / WIDTH;
      long first = row * WIDTH;
      leaves = rows.read(0, first, (int) Math.min(WIDTH, size - first));
    }
    return leaves.get((int) (number % WIDTH));
  }

  private void write(String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.UTF_8));
  }
}
