package jp.sekimori.app.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.IntStream;
import jp.sekimori.app.WebTest;
import jp.sekimori.evidence.check.Kind;
import jp.sekimori.evidence.check.Verdict;
import jp.sekimori.evidence.note.Checkpoint;
import jp.sekimori.evidence.tree.Hash;
import jp.sekimori.evidence.tree.Prover;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** What is kept verifies; what was tampered with is found. */
@WebTest
@Tag("database")
@Import(Bench.class)
class AuditTest {
  private final Bench bench;
  private final Audit audit;
  private final Checkpoints checkpoints;
  private final Export export;
  private final Tree tree;

  @Autowired
  AuditTest(Bench bench, Audit audit, Checkpoints checkpoints, Export export, Tree tree) {
    this.bench = bench;
    this.audit = audit;
    this.checkpoints = checkpoints;
    this.export = export;
    this.tree = tree;
  }

  @BeforeEach
  void aLogThatIsSigned() {
    bench.found();
    IntStream.range(0, 280).forEach(i -> bench.write("edition-" + i));
    bench.outside(checkpoints::sign);
    IntStream.range(0, 20).forEach(i -> bench.write("later-" + i));
    bench.outside(checkpoints::sign);
  }

  private Verdict.Checked checked() throws IOException {
    return (Verdict.Checked) audit.of(bench.organization()).verdict();
  }

  @Test
  void whatIsKeptVerifies() throws IOException {
    Audit.Result result = audit.of(bench.organization());
    assertThat(result.isIntact()).isTrue();
    assertThat(result.waiting()).isZero();
    assertThat(checked().summary().records()).isEqualTo(301);
    assertThat(checked().summary().covered()).isEqualTo(checked().summary().records());
    assertThat(checked().summary().opened()).isEqualTo(checked().summary().seals());
  }

  @Test
  void detailsThatWereDeletedLeaveTheLogIntact() throws IOException {
    bench.tamper("delete from journal_detail where mine and name = 'personal'");
    assertThat(audit.of(bench.organization()).isIntact()).isTrue();
    assertThat(checked().summary().opened()).isBetween(1L, checked().summary().seals() - 300);
  }

  @ParameterizedTest
  @CsvSource({
    "'update journal_record set content = replace(content, ''edition-7\"'', ''edition-8\"'')',"
        + " ALTERED",
    "'update journal_leaf set hash = sha256(hash) where mine and number = 70', ALTERED",
    "'delete from journal_leaf where mine and number = 70', MISSING",
    "'delete from journal_leaf where mine and number > 290', CUT_OFF",
    "'update journal_detail set value = ''[]'' where mine and name = ''personal''', ALTERED",
    "'update journal_checkpoint set note = replace(note, ''sekimori/'', ''sekimari/'') where mine',"
        + " ALTERED",
  })
  void whatWasTamperedWithIsFound(String tampering, Kind kind) throws IOException {
    bench.tamper(tampering);
    assertThat(audit.of(bench.organization()).isIntact()).isFalse();
    assertThat(checked().findings()).anyMatch(finding -> finding.kind() == kind);
  }

  @Test
  void aRecordThatLostItsPlaceIsCounted() throws IOException {
    bench.tamper("delete from journal_leaf where mine and number > 290");
    assertThat(audit.of(bench.organization()).lost()).isGreaterThan(0);
  }

  @Test
  void whatContradictsTheLastCheckpointIsNotSigned() {
    bench.tamper("update journal_leaf set hash = sha256(hash) where mine and number = 299");
    bench.write("one more");
    assertThatThrownBy(() -> bench.outside(checkpoints::sign))
        .hasMessageContaining("contradicts its checkpoint");
  }

  @Test
  void proofsFromTheDatabaseHold() {
    SignedCheckpoint first = bench.inside(() -> checkpoints.covering(3).orElseThrow());
    SignedCheckpoint last = bench.inside(() -> checkpoints.latest().orElseThrow());
    Checkpoint older = Checkpoints.read(first);
    Checkpoint newer = Checkpoints.read(last);
    assertThat(newer.size()).isGreaterThan(older.size());
    for (long number = 0; number < newer.size(); number += 7) {
      long at = number;
      Hash leaf = bench.inside(() -> tree.read(0, at, 1).getFirst());
      var proof = bench.inside(() -> new Prover(tree, newer.size()).inclusion(at));
      assertThat(proof.proves(leaf, newer.root())).isTrue();
    }
    var consistency = bench.inside(() -> new Prover(tree, newer.size()).consistency(older.size()));
    assertThat(consistency.proves(older.root(), newer.root())).isTrue();
  }

  @Test
  void anExportWithoutDetailsHoldsNothingPersonal() throws IOException {
    var out = new ByteArrayOutputStream();
    bench.outside(
        () -> {
          export.write(out, false);
          return true;
        });
    assertThat(out.toString(StandardCharsets.UTF_8))
        .contains("details: omitted")
        .doesNotContain("白河 花子");
  }
}
