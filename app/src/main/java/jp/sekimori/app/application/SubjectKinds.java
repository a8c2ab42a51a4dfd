package jp.sekimori.app.application;

import jp.sekimori.app.journal.SubjectKind;
import jp.sekimori.app.journal.SubjectTable;
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
    return SubjectTable.ofOffices(
        database,
        Applied.KIND,
        """
        select application_id as id,
          coalesce(fiscal_year || '年度 申請 第' || number || '号 ', '') || (title ->> 'ja') as name
        from application
        where organization_id = :organization and application_id = any(:ids)
        """,
        """
        select office_id from application
        where organization_id = :organization and application_id = :id
        """);
  }
}
