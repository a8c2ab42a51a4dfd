package jp.sekimori.app.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
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
            select entry_id as id, name, sign, fiscal_year, number
            from entry where organization_id = :organization and entry_id = any(:ids)
            """,
            """
            select office_id from entry
            where organization_id = :organization and entry_id = :id
            """)
        .named(SubjectKinds::name);
  }

  /** 100005-0017 ノート型端末（令和8年度 機器 第17号）; the number alone where it has no name. */
  private static String name(ResultSet row) throws SQLException {
    String name = row.getString("name").strip();
    String number =
        new EntryNumber(row.getString("sign"), row.getInt("fiscal_year"), row.getInt("number"))
            .words()
            .ja();
    return name.isEmpty() ? number : name + "（" + number + "）";
  }
}
