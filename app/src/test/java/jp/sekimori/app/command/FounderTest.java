package jp.sekimori.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import jp.sekimori.app.store.embedded.TestFolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Founding organizations from the terminal. */
class FounderTest {
  private static final String ANSWERS =
      """
      %s
      白河市
      デジタル推進課
      主任主査
      結城 宗広
      yuki
      n
      灯台下 暗し もと暮らし
      """;

  private final Path folder;

  FounderTest(@TempDir Path folder) {
    this.folder = folder;
    TestFolder.shareUnpackedPrograms();
  }

  @Test
  void theFirstOrganizationIsFoundedOnceAndFurtherOnesAdded() {
    Path data = folder.resolve("data");
    var first = Shell.japanese().with(ANSWERS.formatted("shirakawa")).run("setup", "--data", data);
    assertThat(first.err()).isEmpty();
    assertThat(first.out()).contains("団体「白河市」（shirakawa）を登録しました").doesNotContain("暗し");
    var again = Shell.japanese().with(ANSWERS.formatted("nakoso")).run("setup", "--data", data);
    assertThat(again.code()).isEqualTo(2);
    assertThat(again.err()).contains("初期設定は済んでいます").contains("sekimori organization add");
    var taken =
        Shell.english()
            .with(ANSWERS.formatted("shirakawa"))
            .run("organization", "add", "--data", data);
    assertThat(taken.code()).isEqualTo(2);
    assertThat(taken.err()).contains("This organization code is taken.");
  }

  @Test
  void tooFewAnswersTouchNothing() {
    Path data = folder.resolve("data");
    var ran = Shell.japanese().with("shirakawa\n白河市\n").run("setup", "--data", data);
    assertThat(ran.code()).isEqualTo(2);
    assertThat(ran.err()).contains("入力が足りません").contains("管理者の所属");
    assertThat(Files.exists(data)).isFalse();
  }

  @Test
  void organizationNeedsToBeToldWhat() {
    var ran = Shell.english().run("organization");
    assertThat(ran.code()).isEqualTo(2);
    assertThat(ran.err()).contains("Write add after organization.");
  }
}
