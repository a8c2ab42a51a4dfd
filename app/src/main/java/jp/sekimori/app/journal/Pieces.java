package jp.sekimori.app.journal;

import java.util.List;
import jp.sekimori.app.kernel.Tenant;
import jp.sekimori.evidence.entry.Detail;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads a log piece by piece, as it is kept. */
@Component
class Pieces {
  private final JdbcClient database;

  Pieces(JdbcClient database) {
    this.database = database;
  }

  /**
   * @param content with number 0
   */
  record Record(long number, String content) {}

  /** A detail that still exists, of the record with this number. */
  record Sealed(long number, String name, Detail detail) {}

  /** Those with a number from {@code first} to below {@code end}, ascending. */
  List<Record> records(long first, long end) {
    return database
        .sql(
            """
            select number, content
            from journal_leaf join journal_record using (organization_id, record_id)
            where organization_id = :organization and number >= :first and number < :end
            order by number
            """)
        .param("organization", Tenant.required().value())
        .param("first", first)
        .param("end", end)
        .query((row, _) -> new Record(row.getLong("number"), row.getString("content")))
        .list();
  }

  /** The details of the same records, ascending. */
  List<Sealed> details(long first, long end) {
    return database
        .sql(
            """
            select number, name, salt, value
            from journal_leaf join journal_detail using (organization_id, record_id)
            where organization_id = :organization and number >= :first and number < :end
            order by number, name
            """)
        .param("organization", Tenant.required().value())
        .param("first", first)
        .param("end", end)
        .query(
            (row, _) ->
                new Sealed(
                    row.getLong("number"),
                    row.getString("name"),
                    new Detail(row.getBytes("salt"), row.getString("value"))))
        .list();
  }

  /** Records that have no place in the log and do not wait for one: theirs was taken away. */
  long lost() {
    return database
        .sql(
            """
            select count(*) from journal_record r
            where organization_id = :organization
              and not exists (select from journal_leaf l
                where l.organization_id = r.organization_id and l.record_id = r.record_id)
              and not exists (select from journal_pending p
                where p.organization_id = r.organization_id and p.record_id = r.record_id)
            """)
        .param("organization", Tenant.required().value())
        .query(Long.class)
        .single();
  }
}
