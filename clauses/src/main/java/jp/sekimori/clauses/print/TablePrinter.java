package jp.sekimori.clauses.print;

import java.io.IOException;
import java.io.OutputStream;
import jp.sekimori.clauses.compare.Comparison;

/**
 * Writes a comparison as a 新旧対照表 in the official layout.
 *
 * <p>The same clause of both editions stands side by side, one row for each. What was added or
 * deleted stands beside （新設） or （削る）. What moved stands at its own place in each column, and the
 * cell beside it says where it came from or went to; a clause that stands under another parent
 * without having changed its order still stands side by side. Wording that differs is underlined in
 * both columns, a label only where its own clause was renumbered or moved. What one edition left
 * out and the other printed stands beside an empty cell, since nobody can say what became of it.
 *
 * <p>Characters that no such file can hold (control characters) are printed as their pictures
 * (U+2400 and following).
 */
public interface TablePrinter {

  /**
   * @param title printed above the table; may be empty
   * @param newerHead the word over the newer column (新, 改正後, …)
   * @param olderHead the word over the older column
   * @param newerFirst whether the newer column stands on the left
   * @param elideDepth clauses at this level or below, counted from 1 for the outermost, whose whole
   *     subtree is unchanged are printed as （略）, neighbours in one range; 0 prints everything
   */
  record Options(
      String title, String newerHead, String olderHead, boolean newerFirst, int elideDepth) {
    public Options {
      if (elideDepth < 0) {
        throw new IllegalArgumentException("elideDepth counts from 0, not " + elideDepth);
      }
    }

    public static Options defaults() {
      return new Options("新旧対照表", "新", "旧", true, 0);
    }
  }

  /**
   * Writes the whole file and leaves the stream open.
   *
   * @throws Unprintable when the format cannot hold this comparison; nothing has been written then
   * @throws IOException when the stream fails
   */
  void print(Comparison comparison, Options options, OutputStream out) throws IOException;
}
