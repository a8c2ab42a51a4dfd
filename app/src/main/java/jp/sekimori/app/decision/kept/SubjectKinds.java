package jp.sekimori.app.decision.kept;

import jp.sekimori.app.journal.SubjectKind;
import jp.sekimori.app.journal.SubjectTable;
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
    return SubjectTable.ofOffices(
            database,
            "decision",
            """
            select decision_id as id,
              fiscal_year, number, told -> 'title' ->> 'ja' as title
            from kept_decision
            where organization_id = :organization and decision_id = any(:ids)
            """,
            """
            select office_id from kept_decision
            where organization_id = :organization and decision_id = :id
              and office_id is not null
            """)
        .named(
            row ->
                new Numbered(row.getInt("fiscal_year"), row.getInt("number")).words().ja()
                    + " "
                    + row.getString("title"));
  }
}
