package jp.sekimori.app.sheet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler.SheetContentsHandler;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.jspecify.annotations.Nullable;

/** Collects the rows of a sheet; what is merged stands in every cell it covers. */
final class ExcelRows implements SheetContentsHandler {
  private static final int COLUMNS = 16_384;

  private final List<CellRangeAddress> merged;
  private final Map<CellRangeAddress, Cell> values = new HashMap<>();
  private final List<Row> rows = new ArrayList<>();
  private List<Cell> cells = new ArrayList<>();

  ExcelRows(List<CellRangeAddress> ranges) {
    this.merged = List.copyOf(ranges);
  }

  List<Row> rows() {
    return rows;
  }

  @Override
  public void startRow(int row) {
    cells = new ArrayList<>();
  }

  @Override
  public void cell(
      @Nullable String reference, @Nullable String shown, @Nullable XSSFComment comment) {
    int column = reference == null ? cells.size() : new CellAddress(reference).getColumn();
    put(column, ExcelDates.cell(shown == null ? "" : shown));
  }

  @Override
  public void endRow(int index) {
    for (CellRangeAddress range : merged) {
      if (!range.containsRow(index)) {
        continue;
      }
      if (index == range.getFirstRow()) {
        values.put(range, new Row(index + 1, cells).cell(range.getFirstColumn()));
      }
      Cell value = values.getOrDefault(range, Cell.EMPTY);
      for (int column = range.getFirstColumn();
          !value.isEmpty() && column <= Math.min(range.getLastColumn(), COLUMNS);
          column++) {
        put(column, value);
      }
    }
    var row = new Row(index + 1, cells);
    if (!row.isEmpty()) {
      rows.add(row);
    }
  }

  private void put(int column, Cell cell) {
    while (cells.size() <= column) {
      cells.add(Cell.EMPTY);
    }
    cells.set(column, cell);
  }
}
