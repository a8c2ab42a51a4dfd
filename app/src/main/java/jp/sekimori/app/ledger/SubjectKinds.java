package jp.sekimori.app.ledger;

import java.util.Set;
import java.util.UUID;
import jp.sekimori.app.journal.SubjectKind;
import jp.sekimori.app.journal.SubjectTable;
import jp.sekimori.app.kernel.Tenant;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Tells the journal what entries are called, and that the managers of their offices see them. */
@Configuration(proxyBeanMethods = false)
class SubjectKinds {
  private final JdbcClient database;

  SubjectKinds(JdbcClient database) {
    this.database = database;
  }

  @Bean
  SubjectKind entryKind() {
    return new SubjectTable(
        database,
        Recording.KIND,
        """
        select entry_id as id, btrim(name || '（' || sign || ' ' || fiscal_year || '年度 第' || number
          || '号）') as name
        from entry where organization_id = :organization and entry_id = any(:ids)
        """,
        this::offices);
  }

  private Set<UUID> offices(UUID entry) {
    var found =
        Set.copyOf(
            database
                .sql(
                    """
                    select office_id from entry
                    where organization_id = :organization and entry_id = :id
                    """)
                .param("organization", Tenant.required().value())
                .param("id", entry)
                .query(UUID.class)
                .list());
    return found.isEmpty() ? SubjectTable.NO_OFFICE : found;
  }
}
