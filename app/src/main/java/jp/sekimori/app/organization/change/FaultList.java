package jp.sekimori.app.organization.change;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import jp.sekimori.app.sheet.CsvFile;

/** Rows with a fault as a CSV: as they stand in the file, with what is wrong and how to mend it. */
public final class FaultList {
  private FaultList() {}

  public static CsvFile of(Checked checked) {
    Map<Integer, List<Fault>> faults =
        checked.plan().faults().stream()
            .collect(Collectors.groupingBy(Fault::row, TreeMap::new, Collectors.toList()));
    List<List<String>> rows = new ArrayList<>();
    for (Line line : checked.table().lines()) {
      List<Fault> here = faults.getOrDefault(line.row(), List.of());
      if (!here.isEmpty()) {
        rows.add(
            row(
                checked.table(),
                line.row(),
                line.printed(),
                here.stream()
                    .map(it -> it.column().ja() + "：" + it.what().ja() + it.mend().ja())
                    .collect(Collectors.joining(" / "))));
      }
    }
    return csv(checked.table(), rows);
  }

  /** Rows that were set aside, with what was wrong with them then. */
  public static CsvFile of(Table table, List<KeptRow> aside) {
    return csv(
        table, aside.stream().map(it -> row(table, it.row(), it.cells(), it.said().ja())).toList());
  }

  private static CsvFile csv(Table table, List<List<String>> rows) {
    var head = new ArrayList<>(table.heads().names());
    head.add("行番号");
    head.add("誤りの内容と直し方");
    var all = new ArrayList<List<String>>();
    all.add(head);
    all.addAll(rows);
    return new CsvFile(all);
  }

  private static List<String> row(Table table, int number, List<String> cells, String why) {
    var row = new ArrayList<>(cells);
    while (row.size() < table.heads().names().size()) {
      row.add("");
    }
    row.add(String.valueOf(number));
    row.add(why);
    return row;
  }
}
