package jp.sekimori.app.store.schema;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import jp.sekimori.app.store.Database;
import jp.sekimori.app.store.Login;
import jp.sekimori.app.store.Refused;
import jp.sekimori.app.store.StoreProblem;
import jp.sekimori.clauses.text.Message;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationVersion;

/**
 * Brings the tables to the version of this release. All migrations that are missing run in one
 * transaction: either every one of them succeeds, or the database is what it was before.
 */
public final class Schema {
  static final String LOCATION = "classpath:db/migration";

  private final Database database;
  private final String[] locations;

  Schema(Database database, String... locations) {
    this.database = database;
    this.locations = locations;
  }

  /** To the newest version. */
  public static void migrate(Database database) throws Refused {
    new Schema(database, LOCATION).migrate();
  }

  /**
   * To an older version, on which a backup of that time rests.
   *
   * @param version as in the names of migrations: {@code 030}
   */
  public static void migrateTo(String version, Database database) throws Refused {
    new Schema(database, LOCATION).to(MigrationVersion.fromVersion(version));
  }

  /**
   * A migration of this release.
   *
   * @param version as in its name: {@code 030}
   * @param checksum of its text
   */
  public record Step(String version, int checksum) {}

  /** All migrations of this release, oldest first. */
  public static List<Step> steps(Database database) {
    var flyway = new Schema(database, LOCATION).flyway(MigrationVersion.LATEST);
    return Arrays.stream(flyway.info().all())
        .filter(each -> each.getState().isResolved() && each.getChecksum() != null)
        .map(each -> new Step(each.getVersion().getVersion(), each.getChecksum()))
        .toList();
  }

  void migrate() throws Refused {
    to(MigrationVersion.LATEST);
  }

  private void to(MigrationVersion target) throws Refused {
    Flyway flyway = flyway(target);
    try {
      checkNotNewer(flyway);
      flyway.migrate();
    } catch (FlywayException e) {
      String said = withoutAddresses(String.valueOf(e.getMessage()));
      throw refused(
          "schema-migration",
          new Message(
              "データベースを移行できませんでした。データは移行前のままです。\n" + said,
              "A migration of the database failed. The data is what it was before.\n" + said),
          new Message(
              "これまでの版の関守なら、そのまま使えます。上の内容を開発元に知らせてください。",
              "The release used so far still works with it. Report what is said above."));
    }
  }

  /** Flyway adds links to pages about itself, which help nobody whose migration failed. */
  private static String withoutAddresses(String words) {
    return words
        .lines()
        .filter(line -> !line.isBlank() && !line.contains("://help."))
        .collect(Collectors.joining("\n"));
  }

  private void checkNotNewer(Flyway flyway) throws Refused {
    for (MigrationInfo applied : flyway.info().applied()) {
      // Applied, and not among the migrations of this program.
      if (applied.getVersion() != null && !applied.getState().isResolved()) {
        throw newer(applied.getVersion());
      }
    }
  }

  private Refused newer(MigrationVersion version) {
    return refused(
        "schema-newer",
        new Message(
            "データベースはこの関守より新しい版のものです（" + version + "）。",
            "The database is of a newer release than this Sekimori (" + version + ")."),
        new Message(
            "データを作った版か、それより新しい版の関守を使ってください。", "Use the release that made it, or a newer one."));
  }

  private Refused refused(String reason, Message what, Message mend) {
    return new Refused(StoreProblem.at(database.owner().url(), reason, what, mend));
  }

  private Flyway flyway(MigrationVersion target) {
    Login owner = database.owner();
    return Flyway.configure()
        .dataSource(owner.url(), owner.user(), owner.password())
        .locations(locations)
        .placeholders(Map.of("application", database.application().user()))
        .target(target)
        .group(true)
        .validateMigrationNaming(true)
        .cleanDisabled(true)
        .load();
  }
}
