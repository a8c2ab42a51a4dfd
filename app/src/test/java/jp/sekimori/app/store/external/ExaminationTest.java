package jp.sekimori.app.store.external;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import jp.sekimori.app.database.TestServer;
import jp.sekimori.app.store.Database;
import jp.sekimori.app.store.Login;
import jp.sekimori.app.store.Refused;
import jp.sekimori.app.store.StoreProblem;
import jp.sekimori.app.store.embedded.Query;
import jp.sekimori.app.store.schema.Schema;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What would go wrong later on somebody else's server is told at the start, before it is used. */
@Tag("database")
class ExaminationTest {
  private final Database good = TestServer.emptyDatabase();

  @Test
  void aGoodServerIsLeftAsItWas() throws SQLException {
    assertThatCode(() -> Examination.of(good)).doesNotThrowAnyException();
    assertThat(
            Query.one(good.owner(), "select count(*) from pg_extension where extname = 'pg_trgm'"))
        .isEqualTo("0");
  }

  /** Names of its own, because the usual ones are taken here. */
  @Test
  void theSqlOfTheManualMakesAGoodServer() throws Exception {
    String manual = Files.readString(Path.of("../docs/operations.md"));
    String sql = manual.replaceAll("(?s).*```sql\\n(.*?)```.*", "$1").replace("sekimori", "manual");
    for (String statement : sql.split(";")) {
      if (!statement.isBlank()) {
        TestServer.execute(statement);
      }
    }
    String url = good.owner().url().replaceFirst("/test\\d+", "/manual");
    var made =
        new Database(
            new Login(url, "manual_owner", "choose one"),
            new Login(url, "manual_app", "choose another"));
    assertThatCode(() -> Examination.of(made)).doesNotThrowAnyException();
    Schema.migrate(made);
    assertThat(Query.one(made.application(), "select count(*) from organization")).isEqualTo("0");
  }

  @Test
  void aServerThatDoesNotAnswerIsUnreachable() {
    var nowhere = at(good, "jdbc:postgresql://127.0.0.1:1/sekimori");
    assertThat(problem(nowhere).reason()).isEqualTo("database-unreachable");
  }

  @Test
  void aWrongPasswordIsSaidToBeOneAndNotRepeated() {
    Login application = good.application();
    var wrong =
        new Database(
            good.owner(), new Login(application.url(), application.user(), "not-the-password"));
    StoreProblem problem = problem(wrong);
    assertThat(problem.reason()).isEqualTo("database-login");
    assertThat(problem.what().ja()).contains(application.user());
    assertThat(problem.toString()).doesNotContain("not-the-password");
  }

  @Test
  void aDatabaseThatIsNotThereIsMissing() {
    String url = good.owner().url().replaceFirst("/test\\d+", "/nowhere");
    assertThat(problem(at(good, url)).reason()).isEqualTo("database-missing");
  }

  @Test
  void anOlderPostgresIsRefused() {
    var refused =
        catchThrowableOfType(
            Refused.class, () -> Examination.checkVersion(140_012, new Findings("x")));
    assertThat(refused.problem().what().ja()).contains("PostgreSQL 14", "15");
    assertThatCode(() -> Examination.checkVersion(150_000, new Findings("x")))
        .doesNotThrowAnyException();
  }

  @Test
  void textMustBeUtf8() {
    var latin = TestServer.emptyDatabase("encoding 'LATIN1' locale 'C' locale_provider libc");
    assertThat(problem(latin).reason()).isEqualTo("database-encoding");
  }

  @Test
  void aCollationThatSeesNoLettersInJapaneseIsRefused() {
    var plain = TestServer.emptyDatabase("encoding 'UTF8' locale 'C' locale_provider libc");
    assertThat(problem(plain).reason()).isEqualTo("database-collation");
  }

  @Test
  void anOwnerWhoMayNotCreateTablesIsRefused() {
    Login other = TestServer.newRole("");
    var without = new Database(other(good, other), good.application());
    assertThat(problem(without).reason()).isEqualTo("database-privileges");
  }

  @Test
  void anApplicationThatCouldSeeEverybodysRowsIsRefused() {
    for (String power : new String[] {"superuser", "bypassrls"}) {
      var powerful = new Database(good.owner(), other(good, TestServer.newRole(power)));
      StoreProblem problem = problem(powerful);
      assertThat(problem.reason()).isEqualTo("database-role");
      assertThat(problem.mend().en()).contains("nosuperuser nobypassrls");
    }
  }

  @Test
  void theOwnerCannotBeTheApplicationEitherNorBecomeIt() {
    assertThat(problem(new Database(good.owner(), good.owner())).reason())
        .isEqualTo("database-role");
    var member = other(good, TestServer.newRole("in role " + good.owner().user()));
    assertThat(problem(new Database(good.owner(), member)).reason()).isEqualTo("database-role");
  }

  private static Login other(Database database, Login login) {
    return new Login(database.owner().url(), login.user(), login.password());
  }

  private static Database at(Database database, String url) {
    return new Database(
        new Login(url, database.owner().user(), database.owner().password()),
        new Login(url, database.application().user(), database.application().password()));
  }

  private static StoreProblem problem(Database database) {
    return catchThrowableOfType(Refused.class, () -> Examination.of(database)).problem();
  }
}
