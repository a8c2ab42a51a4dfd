package jp.sekimori.evidence.export;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.sekimori.evidence.export.ExportLine.Checkpointed;
import jp.sekimori.evidence.export.ExportLine.Peak;
import jp.sekimori.evidence.tree.Hash;
import org.jspecify.annotations.Nullable;

/** Gathers the lines of one checkpoint: the note, the peaks, the consistency proof. */
final class CheckpointBlock {
  private static final int MAX_LINES = 2000;

  private final long line;
  private final long covers;
  private final @Nullable Hash digest;
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final ByteArrayOutputStream note = new ByteArrayOutputStream();
  private final List<Peak> peaks = new ArrayList<>();
  private final List<Hash> proof = new ArrayList<>();
  private boolean readable;
  private int lines;

  /**
   * @param head the first line, after its first word
   */
  CheckpointBlock(long line, Fields head) {
    this.line = line;
    this.covers = head.number();
    this.digest = head.hash().orElse(null);
    this.readable = covers >= 0 && digest != null && head.atEnd();
  }

  /** Takes a line if it is one of this block. */
  boolean takes(byte[] next) {
    var fields = new Fields(next);
    boolean ours =
        lines < MAX_LINES
            && switch (fields.next()) {
              case Words.NOTE -> note(fields.rest());
              case Words.PEAK -> peak(fields);
              case Words.PROOF -> proof(fields);
              default -> false;
            };
    if (ours) {
      lines++;
      bytes.writeBytes(next);
      bytes.write('\n');
    }
    return ours;
  }

  private boolean note(byte[] text) {
    note.writeBytes(text);
    note.write('\n');
    return true;
  }

  private boolean peak(Fields fields) {
    Peak peak = LineReader.peak(fields);
    readable &= peak != null;
    if (peak != null) {
      peaks.add(peak);
    }
    return true;
  }

  private boolean proof(Fields fields) {
    Optional<Hash> hash = fields.hash();
    readable &= hash.isPresent() && fields.atEnd();
    hash.ifPresent(proof::add);
    return true;
  }

  ExportLine read() {
    if (covers < 0) {
      return ExportReader.unreadable(
          line,
          "チェックポイントの行は「checkpoint 件数 ハッシュ」の形です。",
          "A checkpoint line is: checkpoint size hash.");
    }
    boolean whole = readable && digest != null && digest.equals(Hash.ofData(bytes.toByteArray()));
    return new Checkpointed(line, covers, whole, note.toByteArray(), peaks, proof);
  }
}
