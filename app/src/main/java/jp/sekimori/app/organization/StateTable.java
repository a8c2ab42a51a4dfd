package jp.sekimori.app.organization;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import jp.sekimori.app.kernel.Tenant;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/**
 * A table of what is so on some days ({@code during}) and has been believed for a time ({@code
 * known}). Rows are taken back and added, any number with one statement; what was believed stays.
 *
 * @param id the column of a row's own id
 * @param columns what a row says, by name, each with its type
 */
record StateTable(String name, String id, List<Column> columns) {

  /**
   * @param optional whether it can be empty
   */
  record Column(String name, String type, boolean optional) {
    /** As {@code office_id uuid}, or {@code office_id uuid ?} where it can be empty. */
    static Column of(String written) {
      String[] parts = written.split(" ");
      return new Column(parts[0], parts[1], parts.length > 2);
    }

    /** Plain equality where that is enough, since only that can use an index. */
    String matches() {
      return "t." + name + (optional ? " is not distinct from c." : " = c.") + name;
    }
  }

  /**
   * A row to add, or the key of rows to take back.
   *
   * @param values as texts, in the order of columns
   */
  record Row(List<@Nullable String> values, Period period) {}

  static StateTable of(String name, String id, String... columns) {
    return new StateTable(name, id, List.of(columns).stream().map(Column::of).toList());
  }

  /**
   * Takes back what is believed of the rows' days: rows are closed, and what they say of other days
   * is entered anew.
   *
   * @param keys how many of the first columns the values of {@code rows} name
   * @return what was believed, by names of columns
   */
  List<Map<String, String>> takeBack(JdbcClient database, Instant at, int keys, List<Row> rows) {
    if (rows.isEmpty()) {
      return List.of();
    }
    String named = names(columns.subList(0, keys), "");
    String sql =
        """
        with cut as (
          select %1$s, range_agg(days) as cut_days from unnest(%2$s) as c(%1$s, days) group by %1$s
        ), closed as (
          update %3$s t set known = tstzrange(lower(t.known), greatest(lower(t.known), :at))
          from cut c
          where t.organization_id = :organization and %4$s
            and t.during && c.cut_days and upper_inf(t.known)
          returning %5$s, t.during, c.cut_days
        ), rest as (
          insert into %3$s (organization_id, %6$s, %7$s, during, known)
          select :organization, gen_random_uuid(), %7$s, piece, tstzrange(:at, null)
          from closed, unnest(datemultirange(during) - cut_days) piece
        )
        select %7$s from closed
        """
            .formatted(
                named,
                parameters(columns.subList(0, keys)),
                name,
                columns.subList(0, keys).stream()
                    .map(Column::matches)
                    .collect(Collectors.joining(" and ")),
                names(columns, "t."),
                id,
                names(columns, ""));
    return bound(database.sql(sql), at, keys, rows)
        .query(
            (row, _) -> {
              var found = new HashMap<String, String>();
              for (Column column : columns) {
                String value = row.getString(column.name());
                if (value != null) {
                  found.put(column.name(), value);
                }
              }
              return Map.copyOf(found);
            })
        .list();
  }

  /** Adds rows; the constraints refuse what stands against what is believed already. */
  void add(JdbcClient database, Instant at, List<Row> rows) {
    if (rows.isEmpty()) {
      return;
    }
    String sql =
        """
        insert into %1$s (organization_id, %2$s, %3$s, during, known)
        select :organization, gen_random_uuid(), r.*, tstzrange(:at, null) from unnest(%4$s) as r
        """
            .formatted(name, id, names(columns, ""), parameters(columns));
    bound(database.sql(sql), at, columns.size(), rows).update();
  }

  private static String names(List<Column> columns, String prefix) {
    return columns.stream().map(c -> prefix + c.name()).collect(Collectors.joining(", "));
  }

  private static String parameters(List<Column> columns) {
    return columns.stream()
            .map(c -> "cast(:" + c.name() + " as " + c.type() + "[]), ")
            .collect(Collectors.joining())
        + "cast(:days as daterange[])";
  }

  private StatementSpec bound(StatementSpec sql, Instant at, int width, List<Row> rows) {
    StatementSpec bound =
        sql.param("organization", Tenant.required().value())
            .param("at", at.atOffset(ZoneOffset.UTC))
            .param("days", rows.stream().map(row -> row.period().range()).toArray(String[]::new));
    for (int column : IntStream.range(0, width).toArray()) {
      var values = new ArrayList<@Nullable String>();
      rows.forEach(row -> values.add(row.values().get(column)));
      bound = bound.param(columns.get(column).name(), values.toArray(String[]::new));
    }
    return bound;
  }
}
