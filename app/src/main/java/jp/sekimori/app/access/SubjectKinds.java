package jp.sekimori.app.access;

import jp.sekimori.app.journal.SubjectKind;
import jp.sekimori.app.journal.SubjectTable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Tells the journal what accounts are called. Their histories are for whoever reads all of it. */
@Configuration(proxyBeanMethods = false)
class SubjectKinds {
  private final JdbcClient database;

  SubjectKinds(JdbcClient database) {
    this.database = database;
  }

  @Bean
  SubjectKind accountKind() {
    return named("account");
  }

  /** Named by the account that came in or went out. */
  @Bean
  SubjectKind sessionKind() {
    return named("session");
  }

  private SubjectKind named(String kind) {
    return new SubjectTable(
        database,
        kind,
        """
        select account_id as id, name from account
        where organization_id = :organization and account_id = any(:ids)
        """,
        _ -> SubjectTable.NO_OFFICE);
  }
}
