package jp.sekimori.clauses.compare;

/**
 * One replaced run inside a reworded clause, cut where a Japanese reader would cut it. Offsets are
 * in UTF-16 units of the whole text ({@code clause.text().text()}), the caption not counted.
 *
 * @param older the old characters; empty for an insertion
 * @param newer the new characters; empty for a deletion
 */
public record Edit(int olderStart, String older, int newerStart, String newer) {
  public int olderEnd() {
    return olderStart + older.length();
  }

  public int newerEnd() {
    return newerStart + newer.length();
  }
}
