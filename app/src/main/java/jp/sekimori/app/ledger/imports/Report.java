package jp.sekimori.app.ledger.imports;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import jp.sekimori.app.sheet.Cell;
import jp.sekimori.app.sheet.CsvFile;
import jp.sekimori.app.sheet.Row;

/** The bad rows of a table as they stand in it, behind what is wrong with each. */
final class Report {
  private static final Pattern FORMULA = Pattern.compile("[=+\\-@\\t\\r].*", Pattern.DOTALL);

  private Report() {}

  static CsvFile of(Checked checked) {
    Map<Integer, List<String>> said = new LinkedHashMap<>();
    for (RowFault fault : checked.faults()) {
      said.computeIfAbsent(fault.row(), _ -> new ArrayList<>())
          .add(fault.column().ja() + "：" + fault.what().ja() + fault.mend().ja());
    }
    for (Checked.Lacking lacking : checked.lacking()) {
      lacking
          .rows()
          .forEach(
              row ->
                  said.computeIfAbsent(row, _ -> new ArrayList<>())
                      .add(lacking.column().ja() + "：この列が表にありません。"));
    }
    var rows = new ArrayList<List<String>>();
    rows.add(line("行", "誤り", checked.table().heads().names()));
    for (Row row : checked.table().rows()) {
      List<String> faults = said.get(row.number());
      if (faults != null) {
        rows.add(
            line(
                String.valueOf(row.number()),
                String.join(" ", faults),
                row.cells().stream().map(Cell::text).toList()));
      }
    }
    return new CsvFile(rows);
  }

  private static List<String> line(String number, String said, List<String> cells) {
    var line = new ArrayList<String>(List.of(number, said));
    cells.forEach(cell -> line.add(FORMULA.matcher(cell).matches() ? "'" + cell : cell));
    return line;
  }
}
