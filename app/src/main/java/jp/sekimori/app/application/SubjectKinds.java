package jp.sekimori.app.application;

import java.sql.ResultSet;
import java.sql.SQLException;
import jp.sekimori.app.decision.kept.Numbered;
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
              fiscal_year, number, title ->> 'ja' as title
            from application
            where organization_id = :organization and application_id = any(:ids)
            """,
            """
            select office_id from application
            where organization_id = :organization and application_id = :id
            """)
        .named(SubjectKinds::name)
        .at("/applications/");
  }

  /** 令和8年度 申請 第12号 端末の持ち出し; a draft has no number. */
  private static String name(ResultSet row) throws SQLException {
    int number = row.getInt("number");
    return row.wasNull()
        ? row.getString("title")
        : Applied.called(new Numbered(row.getInt("fiscal_year"), number)).ja()
            + " "
            + row.getString("title");
  }
}
