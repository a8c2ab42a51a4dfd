package jp.sekimori.app.application;

import java.util.Set;
import java.util.UUID;
import jp.sekimori.app.journal.SubjectKind;
import jp.sekimori.app.journal.SubjectTable;
import jp.sekimori.app.kernel.Tenant;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Tells the journal what applications are called, and whose managers see their history. */
@Configuration(proxyBeanMethods = false)
class SubjectKinds {
  private final JdbcClient database;

  SubjectKinds(JdbcClient database) {
    this.database = database;
  }

  @Bean
  SubjectKind applicationKind() {
    return new SubjectTable(
        database,
        Applied.KIND,
        """
        select application_id as id,
          coalesce(fiscal_year || '年度 申請 第' || number || '号 ', '') || (title ->> 'ja') as name
        from application
        where organization_id = :organization and application_id = any(:ids)
        """,
        this::offices);
  }

  private Set<UUID> offices(UUID application) {
    var offices =
        Set.copyOf(
            database
                .sql(
                    """
                    select office_id from application
                    where organization_id = :organization and application_id = :id
                    """)
                .param("organization", Tenant.required().value())
                .param("id", application)
                .query(UUID.class)
                .list());
    return offices.isEmpty() ? SubjectTable.NO_OFFICE : offices;
  }
}
