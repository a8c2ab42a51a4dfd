package jp.sekimori.clauses.print;

import java.io.IOException;
import java.io.OutputStream;
import jp.sekimori.clauses.compare.Comparison;

/** Writes a comparison as a 新旧対照表 in the official layout. */
public interface TablePrinter {

  /**
   * @param title printed above the table
   * @param newerHead the word over the newer column (新, 改正後, …)
   * @param olderHead the word over the older column
   * @param newerFirst whether the newer column stands on the left
   * @param elideDepth clauses at this depth or deeper whose whole subtree is unchanged are printed as
   *     （略）; 0 prints everything
   */
  record Options(
      String title, String newerHead, String olderHead, boolean newerFirst, int elideDepth) {
    public static Options defaults() {
      return new Options("新旧対照表", "新", "旧", true, 0);
    }
  }

  void print(Comparison comparison, Options options, OutputStream out) throws IOException;
}
