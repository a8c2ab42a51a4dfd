package jp.sekimori.app.policy;

import jp.sekimori.app.journal.SubjectKind;
import jp.sekimori.app.journal.SubjectTable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Tells the journal what policies, editions and imports are called. */
@Configuration(proxyBeanMethods = false)
class SubjectKinds {
  private final JdbcClient database;

  SubjectKinds(JdbcClient database) {
    this.database = database;
  }

  @Bean
  SubjectKind policyKind() {
    return kind(
        "policy",
        """
        select policy_id as id, title as name from policy
        where organization_id = :organization and policy_id = any(:ids)
        """);
  }

  @Bean
  SubjectKind editionKind() {
    return new EditionKind(database);
  }

  @Bean
  SubjectKind importKind() {
    return kind(
        "import",
        """
        select review_id as id, file_name as name from import_review
        where organization_id = :organization and review_id = any(:ids)
        """);
  }

  private SubjectKind kind(String kind, String names) {
    return new SubjectTable(database, kind, names, SubjectTable.WHOLE_ORGANIZATION);
  }
}
