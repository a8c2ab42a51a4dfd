package jp.sekimori.evidence.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import jp.sekimori.evidence.entry.Detail;
import jp.sekimori.evidence.tree.Hash;
import jp.sekimori.evidence.tree.HashRows;
import jp.sekimori.evidence.tree.Prover;

/**
 * Writes an excerpt, record by record: each with the proof that it is under the one checkpoint.
 * Like {@link ExportWriter} it formats and never judges.
 */
public final class ExcerptWriter {
  /** Records proven with the same prover, which keeps all that it reads. */
  private static final int ROUND = 256;

  private final OutputStream out;
  private final HashRows rows;
  private final long covers;
  private Prover prover;
  private long records;
  private long details;

  /**
   * @param out buffered; stays open
   * @param rows the hashes kept since the records were appended
   * @param covers how many records the checkpoint covers
   * @param note the signed note as it is kept
   */
  public ExcerptWriter(
      OutputStream out, ExcerptHeader header, HashRows rows, long covers, byte[] note)
      throws IOException {
    this.out = out;
    this.rows = rows;
    this.covers = covers;
    this.prover = new Prover(rows, covers);
    write(header.text());
    out.write(CheckpointLines.of(rows, covers, note, 0));
  }

  /**
   * A record under the checkpoint, after those with smaller numbers.
   *
   * @param number the place at which the record is kept
   * @param content the bytes kept there
   */
  public void record(long number, byte[] content) throws IOException {
    if (records % ROUND == 0) {
      prover = new Prover(rows, covers);
    }
    Hash leaf = rows.read(0, number, 1).getFirst();
    write(Words.RECORD + " " + number + " " + leaf + " ");
    out.write(content);
    out.write('\n');
    for (Hash hash : prover.inclusion(number).path()) {
      write(Words.PROOF + " " + hash + "\n");
    }
    records++;
  }

  /** A detail of the record written last. */
  public void detail(long number, String name, Detail detail) throws IOException {
    write(Words.DETAIL + " " + number + " " + name + " " + detail + "\n");
    details++;
  }

  /** Writes the last line. */
  public void end() throws IOException {
    write("%s records %d checkpoints 1 details %d\n".formatted(Words.END, records, details));
    out.flush();
  }

  private void write(String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.UTF_8));
  }
}
