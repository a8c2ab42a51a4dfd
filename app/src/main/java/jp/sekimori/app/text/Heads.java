package jp.sekimori.app.text;

import java.util.List;
import jp.sekimori.clauses.table.ComparisonTable;

/**
 * The words over the two columns of a table.
 *
 * @param newer 新, 改正後, …
 * @param older 旧, 改正前, …
 */
public record Heads(String newer, String older) {
  public static final Heads PLAIN = new Heads("新", "旧");

  /** Those of a table; the plain ones where it bears none. */
  public static Heads of(ComparisonTable table) {
    List<String> words = table.heads();
    if (words.size() != 2) {
      return PLAIN;
    }
    return new Heads(words.get(table.newerFirst() ? 0 : 1), words.get(table.newerFirst() ? 1 : 0));
  }
}
