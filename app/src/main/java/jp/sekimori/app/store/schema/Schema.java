package jp.sekimori.app.store.schema;

import java.util.Map;
import jp.sekimori.app.store.Database;
import jp.sekimori.app.store.Refused;
import jp.sekimori.app.store.StoreProblem;
import jp.sekimori.clauses.text.Message;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/**
 * Brings the tables to the version of this release. All migrations that are missing run in one
 * transaction: either every one of them succeeds, or the database is what it was before.
 */
public final class Schema {
  private Schema() {}

  public static void migrate(Database database) throws Refused {
    migrate(database, MigrationVersion.LATEST);
  }

  static void migrate(Database database, MigrationVersion target) throws Refused {
    Flyway flyway = configuration(database).target(target).load();
    try {
      checkNotNewer(database, flyway);
      flyway.migrate();
    } catch (FlywayException e) {
      throw refused(
          database,
          "schema-migration",
          new Message(
              "データベースの移行に失敗しました。データは移行前のままです。\n" + e.getMessage(),
              "A migration of the database failed. The data is what it was before.\n"
                  + e.getMessage()),
          new Message(
              "これまでの版の関守なら、そのまま使えます。上の内容を開発元に知らせてください。",
              "The release used so far still works with it. Report what is said above."));
    }
  }

  private static void checkNotNewer(Database database, Flyway flyway) throws Refused {
    for (var applied : flyway.info().applied()) {
      if (applied.getState().isFailed() || applied.getState().isResolved()) {
        continue;
      }
      throw refused(
          database,
          "schema-newer",
          new Message(
              "データベースはこの関守より新しい版のものです（" + applied.getVersion() + "）。",
              "The database is of a newer release than this Sekimori ("
                  + applied.getVersion()
                  + ")."),
          new Message(
              "データを作った版か、それより新しい版の関守を使ってください。", "Use the release that made it, or a newer one."));
    }
  }

  private static Refused refused(Database database, String reason, Message what, Message mend) {
    return new Refused(StoreProblem.at(database.owner().url(), reason, what, mend));
  }

  static FluentConfiguration configuration(Database database) {
    var owner = database.owner();
    return Flyway.configure()
        .dataSource(owner.url(), owner.user(), owner.password())
        .locations("classpath:db/migration")
        .placeholders(Map.of("application", database.application().user()))
        .group(true)
        .validateMigrationNaming(true)
        .cleanDisabled(true);
  }
}
