package jp.sekimori.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import jp.sekimori.app.command.Shell.Ran;
import jp.sekimori.app.store.Source;
import jp.sekimori.app.store.Store;
import jp.sekimori.app.store.embedded.Query;
import jp.sekimori.app.store.embedded.TestFolder;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Backups as an administrator takes them, from folder to folder. */
class KeepingTest {
  private final Shell shell = Shell.japanese().set("SEKIMORI_PASSPHRASE", "阿武隈川に 霧立ち わたり");
  private final Path data;
  private final Path file;

  KeepingTest(@TempDir Path folder) {
    data = folder.resolve("data");
    file = folder.resolve("backup.pgp");
  }

  @BeforeAll
  static void unpackOnce() {
    TestFolder.shareUnpackedPrograms();
  }

  @Test
  void aFolderIsBackedUpWhileItIsServedAndRestoredIntoAnother() throws Exception {
    try (Store store = serve(data)) {
      found(store);
      Ran backup = shell.run("backup", file, "--data", data);
      assertThat(backup.code()).as(backup.err()).isZero();
      assertThat(backup.out()).contains(file.toString(), "書き出しました", "証跡 shirakawa: 0 件");
    }
    Path other = data.resolveSibling("other");
    Ran restore = shell.run("restore", file, "--data", other);
    assertThat(restore.code()).as(restore.err()).isZero();
    assertThat(restore.out()).contains("戻しました", "証跡 shirakawa: 0 件");
    try (Store store = serve(other)) {
      assertThat(names(store)).isEqualTo("白河県");
    }

    Ran again = shell.run("restore", file, "--data", other);
    assertThat(again.code()).isEqualTo(2);
    assertThat(again.err()).contains("空ではありません", "organization");
  }

  @Test
  void aBackupWithoutAPassphraseIsNotMade() {
    Ran ran = Shell.english().run("backup", file, "--data", data);
    assertThat(ran.code()).isEqualTo(2);
    assertThat(ran.err()).contains("There is no passphrase", "SEKIMORI_PASSPHRASE");
    Ran small = Shell.english().set("SEKIMORI_PASSPHRASE", "short").run("backup", file);
    assertThat(small.err()).contains("too short", "12");
    assertThat(file).doesNotExist();
  }

  @Test
  void aPassphraseCanLieInAFile() throws Exception {
    Path words = Files.writeString(data.resolveSibling("words"), "阿武隈川に 霧立ち わたり\n");
    Ran ran =
        Shell.japanese().set("SEKIMORI_PASSPHRASE_FILE", words).run("backup", file, "--data", data);
    assertThat(ran.err()).contains("データフォルダーがまだありません", data.toString());
    assertThat(data).doesNotExist();
  }

  @Test
  void whatIsNoBackupMakesNoFolder() throws Exception {
    Files.writeString(file, "予算");
    Ran ran = shell.run("restore", file, "--data", data);
    assertThat(ran.code()).isEqualTo(2);
    assertThat(ran.err()).contains("関守のバックアップではありません", file.toString());
    assertThat(data).doesNotExist();
  }

  @Test
  void anExternalDatabaseNeedsBothPasswordsAndNoneOnTheCommandLine() {
    Ran none = shell.run("backup", file, "--database-url", "postgresql://127.0.0.1:1/sekimori");
    assertThat(none.code()).isEqualTo(2);
    assertThat(none.err()).contains("SEKIMORI_DATABASE_OWNER_PASSWORD");

    Ran inUrl = shell.run("backup", file, "--database-url", "postgresql://me:hidden@db/sekimori");
    assertThat(inUrl.code()).isEqualTo(2);
    assertThat(inUrl.err()).contains("postgresql://***@db/sekimori").doesNotContain("hidden");

    Ran unreachable =
        shell
            .set("SEKIMORI_DATABASE_OWNER_PASSWORD", "x")
            .set("SEKIMORI_DATABASE_PASSWORD", "y")
            .run("backup", file, "--database-url", "postgresql://127.0.0.1:1/sekimori");
    assertThat(unreachable.code()).isEqualTo(2);
    assertThat(unreachable.err()).contains("つながりません", "127.0.0.1:1");
  }

  @Test
  void settingsComeFromTheCommandLineThenTheEnvironmentThenAFile() throws Exception {
    Path config = data.resolveSibling("sekimori.properties");
    Files.writeString(config, "sekimori.data=" + data.resolveSibling("of-file"));
    Shell configured = shell.set("SEKIMORI_CONFIG", config);
    assertThat(configured.run("backup", file).err()).contains("of-file");
    Shell both = configured.set("SEKIMORI_DATA", data.resolveSibling("of-environment"));
    assertThat(both.run("backup", file).err()).contains("of-environment");
    assertThat(both.run("backup", file, "--data", data.resolveSibling("given")).err())
        .contains("given");
    assertThat(shell.run("backup", file, "--config", data).err()).contains("設定ファイルを読めません");
  }

  private static Store serve(Path folder) {
    return switch (Store.toServe(new Source.Folder(folder))) {
      case Store.Opening.Ready(Store store) -> store;
      case Store.Opening.Failed(var problem) -> throw new AssertionError(problem);
    };
  }

  private static void found(Store store) throws SQLException {
    Query.one(
        store.database().owner(),
        """
        insert into organization (code, name, founded_at) values ('shirakawa', '白河県', now())
        returning code
        """);
  }

  private static String names(Store store) throws SQLException {
    return Query.one(store.database().owner(), "select string_agg(name, ' ') from organization");
  }
}
