package jp.sekimori.evidence.export;

import java.util.List;
import jp.sekimori.evidence.Message;
import jp.sekimori.evidence.entry.Detail;
import jp.sekimori.evidence.tree.Hash;

/** One line after the header, or several that belong together. */
public sealed interface ExportLine {

  /** The number of the line in the file, from 1. */
  long line();

  /**
   * @param stated the leaf hash kept since the record was appended
   * @param content the canonical bytes
   */
  record Record(long line, long number, Hash stated, byte[] content) implements ExportLine {}

  /**
   * A record of an excerpt.
   *
   * @param path the path of the inclusion proof under the checkpoint
   */
  record Proven(Record record, List<Hash> path) implements ExportLine {
    public Proven {
      path = List.copyOf(path);
    }

    @Override
    public long line() {
      return record.line();
    }
  }

  record Detailed(long line, long number, String name, Detail detail) implements ExportLine {}

  /** The kept hash of a full range of 256 records. */
  record Range(long line, long first, long last, Hash stated) implements ExportLine {}

  /**
   * @param covers how many records the block says it covers
   * @param whole whether the digest on its first line is that of the others
   * @param note the signed note
   * @param peaks the kept hashes of the full subtrees, largest first
   * @param proof the path of the consistency proof from the checkpoint before
   */
  record Checkpointed(
      long line, long covers, boolean whole, byte[] note, List<Peak> peaks, List<Hash> proof)
      implements ExportLine {}

  /** One kept hash of a checkpoint. */
  record Peak(long first, long last, Hash stated) {}

  record End(long line, long records, long checkpoints, long details) implements ExportLine {}

  record Unreadable(long line, Message why) implements ExportLine {}
}
