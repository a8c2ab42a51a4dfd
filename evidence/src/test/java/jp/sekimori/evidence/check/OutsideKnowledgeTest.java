package jp.sekimori.evidence.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import jp.sekimori.evidence.check.Place.Part;
import jp.sekimori.evidence.note.Note;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What only somebody who kept a key or a checkpoint outside can find out. */
class OutsideKnowledgeTest {

  @Test
  void aShorterLogIsOnlyFoundOutByACheckpointFromOutside() throws IOException {
    Trust outside = outside(SampleLog.of(300, 100).checkpoint(300L));
    byte[] shorter = SampleLog.of(200, 100).export();
    assertThat(check(shorter).findings()).isEmpty();
    assertThat(check(shorter).unknown()).anyMatch(limit -> limit.en().contains("cut off"));
    assertThat(((Verdict.Checked) verdict(shorter, outside)).findings())
        .singleElement()
        .satisfies(finding -> assertThat(finding.kind()).isEqualTo(Kind.CUT_OFF))
        .satisfies(finding -> assertThat(finding.place()).isEqualTo(Place.records(200, 299)));
  }

  @ParameterizedTest
  @ValueSource(longs = {100, 101, 256, 257, 300})
  void aLogMadeAnewWithTheSameKeyIsOnlyFoundOutByACheckpointFromOutside(long size)
      throws IOException {
    SampleLog before = SampleLog.of((int) size, (int) size);
    SampleLog anew = new SampleLog();
    while (anew.records.size() < 600) {
      if (anew.records.size() == 50) {
        anew.replaceNext("\"permit\"", "\"ledger\"");
      }
      anew.append();
      if (anew.records.size() % 100 == 0) {
        anew.sign();
      }
    }
    assertThat(check(anew.export()).findings()).isEmpty();
    Trust trust = outside(before.checkpoint(size));
    assertThat(((Verdict.Checked) verdict(anew.export(), trust)).findings())
        .singleElement()
        .satisfies(finding -> assertThat(finding.kind()).isEqualTo(Kind.CONTRADICTED))
        .satisfies(finding -> assertThat(finding.place()).isEqualTo(Place.records(0, size - 1)));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 37, 100, 255, 256, 257, 300, 555, 600})
  void aCheckpointFromOutsideOfAnySizeAgreesWithAnUntouchedLog(long size) throws IOException {
    Trust trust = outside(SampleLog.of((int) size, (int) size).checkpoint(size));
    var checked = (Verdict.Checked) verdict(SampleLog.of(600, 100).export(), trust);
    assertThat(checked.findings()).isEmpty();
    assertThat(checked.agreements()).hasSize(1);
  }

  @Test
  void aLogSignedWithAnotherKeyIsFoundOutByTheKeyFromOutside() throws IOException {
    byte[] export = SampleLog.of(50, 50).export();
    Trust other = new Trust(List.of(SampleLog.key(SampleLog.ORIGIN, 9).verifier()), List.of());
    assertThat(((Verdict.Checked) verdict(export, other)).findings())
        .anySatisfy(finding -> assertThat(finding.place().part()).isEqualTo(Part.HEADER))
        .anySatisfy(finding -> assertThat(finding.place().part()).isEqualTo(Part.CHECKPOINT));
    Trust right = new Trust(List.of(new SampleLog().key.verifier()), List.of());
    assertThat(((Verdict.Checked) verdict(export, right)).findings()).isEmpty();
  }

  @Test
  void recordsAfterTheNewestCheckpointAreSaidToBeUnsigned() throws IOException {
    assertThat(check(SampleLog.of(130, 100).export()).unknown())
        .anyMatch(limit -> limit.en().contains("30 records after the newest checkpoint"));
    assertThat(check(SampleLog.of(200, 100).export()).unknown())
        .noneMatch(limit -> limit.en().contains("after the newest checkpoint"));
  }

  private static Trust outside(Note note) {
    return new Trust(List.of(), List.of(Outside.read("kept.txt", note.bytes()).orThrow()));
  }

  private static Verdict.Checked check(byte[] export) throws IOException {
    return (Verdict.Checked) verdict(export, Trust.NOTHING);
  }

  private static Verdict verdict(byte[] export, Trust trust) throws IOException {
    return Checker.check(new ByteArrayInputStream(export), trust);
  }
}
