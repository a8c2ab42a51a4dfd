package jp.sekimori.app.ledger;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import jp.sekimori.app.kernel.Tenant;
import jp.sekimori.app.ledger.Standing.Alone;
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

  /**
   * An entry that stands in a state in which only one can be.
   *
   * @param of the entry for which it does
   */
  record Held(UUID of, Entry entry) {}

  /** Those that stand for these, the oldest first. */
  List<Held> standing(Collection<UUID> things, Collection<Alone> alone) {
    if (things.isEmpty() || alone.isEmpty()) {
      return List.of();
    }
    return database
        .sql(
            """
            select l.other_id, e.*
            from entry_link l join entry e
              on e.organization_id = l.organization_id and e.entry_id = l.entry_id
            where l.organization_id = :organization and l.other_id = any(:things) and not e.closed
              and exists (select from unnest(:ledgers, :fields, :states) a (ledger, field, state)
                where a.ledger = e.ledger and a.field = l.field and a.state = e.state)
            order by e.entry_id
            """)
        .param("organization", Tenant.required().value())
        .param("things", things.toArray(UUID[]::new))
        .param("ledgers", alone.stream().map(each -> each.ledger()).toArray(String[]::new))
        .param("fields", alone.stream().map(each -> each.field()).toArray(String[]::new))
        .param("states", alone.stream().map(each -> each.state()).toArray(String[]::new))
        .query((row, _) -> new Held(row.getObject("other_id", UUID.class), EntryStore.entry(row)))
        .list();
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
