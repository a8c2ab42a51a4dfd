package jp.sekimori.app.ledger;

import java.util.List;
import jp.sekimori.app.kernel.Tenant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which entries name which. */
@Component
class LinkStore {
  /** A network has thousands of devices; its page shows the newest. */
  static final int MOST = 50;

  private final JdbcClient database;

  LinkStore(JdbcClient database) {
    this.database = database;
  }

  /** Those that it names, then the newest of those that name it. */
  List<Link> of(Entry entry) {
    return database
        .sql(
            """
            select l.field, :ledger as of, false as back, e.*
            from entry_link l join entry e
              on e.organization_id = l.organization_id and e.entry_id = l.other_id
            where l.organization_id = :organization and l.entry_id = :id
            union all
            (select l.field, e.ledger, true, e.*
            from entry_link l join entry e
              on e.organization_id = l.organization_id and e.entry_id = l.entry_id
            where l.organization_id = :organization and l.other_id = :id
            order by l.entry_id desc limit :most)
            """)
        .param("organization", Tenant.required().value())
        .param("ledger", entry.ledger())
        .param("id", entry.id())
        .param("most", MOST)
        .query(
            (row, _) ->
                new Link(
                    row.getString("field"),
                    row.getString("of"),
                    EntryStore.entry(row),
                    row.getBoolean("back")))
        .list();
  }
}
