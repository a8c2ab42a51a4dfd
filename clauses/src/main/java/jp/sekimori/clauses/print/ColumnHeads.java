package jp.sekimori.clauses.print;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import jp.sekimori.clauses.print.Found.Cell;
import jp.sekimori.clauses.print.Found.Row;
import org.jspecify.annotations.Nullable;

/**
 * Which columns of a table hold which edition, by the words over them.
 *
 * @param row the row of the heads
 * @param newer the cell over the newer edition's column
 * @param older the cell over the older edition's column
 */
record ColumnHeads(Row row, Cell newer, Cell older) {
  private static final Pattern NEWER =
      Pattern.compile(
          "新|新(?:条文|規程|規則|案|文|欄)|.{0,12}(?:改正|改訂|改定|変更|修正)(?:後|案|版).{0,8}|.{0,8}案|new",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern OLDER =
      Pattern.compile(
          "旧|旧(?:条文|規程|規則|文|欄)|.{0,12}(?:改正|改訂|改定|変更|修正)前.{0,8}|現行.{0,8}|現在|old",
          Pattern.CASE_INSENSITIVE);

  /** The heads in this row; empty when it has not exactly one for each edition. */
  static Optional<ColumnHeads> in(Row row) {
    Cell newer = null;
    Cell older = null;
    for (Cell cell : row.cells()) {
      String word = word(cell);
      if (OLDER.matcher(word).matches()) {
        if (older != null) {
          return Optional.empty();
        }
        older = cell;
      } else if (NEWER.matcher(word).matches()) {
        if (newer != null) {
          return Optional.empty();
        }
        newer = cell;
      }
    }
    return newer == null || older == null
        ? Optional.empty()
        : Optional.of(new ColumnHeads(row, newer, older));
  }

  /** Takes the left one for the newer, for want of words that tell. */
  static ColumnHeads assumed(Row row) {
    return new ColumnHeads(row, row.cells().getFirst(), row.cells().getLast());
  }

  private static String word(Cell cell) {
    return cell.text().replaceAll("[\\s　（）()\\[\\]［］〔〕【】「」]", "");
  }

  boolean newerFirst() {
    return newer.column() < older.column();
  }

  List<String> words() {
    return newerFirst() ? List.of(newer.text(), older.text()) : List.of(older.text(), newer.text());
  }

  /** Whether this is the head row printed once more. */
  boolean isRepeatedIn(Row other) {
    return in(other).filter(again -> again.words().equals(words())).isPresent();
  }

  boolean isNewer(Cell cell) {
    return isOver(newer, cell);
  }

  boolean isOlder(Cell cell) {
    return isOver(older, cell);
  }

  private static boolean isOver(Cell head, Cell cell) {
    return cell.covers(head.column(), head.column() + head.span());
  }

  /** The first head row of a table, looked for in its first rows. */
  static @Nullable ColumnHeads find(List<Row> rows) {
    for (Row row : new ArrayList<>(rows.subList(0, Math.min(rows.size(), 10)))) {
      Optional<ColumnHeads> heads = in(row);
      if (heads.isPresent()) {
        return heads.get();
      }
    }
    return null;
  }
}
