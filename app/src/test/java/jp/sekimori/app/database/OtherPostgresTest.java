package jp.sekimori.app.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import jp.sekimori.app.store.embedded.Query;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Tests that touch the database run on the version we bring, and again on the oldest we allow. */
class OtherPostgresTest {
  private static final Path OLDEST = Path.of("/usr/lib/postgresql/15/bin/initdb");

  @Test
  void theOldestVersionIsThere() {
    assumeTrue(
        Files.exists(OLDEST),
        "PostgreSQL 15 is not installed (Debian: postgresql-15): the tests of the database ran on"
            + " 18 only.");
  }

  @Test
  @Tag("database")
  void theServerIsOfTheVersionAskedFor() throws Exception {
    String asked =
        Optional.ofNullable(System.getProperty("sekimori.postgresql.bin"))
            .map(bin -> bin.replaceAll("\\D", ""))
            .orElse("18");
    assertThat(Query.one(TestServer.superuser(), "show server_version")).startsWith(asked + ".");
  }
}
