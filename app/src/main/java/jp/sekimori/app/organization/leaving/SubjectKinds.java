package jp.sekimori.app.organization.leaving;

import java.util.Set;
import java.util.UUID;
import jp.sekimori.app.journal.SubjectKind;
import jp.sekimori.app.journal.SubjectTable;
import jp.sekimori.app.kernel.Tenant;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Tells the journal whom a leaving is about, and that the manager of the office left sees it. */
@Configuration(proxyBeanMethods = false)
class SubjectKinds {
  private final JdbcClient database;

  SubjectKinds(JdbcClient database) {
    this.database = database;
  }

  @Bean
  SubjectKind leavingKind() {
    return new SubjectTable(
        database,
        Acts.KIND,
        """
        select l.leaving_id as id, p.name from leaving l
          join person p using (organization_id, person_id)
        where l.organization_id = :organization and l.leaving_id = any(:ids)
        """,
        this::offices);
  }

  private Set<UUID> offices(UUID leaving) {
    var found =
        Set.copyOf(
            database
                .sql(
                    """
                    select office_id from leaving
                    where organization_id = :organization and leaving_id = :id
                    """)
                .param("organization", Tenant.required().value())
                .param("id", leaving)
                .query(UUID.class)
                .list());
    return found.isEmpty() ? SubjectTable.NO_OFFICE : found;
  }
}
