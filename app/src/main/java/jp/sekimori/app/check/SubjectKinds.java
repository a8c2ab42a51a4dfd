package jp.sekimori.app.check;

import java.util.Set;
import java.util.UUID;
import jp.sekimori.app.journal.SubjectKind;
import jp.sekimori.app.journal.SubjectTable;
import jp.sekimori.app.kernel.Tenant;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Tells the journal what a check is about, and that the manager of the office sees it. */
@Configuration(proxyBeanMethods = false)
class SubjectKinds {
  private final JdbcClient database;

  SubjectKinds(JdbcClient database) {
    this.database = database;
  }

  @Bean
  SubjectKind checkKind() {
    return new SubjectTable(
        database,
        Acts.KIND,
        """
        select run_id as id, case when name = '' then check_id else name end as name from check_run
        where organization_id = :organization and run_id = any(:ids)
        """,
        this::offices);
  }

  private Set<UUID> offices(UUID run) {
    var found =
        Set.copyOf(
            database
                .sql(
                    """
                    select office_id from check_run
                    where organization_id = :organization and run_id = :id and office_id is not null
                    """)
                .param("organization", Tenant.required().value())
                .param("id", run)
                .query(UUID.class)
                .list());
    return found.isEmpty() ? SubjectTable.NO_OFFICE : found;
  }
}
