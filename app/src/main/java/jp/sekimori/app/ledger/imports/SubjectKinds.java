package jp.sekimori.app.ledger.imports;

import jp.sekimori.app.journal.SubjectKind;
import jp.sekimori.app.journal.SubjectTable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Tells the journal what imports are called, and that the managers of their offices see them. */
@Configuration(proxyBeanMethods = false)
class SubjectKinds {
  private final JdbcClient database;

  SubjectKinds(JdbcClient database) {
    this.database = database;
  }

  @Bean
  SubjectKind ledgerImportKind() {
    return SubjectTable.ofOffices(
        database,
        LedgerImports.KIND,
        """
        select import_id as id, file_name as name from ledger_import
        where organization_id = :organization and import_id = any(:ids)
        """,
        """
        select office_id from ledger_import
        where organization_id = :organization and import_id = :id
        """);
  }
}
