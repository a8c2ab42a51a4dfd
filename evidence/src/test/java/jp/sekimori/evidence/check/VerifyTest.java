package jp.sekimori.evidence.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The checker as somebody at a terminal meets it. */
class VerifyTest {
  @TempDir Path folder = Path.of("");
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private final SampleLog log = SampleLog.of(12, 5);
  private Path export = Path.of("");

  @BeforeEach
  void writeExport() throws IOException {
    export = Files.write(folder.resolve("log.txt"), log.export());
  }

  private int verify(String... arguments) {
    out.reset();
    err.reset();
    return Verify.run(List.of(arguments), Map.of("LANG", "en_US.UTF-8"), out, err);
  }

  private String said() {
    return out.toString(StandardCharsets.UTF_8);
  }

  private String complained() {
    return err.toString(StandardCharsets.UTF_8);
  }

  /** The published sample: a change of the format must show here. */
  @Test
  void anExportIsWrittenAsPublished() throws IOException {
    try (InputStream in = VerifyTest.class.getResourceAsStream("sample-export.txt")) {
      assertThat(log.export()).isEqualTo(Objects.requireNonNull(in).readAllBytes());
    }
  }

  @Test
  void anIntactExportIsSaidToBeIntactAndWhatIsUnknownIsSaidToo() {
    assertThat(verify(export.toString())).isEqualTo(Verify.INTACT);
    assertThat(said())
        .isEqualTo(
            """
            Intact: no alteration was found.
              log: shirakawa.example.org/evidence
              records: 12
              checkpoints with a good signature: 2 (covering 10 records)

            What this check cannot tell
              - Whether the key is genuine: it was taken from the export itself. Give the key you were handed by another way with --key.
              - Whether the whole log was made anew with the same key, or its newest records were cut off together with their checkpoints. A checkpoint kept outside tells: give it with --checkpoint.
              - Whether the 2 records after the newest checkpoint were altered: no signature covers them yet.
              - Whether 2 signatures of unknown keys are good (witnesses, say).
              - Whether somebody who holds the database took a record away between its writing and its number (0.1 s as a rule): without a number it is not yet part of the log.
              - Whether what was recorded is true, and whether everything that happened was recorded. Times are those of the server's clock.
            """);
    assertThat(complained()).isEmpty();
  }

  /** The published sample: a change of the format must show here. */
  @Test
  void anExcerptIsWrittenAsPublished() throws IOException {
    try (InputStream in = VerifyTest.class.getResourceAsStream("sample-excerpt.txt")) {
      assertThat(SampleExcerpt.of(log, 3, 7)).isEqualTo(Objects.requireNonNull(in).readAllBytes());
    }
  }

  @Test
  void anExcerptIsToldFromAnExportAndWhatItDoesNotProveIsSaid() throws IOException {
    Path excerpt = Files.write(folder.resolve("excerpt.txt"), SampleExcerpt.of(log, 3, 7));
    assertThat(verify(excerpt.toString())).isEqualTo(Verify.INTACT);
    assertThat(said())
        .startsWith(
            """
            Intact: every record of this excerpt is in the log as it stands here.
              log: shirakawa.example.org/evidence
              excerpt: 持出記録簿、令和8年度
              subjects ledger: 1 (with records: 0)
              subjects permit: 2 (with records: 2)
              records: 2 (proven to be in the log: 2)
              checkpoints with a good signature: 1 (covering 10 records)

            What this check cannot tell
              - Whether every record about these subjects is here. An excerpt shows that what it holds is in the log, and no more; hold it against an export of the whole log to find what was left out.
            """);
    assertThat(verify(excerpt.toString(), "--lang", "ja")).isEqualTo(Verify.INTACT);
    assertThat(said())
        .startsWith("抜粋の記録は、全て証跡にあるとおりです。")
        .contains("  対象 permit: 2（うち記録のあるもの 2）", "  記録: 2（証跡にあることを証明できたもの 2）");
  }

  @Test
  void whatTheAuditorBringsIsUsed() throws IOException {
    Path key = Files.writeString(folder.resolve("key.txt"), log.key.verifier() + "\n");
    Path kept = Files.write(folder.resolve("kept.txt"), log.checkpoint(10).bytes());
    assertThat(verify(export.toString(), "--key", key.toString(), "--checkpoint", kept.toString()))
        .isEqualTo(Verify.INTACT);
    assertThat(said())
        .contains("Agrees with your checkpoint (" + kept + ", 10 records).")
        .doesNotContain("--key", "--checkpoint");
    String other = SampleLog.key(SampleLog.ORIGIN, 5).verifier().toString();
    assertThat(verify("--key=" + other, export.toString())).isEqualTo(Verify.ALTERED);
    assertThat(said()).contains("[contradicted] header: The keys of the header are not");
  }

  @Test
  void anAlteredRecordIsNamedInBothLanguages() throws IOException {
    log.records.set(7, "{}".getBytes(StandardCharsets.UTF_8));
    Files.write(export, log.export());
    assertThat(verify(export.toString())).isEqualTo(Verify.ALTERED);
    assertThat(said())
        .startsWith("Altered.\n")
        .contains(
            """
              [altered] line 29 (record 7): The content of the record was altered.
                  It is not what was signed: its hash line agrees with the signature, its content does not.
            """);
    assertThat(verify(export.toString(), "--lang", "ja")).isEqualTo(Verify.ALTERED);
    assertThat(said()).startsWith("改変が見つかりました。\n").contains("[改変] 29行目（記録 7）: 記録の内容が書き換えられています。");
  }

  @Test
  void whatCannotBeUsedIsRefusedWithTheReason() throws IOException {
    Path text = Files.writeString(folder.resolve("other.txt"), "hello\n");
    assertThat(verify(text.toString())).isEqualTo(Verify.UNUSABLE);
    assertThat(complained()).startsWith("Cannot be checked: " + text + "\n  This is not an export");
    assertThat(verify(folder.resolve("none").toString())).isEqualTo(Verify.UNUSABLE);
    assertThat(complained()).contains("The file cannot be read: ");
    assertThat(verify(export.toString(), "--checkpoint", text.toString()))
        .isEqualTo(Verify.UNUSABLE);
    assertThat(complained()).contains("The empty line between text and signatures is missing.");
    Stream.of("", "a b", "--nothing a", "--key", "--lang fr a", "--key x+y a")
        .forEach(
            call -> {
              assertThat(verify(call.isEmpty() ? new String[0] : call.split(" ")))
                  .isEqualTo(Verify.UNUSABLE);
              assertThat(complained()).startsWith("sekimori verify: ").contains("Usage");
              assertThat(said()).isEmpty();
            });
  }

  @Test
  void helpIsGiven() {
    assertThat(verify("--help")).isEqualTo(Verify.INTACT);
    assertThat(said()).startsWith("Usage");
  }
}
