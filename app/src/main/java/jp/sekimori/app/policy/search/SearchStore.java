package jp.sekimori.app.policy.search;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import jp.sekimori.app.kernel.Tenant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Looks at every clause of the editions asked for: docs/adr/0012 says why that is fast enough. */
@Component
class SearchStore {
  private final JdbcClient database;

  SearchStore(JdbcClient database) {
    this.database = database;
  }

  /** An edition that can be searched. */
  record Searchable(
      UUID id, String policy, String title, String edition, String name, boolean inForce) {
    String reference() {
      return policy + "/" + edition;
    }
  }

  /** A clause as printed, and how many were found in all. */
  record Row(
      UUID edition,
      String path,
      String label,
      String caption,
      String body,
      boolean doubtful,
      int total) {}

  /** Every edition, those in force first. */
  List<Searchable> editions(LocalDate today) {
    return database
        .sql(
            """
            select e.edition_id as id, p.code as policy, p.title, e.code as edition, e.name,
              e.in_force @> :today as in_force
            from edition e
              join policy p on p.organization_id = e.organization_id and p.policy_id = e.policy_id
            where e.organization_id = :organization
            order by in_force desc, p.title collate "C", p.code,
              coalesce(e.in_force_on, e.decided_on) desc nulls first, e.code desc
            """)
        .param("organization", Tenant.required().value())
        .param("today", today)
        .query(Searchable.class)
        .list();
  }

  /** Addresses of all clauses of editions, each once. */
  List<String> paths(List<UUID> editions) {
    return database
        .sql(
            """
            select distinct path from clause
            where organization_id = :organization and edition_id = any(:editions)
              and verdict <> 'struck'
            """)
        .param("organization", Tenant.required().value())
        .param("editions", editions.toArray(UUID[]::new))
        .query(String.class)
        .list();
  }

  /**
   * Clauses that contain all words, in the order of the editions and of the print.
   *
   * @param numbered addresses of the clauses that words name by their numbers
   */
  List<Row> find(
      List<UUID> editions,
      List<String> words,
      Map<String, List<String>> numbered,
      int offset,
      int limit) {
    String contained =
        IntStream.range(0, words.size())
            .mapToObj(
                i ->
                    " and (strpos(translate(lower(searchable), ' \t', ''), :word%d) > 0"
                            .formatted(i)
                        + (numbered.containsKey(words.get(i))
                            ? " or path = any(:paths%d)".formatted(i)
                            : "")
                        + ")")
            .collect(Collectors.joining());
    var query =
        database
            .sql(
                """
                select edition_id, path, label, caption, body, doubtful, count(*) over () as total
                from clause
                where organization_id = :organization and edition_id = any(:editions)
                  and verdict <> 'struck'
                """
                    + contained
                    + """

                     order by array_position(:editions, edition_id), ordinal
                     limit :limit offset :offset
                    """)
            .param("organization", Tenant.required().value())
            .param("editions", editions.toArray(UUID[]::new))
            .param("limit", limit)
            .param("offset", offset);
    for (int i = 0; i < words.size(); i++) {
      query = query.param("word" + i, words.get(i));
      List<String> paths = numbered.get(words.get(i));
      if (paths != null) {
        query = query.param("paths" + i, paths.toArray(String[]::new));
      }
    }
    return query.query((row, _) -> row(row)).list();
  }

  private static Row row(ResultSet row) throws SQLException {
    return new Row(
        row.getObject("edition_id", UUID.class),
        row.getString("path"),
        row.getString("label"),
        row.getString("caption"),
        row.getString("body"),
        row.getBoolean("doubtful"),
        row.getInt("total"));
  }
}
