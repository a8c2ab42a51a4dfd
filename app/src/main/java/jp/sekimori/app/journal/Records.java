package jp.sekimori.app.journal;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.sekimori.app.kernel.Tenant;
import jp.sekimori.evidence.entry.Detail;
import jp.sekimori.evidence.entry.Entry;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The records of a journal, written once and never changed. */
@Component
class Records {
  private final JdbcClient database;

  Records(JdbcClient database) {
    this.database = database;
  }

  /**
   * Keeps a record, what it seals, the clauses it rests on, and that it waits for a number; in one
   * statement.
   *
   * @param entry with number 0
   */
  void add(UUID id, Entry entry, Map<String, Detail> details) {
    List<Detail> values = List.copyOf(details.values());
    database
        .sql(
            """
            with kept as (
              insert into journal_record (organization_id, record_id, content)
              values (:organization, :id, :content)
            ), sealed as (
              insert into journal_detail (organization_id, record_id, name, salt, value)
              select :organization, :id, d.* from unnest(:names, :salts, :values) d
            ), resting as (
              insert into journal_clause (organization_id, clause, record_id)
              select :organization, clause, :id from unnest(:clauses) clause
            )
            insert into journal_pending (organization_id, record_id) values (:organization, :id)
            """)
        .param("organization", Tenant.required().value())
        .param("id", id)
        .param("content", entry.toString())
        .param("names", details.keySet().toArray(String[]::new))
        .param("salts", values.stream().map(Detail::salt).toArray(byte[][]::new))
        .param("values", values.stream().map(Detail::value).toArray(String[]::new))
        .param("clauses", entry.basis().clauses().toArray(String[]::new))
        .update();
  }
}
