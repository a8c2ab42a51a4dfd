package jp.sekimori.rules.read;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jp.sekimori.rules.table.Axis;
import jp.sekimori.rules.table.Fact;
import jp.sekimori.rules.table.Obligation;
import jp.sekimori.rules.table.Permit;
import jp.sekimori.rules.table.Row;
import jp.sekimori.rules.table.Table;
import jp.sekimori.rules.table.Words;

/** One file with a table, read for one edition after the other. */
final class TableFile {
  private final String file;
  private final Map<String, Field> fields;
  private final Field root;
  private final String id;
  private final Words title;
  private final Pack pack;

  /** What rows may refer to. */
  record Pack(
      List<String> editions,
      Map<String, Fact> facts,
      Map<String, Obligation> obligations,
      Map<String, Permit> permits,
      PackNames names) {}

  TableFile(String file, Field root, Pack pack) {
    this.file = file;
    this.root = root;
    this.pack = pack;
    fields = root.fields(Set.of("table", "title", "facts", "rows"));
    id = root.required(fields, "table").orElse("");
    Names.isId(root, id);
    Field named = root.demand(fields, "title");
    title = named == null ? new Words("―", "―") : named.words();
  }

  String id() {
    return id;
  }

  Words title() {
    return title;
  }

  Field root() {
    return root;
  }

  /** The table as an edition has it; empty where the edition has none of its rows. */
  Optional<Table> in(String edition, List<Axis> axes) {
    List<Fact> facts = facts();
    var reader = new RowReader(edition, facts, axes, pack);
    var rows = new ArrayList<Row>();
    Set<String> ids = new HashSet<>();
    for (Field item : root.list(fields, "rows")) {
      reader
          .read(item)
          .ifPresent(
              row -> {
                rows.add(row);
                if (!ids.add(row.id())) {
                  Names.twice(item.ofRow(row.id()), row.id());
                }
              });
    }
    return facts.isEmpty() || rows.isEmpty() || isTooLong(rows.size())
        ? Optional.empty()
        : Optional.of(new Table(id, file, title, facts, rows));
  }

  private boolean isTooLong(int rows) {
    boolean tooLong = rows > Table.MOST_ROWS;
    if (tooLong) {
      root.refuse(
          new Words(
              "行が" + Table.MOST_ROWS + "を超えています。",
              "There are more than " + Table.MOST_ROWS + " rows."),
          new Words("表を分けてください。", "Divide the table."));
    }
    return tooLong;
  }

  private List<Fact> facts() {
    Set<Fact> facts = new LinkedHashSet<>();
    Field named = root.demand(fields, "facts");
    if (named != null) {
      if (named.texts().isEmpty()) {
        named.refuse(
            new Words("項目が一つもありません。", "No fact is named."),
            new Words("判定に使う項目を書いてください。", "Name the facts that the table asks."));
      }
      for (String name : named.texts()) {
        Fact fact = pack.facts().get(name);
        if (fact == null) {
          Names.unknown(
              named, FileFault.NO_SUCH_FACT, new Words("項目", "fact"), name, pack.facts().keySet());
        } else if (!facts.add(fact)) {
          Names.twice(named, name);
        }
      }
    }
    return List.copyOf(facts);
  }
}
