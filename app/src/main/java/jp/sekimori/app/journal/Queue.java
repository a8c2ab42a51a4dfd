package jp.sekimori.app.journal;

import java.util.List;
import java.util.UUID;
import jp.sekimori.app.kernel.OrganizationId;
import jp.sekimori.app.kernel.Tenant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The records that wait for a number. */
@Component
class Queue {
  /** Tells this lock from other advisory locks: the letters of "log". */
  private static final int LOCK = 0x6C6F67;

  private final JdbcClient database;

  Queue(JdbcClient database) {
    this.database = database;
  }

  /** Whose records wait. Needs no tenant. */
  List<OrganizationId> organizations() {
    return database.sql("select journal_waiting()").query(Integer.class).list().stream()
        .map(OrganizationId::new)
        .toList();
  }

  /** Makes the present transaction the only one, of all nodes, that extends this log. */
  void lock() {
    database
        .sql("select pg_advisory_xact_lock(:lock, :organization)")
        .param("lock", LOCK)
        .param("organization", Tenant.required().value())
        .query((_, _) -> true)
        .single();
  }

  /** The next in line: whoever committed before another began is before it. */
  List<Waiting> next(int atMost) {
    return database
        .sql(
            """
            select arrival, record_id as record, content
            from journal_pending join journal_record using (organization_id, record_id)
            where organization_id = :organization
            order by arrival limit :atMost
            """)
        .param("organization", Tenant.required().value())
        .param("atMost", atMost)
        .query(Waiting.class)
        .list();
  }

  long length() {
    return database
        .sql("select count(*) from journal_pending where organization_id = :organization")
        .param("organization", Tenant.required().value())
        .query(Long.class)
        .single();
  }

  void remove(List<Waiting> numbered) {
    database
        .sql(
            """
            delete from journal_pending p
            using unnest(:arrivals, :records) as numbered (arrival, record_id)
            where p.organization_id = :organization
              and p.arrival = numbered.arrival and p.record_id = numbered.record_id
            """)
        .param("organization", Tenant.required().value())
        .param("arrivals", numbered.stream().map(Waiting::arrival).toArray(Long[]::new))
        .param("records", numbered.stream().map(Waiting::record).toArray(UUID[]::new))
        .update();
  }
}
