package jp.sekimori.app.store.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.List;
import jp.sekimori.app.store.Login;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** How a database is that a first start made. */
@Tag("database")
class FreshDatabaseTest {
  private final TestFolder server = TestFolder.ofRun();

  @Test
  void nothingAcknowledgedIsLostAndNobodySignsInWithoutAPassword() throws Exception {
    Login owner = server.database().owner();
    assertThat(Query.one(owner, "show fsync")).isEqualTo("on");
    assertThat(Query.one(owner, "show synchronous_commit")).isEqualTo("on");
    assertThat(Query.one(owner, "show full_page_writes")).isEqualTo("on");
    assertThat(Query.one(owner, "show listen_addresses")).isEqualTo("127.0.0.1");
    assertThat(Query.one(owner, "show data_checksums")).isEqualTo("on");
    for (String user : List.of("postgres", owner.user(), "sekimori_app")) {
      assertThatThrownBy(() -> new Login(owner.url(), user, "guess").connect())
          .isInstanceOf(SQLException.class)
          .hasMessageContaining("password authentication failed");
    }
  }

  @Test
  void theApplicationsRoleHasNoPowers() throws Exception {
    Login application = server.database().application();
    assertThat(
            Query.one(
                application,
                """
                select concat_ws(' ', rolsuper, rolbypassrls, rolcreatedb, rolcreaterole)
                from pg_roles where rolname = current_user
                """))
        .isEqualTo("f f f f");
    assertThatThrownBy(() -> Query.one(application, "create table gate (name text)"))
        .hasMessageContaining("permission denied");
  }

  @Test
  void japaneseIsSearchedAndSortedAsJapanese() throws Exception {
    Login owner = server.database().owner();
    Query.one(owner, "create extension pg_trgm; select 1");
    assertThat(Query.one(owner, "select cardinality(show_trgm('条例'))")).isNotEqualTo("0");
    assertThat(
            Query.one(
                owner, "select string_agg(w, '' order by w) from unnest(array['う','ア','い','ｴ']) w"))
        .isEqualTo("アいうｴ");
  }

  @Test
  void onlyItsOwnerCanReadIt() throws Exception {
    assertThat(permissions(server.path())).isEqualTo("rwx------");
    assertThat(permissions(new Layout(server.path()).secrets())).isEqualTo("rw-------");
  }

  private static String permissions(Path file) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
  }
}
