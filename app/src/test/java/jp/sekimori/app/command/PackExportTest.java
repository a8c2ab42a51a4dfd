package jp.sekimori.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import jp.sekimori.app.command.Shell.Ran;
import jp.sekimori.app.store.Source;
import jp.sekimori.app.store.Store;
import jp.sekimori.app.store.embedded.Query;
import jp.sekimori.app.store.embedded.TestFolder;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Packs of an organization are taken away as the plain files they are. */
class PackExportTest {
  private static final Path SHIPPED = Path.of("..", "packs", "fukushima");

  private final Shell shell = Shell.japanese();
  private final Path data;
  private final Path out;

  PackExportTest(@TempDir Path folder) {
    data = folder.resolve("data");
    out = folder.resolve("out");
  }

  @BeforeAll
  static void unpackOnce() {
    TestFolder.shareUnpackedPrograms();
  }

  @Test
  void whatCountsIsWrittenByteForByteAndChecked() throws Exception {
    try (Store store = serve()) {
      found(store, "shirakawa");
      Ran export = shell.run("pack", "export", "fukushima", out, "--data", data);
      assertThat(export.code()).as(export.err()).isZero();
      assertThat(out.resolve("controls/devices.yaml"))
          .hasSameBinaryContentAs(SHIPPED.resolve("controls/devices.yaml"));
      assertThat(names(out)).isEqualTo(names(SHIPPED));

      revise(store, "# 直した\n");
      Path revised = out.resolveSibling("revised");
      shell.run("pack", "export", "fukushima", revised, "--data", data);
      assertThat(revised.resolve("pack.yaml")).hasContent("# 直した");
      Ran check = shell.run("pack", "check", "fukushima", "--data", data);
      assertThat(check.code()).isEqualTo(Main.FINDINGS);
      assertThat(check.out()).contains("pack.yaml:1");
      Ran before = shell.run("pack", "check", "fukushima", "--data", data, "--revision", "0");
      assertThat(before.out()).contains("誤り 0 件");
      assertThat(shell.run("pack", "check", "fukushima", "--data", data, "--revision", "2").err())
          .contains("この改訂はありません");

      found(store, "nakoso");
      assertThat(shell.run("pack", "check", "fukushima", "--data", data).err())
          .contains("どの団体", "nakoso, shirakawa");
      assertThat(
              shell
                  .run("pack", "check", "fukushima", "--data", data, "--organization", "nakoso")
                  .code())
          .isZero();
    }
  }

  @Test
  void nothingIsMixedWithWhatIsThere() throws Exception {
    try (Store store = serve()) {
      found(store, "shirakawa");
      Files.createDirectories(out);
      Files.writeString(out.resolve("mine.txt"), "x");
      Ran ran = shell.run("pack", "export", "fukushima", out, "--data", data);
      assertThat(ran.code()).isEqualTo(Main.UNUSABLE);
      assertThat(ran.err()).contains("書き出せません", out.toString());
      assertThat(names(out)).containsExactly("mine.txt");
      assertThat(shell.run("pack", "export", "no-such", out, "--data", data).err())
          .contains("規程パックがありません");
    }
  }

  private Store serve() {
    return switch (Store.toServe(new Source.Folder(data))) {
      case Store.Opening.Ready(Store store) -> store;
      case Store.Opening.Failed(var problem) -> throw new AssertionError(problem);
    };
  }

  private static void found(Store store, String code) throws SQLException {
    Query.one(
        store.database().owner(),
        "insert into organization (code, name, founded_at) values ('"
            + code
            + "', '試験', now()) returning code");
  }

  private static void revise(Store store, String main) throws SQLException {
    Query.one(
        store.database().owner(),
        """
        with place as (select organization_id from organization),
          someone as (insert into person (organization_id, person_id, name, kana)
            select organization_id, gen_random_uuid(), '試験', '' from place returning *),
          file as (insert into attachment (organization_id, sha256, content, kept_at)
            select organization_id, sha256(convert_to(E'%s', 'UTF8')), convert_to(E'%s', 'UTF8'),
              now() from place returning *),
          revision as (insert into pack_revision
              (organization_id, pack, number, is_shipped, shipped, note, made_by, made_at)
            select organization_id, 'fukushima', 1, false, '', '試験', person_id, now()
            from someone returning *)
        insert into pack_file (organization_id, pack, number, path, sha256)
        select organization_id, 'fukushima', 1, 'pack.yaml', sha256 from file returning path
        """
            .formatted(main.replace("\n", "\\n"), main.replace("\n", "\\n")));
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile)
          .map(file -> folder.relativize(file).toString())
          .sorted()
          .toList();
    }
  }
}
