package jp.sekimori.evidence.export;

import java.util.List;
import jp.sekimori.evidence.Message;
import jp.sekimori.evidence.note.VerifierKey;
import jp.sekimori.evidence.tree.Hash;
import org.jspecify.annotations.Nullable;

/**
 * A header as far as it can be read. What a faulty line said is null, and the fault is among the
 * flaws.
 *
 * @param records of exports only
 * @param root of exports only
 * @param selection of excerpts only
 */
public record HeaderRead(
    @Nullable String origin,
    @Nullable String organization,
    List<VerifierKey> keys,
    @Nullable Long records,
    @Nullable Hash root,
    @Nullable Selection selection,
    @Nullable Boolean details,
    List<Flaw> flaws) {

  /**
   * @param line its number in the file, from 1
   */
  public record Flaw(long line, Message why) {}

  public HeaderRead {
    keys = List.copyOf(keys);
    flaws = List.copyOf(flaws);
  }
}
