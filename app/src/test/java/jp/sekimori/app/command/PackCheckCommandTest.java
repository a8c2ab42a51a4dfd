package jp.sekimori.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import jp.sekimori.app.command.Shell.Ran;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PackCheckCommandTest {
  private static final Path PACKS = Path.of("..", "packs");

  @Test
  void aSoundPackIsCounted() {
    Ran ran = Shell.japanese().run("pack", "check", PACKS.resolve("example-town"));
    assertThat(ran.out()).contains("版 2026-04-01：統制のある条項 9").endsWith("誤り 0 件、お知らせ 0 件\n");
    assertThat(ran.code()).isZero();
    assertThat(Shell.english().run("pack", "check", PACKS.resolve("fukushima")).code()).isZero();
  }

  @Test
  void aBrokenOneIsToldAndTheCodeSaysSo(@TempDir Path folder) throws IOException {
    Files.writeString(folder.resolve("pack.yaml"), "pack: [town\n");
    Ran ran = Shell.english().run("pack", "check", folder, "--json");
    assertThat(ran.out()).contains("\"finding\" : \"not-yaml\"", "\"file\" : \"pack.yaml\"");
    assertThat(ran.code()).isEqualTo(Main.FINDINGS);
  }

  @Test
  void whatIsNoPackIsRefused(@TempDir Path folder) {
    Ran ran = Shell.english().run("pack", "check", folder);
    assertThat(ran.code()).isEqualTo(Main.UNUSABLE);
    assertThat(ran.err()).contains("pack.yaml");
    assertThat(Shell.english().run("pack", "chek").code()).isEqualTo(Main.UNUSABLE);
    assertThat(Shell.english().run("pack", "check").code()).isEqualTo(Main.UNUSABLE);
  }
}
