package jp.sekimori.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import jp.sekimori.app.command.Shell.Ran;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a user can get wrong is answered with exit code 2: what, where, how to mend it. */
class BadInputTest {
  private static final String POLICY = "第１　総則\n\n１　この規程は、情報資産を守るために定める。\n";

  private final Path folder;

  BadInputTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  void aMissingFileIsNamed() {
    assertRefused(folder.resolve("ない.txt"), "missing", "ファイルがありません");
  }

  @Test
  void aFolderIsNotAFile() {
    assertRefused(folder, "directory", "フォルダ");
  }

  @Test
  void anEmptyFileIsRefused() throws IOException {
    assertRefused(file("empty.txt", new byte[0]), "empty", "");
    assertRefused(file("blank.txt", " \n\n".getBytes(StandardCharsets.UTF_8)), "empty", "");
  }

  @Test
  void aBinaryFileIsRefused() throws IOException {
    byte[] bytes = new byte[4096];
    new Random(7).nextBytes(bytes);
    bytes[0] = 0;
    Ran ran = Shell.japanese().run("outline", file("a.bin", bytes));

    assertThat(ran.code()).isEqualTo(2);
    assertThat(ran.err()).contains("a.bin").contains("対処");
  }

  @Test
  void aFileOfAHundredMegabytesIsRefusedUnread() throws IOException {
    Path large = folder.resolve("large.txt");
    try (var channel = new RandomAccessFile(large.toFile(), "rw")) {
      channel.setLength(100_000_000);
    }
    assertRefused(large, "too-large", "大きすぎます");
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "windows-31j", "UTF-16"})
  void theUsualEncodingsAreRead(String charset) throws IOException {
    Path file = file("policy.txt", POLICY.getBytes(Charset.forName(charset)));

    Ran ran = Shell.japanese().run("outline", "--json", file);

    assertThat(ran.code()).isZero();
    assertThat(ran.out()).contains("\"path\" : \"第１/１\"").contains("情報資産を守る");
  }

  @Test
  void anotherEncodingIsNamedInTheAnswer() throws IOException {
    Ran ran =
        Shell.japanese()
            .run(
                "outline",
                file("policy.txt", POLICY.repeat(20).getBytes(Charset.forName("EUC-JP"))));

    assertThat(ran.code()).isEqualTo(2);
    assertThat(ran.err()).contains("EUC-JP");
  }

  @Test
  void comparingNeedsTwoTexts() throws IOException {
    Path single = file("policy.txt", POLICY.getBytes(StandardCharsets.UTF_8));

    assertRefused(single, "no-columns", "比べる相手がありません", "compare");
    assertRefused(single, "no-columns", "比べる相手がありません", "table", "-o", folder.resolve("t.html"));
    assertThat(folder.resolve("t.html")).doesNotExist();
  }

  @Test
  void aColumnNeedsATable() throws IOException {
    Path single = file("policy.txt", POLICY.getBytes(StandardCharsets.UTF_8));

    assertRefused(single, "no-columns", "--column", "outline", "--column", "new");
    assertRefused(single, "no-columns", "--column", "lint", "--column", "old");
  }

  @Test
  void theMessageIsInTheUsersLanguage() {
    Ran ran = Shell.english().run("lint", "/nowhere/policy.txt");

    assertThat(ran.err())
        .isEqualTo(
            """
            sekimori: There is no such file.
              where: /nowhere/policy.txt
              how to mend it: Check its name and its folder.
            """);
    assertThat(ran.out()).isEmpty();
  }

  @Test
  void wrongUsageIsExplained() {
    Ran ran = Shell.japanese().run("lint", "a.txt", "--colum", "new");

    assertThat(ran.code()).isEqualTo(2);
    assertThat(ran.out()).isEmpty();
    assertThat(ran.err())
        .isEqualTo(
            """
            sekimori: 知らない指定です。
              箇所: コマンドの引数 --colum
              対処: sekimori --help で使い方を確かめてください。
            """);
  }

  @Test
  void aFullDiskIsToldAndAReaderWhoLeftIsNot() {
    assertThat(runInto("No space left on device")).matches(ran -> ran.code() == 2);
    assertThat(runInto("No space left on device").err()).contains("No space left");
    assertThat(runInto("Broken pipe")).isEqualTo(new Ran(0, "", ""));
  }

  private static Ran runInto(String failure) {
    var err = new ByteArrayOutputStream();
    var failing =
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            throw new IOException(failure);
          }
        };
    int code =
        Main.run(
            List.of("--help"), new Streams(InputStream.nullInputStream(), failing, err, Map.of()));
    return new Ran(code, "", err.toString(StandardCharsets.UTF_8));
  }

  private Path file(String name, byte[] content) throws IOException {
    return Files.write(folder.resolve(name), content);
  }

  private static void assertRefused(Path file, String reason, String words, Object... command) {
    Object[] call = command.length == 0 ? new Object[] {"outline"} : command;
    Object[] arguments = Arrays.copyOf(call, call.length + 1);
    arguments[call.length] = file;
    Ran ran = Shell.japanese().run(arguments);

    assertThat(ran.code()).isEqualTo(2);
    assertThat(ran.out()).isEmpty();
    assertThat(ran.err()).contains(words).contains(file.toString()).contains("対処: ");
    if (!call[0].equals("table")) {
      arguments = Arrays.copyOf(arguments, arguments.length + 1);
      arguments[arguments.length - 1] = "--json";
      assertThat(Shell.japanese().run(arguments).out())
          .startsWith("{")
          .contains("\"reason\" : \"" + reason + "\"");
    }
  }
}
