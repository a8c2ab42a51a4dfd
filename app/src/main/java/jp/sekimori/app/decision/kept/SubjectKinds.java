package jp.sekimori.app.decision.kept;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import jp.sekimori.app.journal.SubjectKind;
import jp.sekimori.app.journal.SubjectTable;
import jp.sekimori.app.kernel.Tenant;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Tells the journal what kept decisions are called, and whose managers see them. */
@Configuration(proxyBeanMethods = false)
class SubjectKinds {
  private final JdbcClient database;

  SubjectKinds(JdbcClient database) {
    this.database = database;
  }

  @Bean
  SubjectKind decisionKind() {
    return new SubjectTable(
        database,
        "decision",
        """
        select decision_id as id,
          fiscal_year || '年度 第' || number || '号 ' || (told -> 'title' ->> 'ja') as name
        from kept_decision
        where organization_id = :organization and decision_id = any(:ids)
        """,
        this::offices);
  }

  /** Whose asker had no office is seen by no manager. */
  private Set<UUID> offices(UUID decision) {
    var offices =
        new HashSet<>(
            database
                .sql(
                    """
                    select office_id from kept_decision
                    where organization_id = :organization and decision_id = :id
                      and office_id is not null
                    """)
                .param("organization", Tenant.required().value())
                .param("id", decision)
                .query(UUID.class)
                .list());
    return offices.isEmpty() ? SubjectTable.NO_OFFICE : offices;
  }
}
