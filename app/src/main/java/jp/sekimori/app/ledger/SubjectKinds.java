package jp.sekimori.app.ledger;

import jp.sekimori.app.journal.SubjectKind;
import jp.sekimori.app.journal.SubjectTable;
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
    return SubjectTable.ofOffices(
        database,
        Recording.KIND,
        """
        select entry_id as id, btrim(name || '（' || sign || ' ' || fiscal_year || '年度 第' || number
          || '号）') as name
        from entry where organization_id = :organization and entry_id = any(:ids)
        """,
        """
        select office_id from entry
        where organization_id = :organization and entry_id = :id
        """);
  }
}
