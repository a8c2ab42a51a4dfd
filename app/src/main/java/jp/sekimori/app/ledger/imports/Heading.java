package jp.sekimori.app.ledger.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import jp.sekimori.app.control.Ledger;
import jp.sekimori.app.form.Field;
import jp.sekimori.app.form.Field.Kind;
import jp.sekimori.app.form.Form;
import jp.sekimori.app.ledger.Fields;
import jp.sekimori.app.sheet.Column;
import jp.sekimori.clauses.text.Message;

/** What a table of a ledger may have for columns: its fields, by the heads that packs name. */
final class Heading {
  /** The column that names whose an entry is. */
  static final String OFFICE = "@office";

  private static final Column WHOSE =
      Column.optional(OFFICE, "所属", "office", "所属名", "所管所属", "管理所属", "所管課", "課名", "部署");

  private Heading() {}

  /** The fields that a row may fill: what is attached, copied or worked out is not read. */
  static List<Field> fields(Fields fields) {
    Form form = fields.form();
    return form.fields().stream()
        .filter(field -> field.kind() != Kind.FILE)
        .filter(field -> field.asking().workedOut().isEmpty())
        .toList();
  }

  /** Columns are found by words; whether something is missing, each row tells for itself. */
  static List<Column> columns(Fields fields) {
    var columns = new ArrayList<Column>();
    for (Field field : fields(fields)) {
      Stream<String> names =
          Stream.of(
                  Stream.of(field.label().ja()),
                  field.asking().heads().stream(),
                  Stream.of(field.label().en()))
              .flatMap(it -> it);
      columns.add(
          new Column(
              field.id(),
              new Message(field.label().ja(), field.label().en()),
              names.distinct().toList(),
              field.required() && field.asking().when().isAlways()));
    }
    columns.add(WHOSE);
    return columns;
  }

  /** Those of which a table can say one thing for all rows that leave them empty. */
  static List<Field> fixable(Fields fields) {
    return fields(fields).stream()
        .filter(field -> !field.options().isEmpty() && !field.many())
        .toList();
  }

  static String title(Ledger ledger) {
    return ledger.title().ja();
  }
}
