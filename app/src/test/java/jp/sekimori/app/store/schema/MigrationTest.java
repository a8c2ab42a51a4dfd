package jp.sekimori.app.store.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.sql.SQLException;
import jp.sekimori.app.database.TestServer;
import jp.sekimori.app.store.Database;
import jp.sekimori.app.store.Refused;
import jp.sekimori.app.store.StoreProblem;
import jp.sekimori.app.store.embedded.Query;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A database is migrated whole or not at all. */
@Tag("database")
class MigrationTest {
  /** The first step works and the second does not. */
  private static final String BROKEN = "classpath:jp/sekimori/app/store/schema/broken";

  private static final String CONTENT =
      """
      select md5(string_agg(line, ' ' order by line)) from (
        select concat_ws(' ', table_name, column_name, data_type) from information_schema.columns
        where table_schema = 'public'
        union all
        select concat_ws(' ', version, checksum, success) from flyway_schema_history
        union all
        select code from organization) lines (line)
      """;

  @Test
  void aMigrationThatFailsLeavesNothingOfItselfAndNothingOfTheOnesBeforeIt() throws Exception {
    Database database = TestServer.newDatabase();
    Query.one(
        database.owner(),
        """
        insert into organization (code, name, founded_at) values ('nasu', '那須', now())
        returning code
        """);
    String before = Query.one(database.owner(), CONTENT);

    StoreProblem problem = refusal(database, Schema.LOCATION, BROKEN);

    assertThat(problem.reason()).isEqualTo("schema-migration");
    assertThat(problem.what().ja()).contains("no_such_table");
    assertThat(Query.one(database.owner(), CONTENT)).isEqualTo(before);
  }

  @Test
  void aMigratedDatabaseIsMigratedAgainWithoutAnyChange() throws Exception {
    Database database = TestServer.newDatabase();
    String before = Query.one(database.owner(), CONTENT);
    Schema.migrate(database);
    assertThat(Query.one(database.owner(), CONTENT)).isEqualTo(before);
  }

  @Test
  void aDatabaseOfANewerReleaseIsNotTouched() throws SQLException {
    Database database = TestServer.newDatabase();
    Query.one(
        database.owner(),
        """
        insert into flyway_schema_history
          (installed_rank, version, description, type, script, checksum, installed_by,
           execution_time, success)
        select max(installed_rank) + 1, '9001', 'later', 'SQL', 'V9001__later.sql', 1, 'x', 1, true
        from flyway_schema_history returning version
        """);

    StoreProblem problem = refusal(database, Schema.LOCATION);

    assertThat(problem.reason()).isEqualTo("schema-newer");
    assertThat(problem.what().ja()).contains("9001");
  }

  @Test
  void aMigrationThatWasChangedAfterwardsIsNoticed() throws SQLException {
    Database database = TestServer.newDatabase();
    Query.one(
        database.owner(),
        "update flyway_schema_history set checksum = 1 where version = '001' returning version");

    assertThat(refusal(database, Schema.LOCATION).reason()).isEqualTo("schema-migration");
  }

  private static StoreProblem refusal(Database database, String... locations) {
    return catchThrowableOfType(Refused.class, () -> new Schema(database, locations).migrate())
        .problem();
  }
}
