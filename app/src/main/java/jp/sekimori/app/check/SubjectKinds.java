package jp.sekimori.app.check;

import jp.sekimori.app.journal.SubjectKind;
import jp.sekimori.app.journal.SubjectTable;
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
    return SubjectTable.ofOffices(
        database,
        Acts.KIND,
        """
        select run_id as id, case when name = '' then check_id else name end as name from check_run
        where organization_id = :organization and run_id = any(:ids)
        """,
        """
        select office_id from check_run
        where organization_id = :organization and run_id = :id and office_id is not null
        """);
  }
}
