package jp.sekimori.app.journal;

import java.util.List;
import jp.sekimori.app.kernel.Tenant;
import jp.sekimori.evidence.entry.Detail;
import jp.sekimori.evidence.entry.Thing;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads what a log holds about some things, as it is kept. */
@Component
class Picked {
  private final JdbcClient database;

  Picked(JdbcClient database) {
    this.database = database;
  }

  /** The numbers below {@code end} of all records about these, ascending. */
  List<Long> numbers(List<Thing> things, long end) {
    return database
        .sql(
            """
            select l.number
            from unnest(:kinds, :ids) as wanted (kind, id)
              join journal_record r on r.organization_id = :organization
                and r.kind = wanted.kind and r.object_id = wanted.id
              join journal_leaf l on l.organization_id = r.organization_id
                and l.record_id = r.record_id
            where l.number < :end
            order by l.number
            """)
        .param("organization", Tenant.required().value())
        .param("kinds", things.stream().map(Thing::kind).toArray(String[]::new))
        .param("ids", things.stream().map(Thing::id).toArray(String[]::new))
        .param("end", end)
        .query(Long.class)
        .list();
  }

  /** Those with these numbers, ascending. */
  List<Pieces.Record> records(List<Long> numbers) {
    return database
        .sql(
            """
            select number, content
            from journal_leaf join journal_record using (organization_id, record_id)
            where organization_id = :organization and number = any(:numbers)
            order by number
            """)
        .param("organization", Tenant.required().value())
        .param("numbers", numbers.toArray(Long[]::new))
        .query((row, _) -> new Pieces.Record(row.getLong("number"), row.getString("content")))
        .list();
  }

  /** The details of the same records as far as they still exist, ascending. */
  List<Pieces.Sealed> details(List<Long> numbers) {
    return database
        .sql(
            """
            select number, name, salt, value
            from journal_leaf join journal_detail using (organization_id, record_id)
            where organization_id = :organization and number = any(:numbers)
            order by number, name
            """)
        .param("organization", Tenant.required().value())
        .param("numbers", numbers.toArray(Long[]::new))
        .query(
            (row, _) ->
                new Pieces.Sealed(
                    row.getLong("number"),
                    row.getString("name"),
                    new Detail(row.getBytes("salt"), row.getString("value"))))
        .list();
  }
}
