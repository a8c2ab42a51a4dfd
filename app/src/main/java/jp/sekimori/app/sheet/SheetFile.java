package jp.sekimori.app.sheet;

import java.util.List;
import java.util.Optional;
import jp.sekimori.clauses.text.Message;

/** What became of a file that was handed over as a table. */
public sealed interface SheetFile {

  /**
   * @param grids those that are not empty; at least one
   */
  record Readable(List<Grid> grids) implements SheetFile {
    public Readable {
      grids = List.copyOf(grids);
    }
  }

  /** Nothing that can be worked with: what, where, how to mend it. */
  record Unreadable(Message what, Message where, Message mend) implements SheetFile {}

  /**
   * Reads CSV (UTF-8, UTF-16, CP932; divided by commas, tabs or semicolons) and XLSX; what it is,
   * is told from the content.
   *
   * @param name of the file, for messages
   */
  static SheetFile read(String name, byte[] bytes) {
    if (bytes.length == 0) {
      return Refusals.empty(name);
    }
    if (Refusals.isOldExcel(bytes)) {
      return Refusals.oldExcel(name);
    }
    Optional<Unreadable> other = Refusals.otherThing(name, bytes);
    if (other.isPresent()) {
      return other.get();
    }
    return bytes.length > 1 && bytes[0] == 'P' && bytes[1] == 'K'
        ? ExcelGrids.read(name, bytes)
        : CsvGrid.read(name, bytes);
  }
}
