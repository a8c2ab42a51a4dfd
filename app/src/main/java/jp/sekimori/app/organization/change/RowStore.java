package jp.sekimori.app.organization.change;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.sekimori.app.kernel.Tenant;
import jp.sekimori.app.organization.change.KeptRow.Fate;
import jp.sekimori.clauses.text.Message;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** What became of the rows of imports. */
@Component
class RowStore {
  /** Stands between cells. */
  private static final String BETWEEN = "\u001f";

  private final JdbcClient database;

  RowStore(JdbcClient database) {
    this.database = database;
  }

  private StatementSpec sql(String sql, UUID list) {
    return database.sql(sql).param("organization", Tenant.required().value()).param("import", list);
  }

  /** Keeps rows; those that are kept already stay as they are. */
  void keep(UUID list, Collection<KeptRow> rows, UUID by, Instant at) {
    sql(
            """
            insert into change_row
            select :organization, :import, r.number, r.fate, r.effect,
              string_to_array(r.cells, :between), r.ja, r.en, :by, :at
            from unnest(:numbers, :fates, :effects, :cells, :ja, :en)
              as r(number, fate, effect, cells, ja, en)
            on conflict on constraint change_row_pk do nothing
            """,
            list)
        .param("between", BETWEEN)
        .param("by", by)
        .param("at", at.atOffset(ZoneOffset.UTC))
        .param("numbers", rows.stream().map(KeptRow::row).toArray(Integer[]::new))
        .param("fates", rows.stream().map(row -> row.fate().code()).toArray(String[]::new))
        .param("effects", rows.stream().map(KeptRow::effect).toArray(String[]::new))
        .param("cells", rows.stream().map(RowStore::joined).toArray(String[]::new))
        .param("ja", rows.stream().map(row -> row.said().ja()).toArray(String[]::new))
        .param("en", rows.stream().map(row -> row.said().en()).toArray(String[]::new))
        .update();
  }

  /** PostgreSQL takes no NUL; both characters have been named as faults of the row. */
  private static String joined(KeptRow row) {
    return row.cells().stream()
        .map(cell -> cell.replace('\0', '\ufffd').replace('\u001f', '\ufffd'))
        .collect(Collectors.joining(BETWEEN));
  }

  void forget(UUID list, Collection<Integer> rows) {
    sql(
            """
            delete from change_row where organization_id = :organization and import_id = :import
              and fate = 'aside' and row_number = any(:rows)
            """,
            list)
        .param("rows", rows.toArray(Integer[]::new))
        .update();
  }

  /** In the order of the file. */
  List<KeptRow> of(UUID list, Fate fate) {
    return sql(
            """
            select * from change_row
            where organization_id = :organization and import_id = :import and fate = :fate
            order by row_number
            """,
            list)
        .param("fate", fate.code())
        .query((row, _) -> row(row))
        .list();
  }

  private static KeptRow row(ResultSet row) throws SQLException {
    Array cells = row.getArray("cells");
    return new KeptRow(
        row.getInt("row_number"),
        Fate.of(row.getString("fate")),
        row.getString("effect"),
        List.of((String[]) cells.getArray()),
        new Message(row.getString("said_ja"), row.getString("said_en")));
  }

  /** How many rows had which effect. */
  Map<Effect, Long> counts(UUID list) {
    return sql(
            """
            select effect, count(*) as n from change_row
            where organization_id = :organization and import_id = :import and fate = 'applied'
            group by effect
            """,
            list)
        .query((row, _) -> Map.entry(Effect.of(row.getString("effect")), row.getLong("n")))
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }
}
