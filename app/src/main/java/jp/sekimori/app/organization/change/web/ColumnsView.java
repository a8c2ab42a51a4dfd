package jp.sekimori.app.organization.change.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import jp.sekimori.app.organization.change.Import;
import jp.sekimori.app.organization.change.Table;
import jp.sekimori.app.sheet.Column;

/**
 * How a file is read: which sheet, which day, and what its heads stand for.
 *
 * @param problem whether the day that was typed is none
 */
public record ColumnsView(Import list, Table table, boolean problem) {
  private static final int EXAMPLES = 3;

  /** A head of the file, the key of the column it stands for, and some of what stands below. */
  public record Head(int place, String name, String key, List<String> examples) {}

  public List<Head> heads() {
    List<String> names = table.heads().names();
    return IntStream.range(0, names.size())
        .filter(place -> !names.get(place).isEmpty())
        .mapToObj(place -> new Head(place, names.get(place), key(place), examples(place)))
        .toList();
  }

  private String key(int place) {
    return table.heads().places().entrySet().stream()
        .filter(each -> each.getValue() == place)
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse("");
  }

  private List<String> examples(int place) {
    return table.lines().stream()
        .map(line -> line.printed())
        .filter(cells -> place < cells.size() && !cells.get(place).isEmpty())
        .map(cells -> cells.get(place))
        .distinct()
        .limit(EXAMPLES)
        .toList();
  }

  public List<Column> columns() {
    return list.kind().columns();
  }

  public Optional<String> day() {
    return list.day().map(Object::toString);
  }
}
