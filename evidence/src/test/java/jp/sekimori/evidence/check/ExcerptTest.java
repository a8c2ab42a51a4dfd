package jp.sekimori.evidence.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.LongStream;
import jp.sekimori.evidence.check.Place.Part;
import jp.sekimori.evidence.note.Note;
import jp.sekimori.evidence.tree.Hash;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an excerpt proves, what can be done to one, and what it cannot tell. */
class ExcerptTest {
  private final Random random = new Random(11);

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 255, 256, 257, 700, 1000})
  void anyChoiceOfRecordsOfALogOfAnySizeIsProven(int size) throws IOException {
    SampleLog log = SampleLog.of(size, size);
    for (int round = 0; round < 10; round++) {
      long[] numbers =
          new TreeSet<>(random.longs(round, 0, size).boxed().toList())
              .stream().mapToLong(each -> each).toArray();
      var checked = check(SampleExcerpt.of(log, numbers));
      assertThat(checked.findings()).isEmpty();
      assertThat(checked.summary().records()).isEqualTo(numbers.length);
      assertThat(checked.summary().covered()).isEqualTo(size);
      assertThat(excerpted(checked).proven()).isEqualTo(numbers.length);
    }
  }

  @Test
  void whatWasVerifiedIsSaid() throws IOException {
    SampleLog log = SampleLog.of(400, 400);
    var excerpted = excerpted(check(SampleExcerpt.of(log, 3, 77, 399)));
    assertThat(excerpted.about()).isEqualTo("持出記録簿、令和8年度");
    assertThat(excerpted.asked()).isEqualTo(Map.of("ledger", 1L, "permit", 3L));
    assertThat(excerpted.found()).isEqualTo(Map.of("permit", 3L));
    assertThat(excerpted.proven()).isEqualTo(3);
  }

  @Test
  void aRecordLeftOutIsNotFoundAndThatIsSaid() throws IOException {
    SampleLog log = SampleLog.of(400, 400);
    var things = List.of(SampleExcerpt.thing(log, 3), SampleExcerpt.thing(log, 77));
    var checked = check(SampleExcerpt.of(log, 400, things, List.of(3L)));
    assertThat(checked.findings()).isEmpty();
    assertThat(checked.unknown().getFirst().en()).startsWith("Whether every record about these");
    assertThat(checked.unknown().getFirst().ja()).startsWith("対象についての記録が漏れなく載っているか。");
  }

  @Test
  void aRecordAlteredInTheDatabaseIsToldFromAnAlteredHash() throws IOException {
    SampleLog log = SampleLog.of(400, 400);
    log.records.set(77, forged(log.records.get(77)));
    assertThat(check(SampleExcerpt.of(log, 3, 78)).findings()).isEmpty();
    assertThat(check(SampleExcerpt.of(log, 3, 77)).findings())
        .singleElement()
        .satisfies(finding -> assertThat(finding.kind()).isEqualTo(Kind.ALTERED))
        .satisfies(finding -> assertThat(finding.place().part()).isEqualTo(Part.RECORD))
        .satisfies(finding -> assertThat(finding.place().first()).isEqualTo(77));

    SampleLog other = SampleLog.of(400, 400);
    String text = text(SampleExcerpt.of(other, 3, 77));
    String stated = Hash.ofLeaf(other.records.get(77)).toString();
    assertThat(check(text.replace("record 77 " + stated, "record 77 " + Hash.EMPTY)).findings())
        .singleElement()
        .satisfies(finding -> assertThat(finding.place().part()).isEqualTo(Part.HASH_LINE));
  }

  /** Proofs of its neighbours are made of the forged hash too: only a whole export tells. */
  @Test
  void aRecordAlteredWithItsHashIsNotProvenNorAreItsNeighbours() throws IOException {
    SampleLog log = SampleLog.of(400, 400);
    log.records.set(77, forged(log.records.get(77)));
    log.rows.forge(0, 77, Hash.ofLeaf(log.records.get(77)));
    var checked = check(SampleExcerpt.of(log, 77, 200, 300));
    assertThat(checked.findings())
        .filteredOn(finding -> finding.place().part() == Part.RECORD)
        .allSatisfy(finding -> assertThat(finding.what().en()).contains("The proof that the"))
        .extracting(finding -> finding.place().first())
        .containsExactly(77L, 200L);
    assertThat(excerpted(checked).proven()).isEqualTo(1);
  }

  @Test
  void aRecordOfAnotherLogIsNotProven() throws IOException {
    SampleLog other = new SampleLog();
    other.replaceNext("\"permit\"", "\"ledger\"");
    while (other.records.size() < 400) {
      other.append();
    }
    other.sign();
    List<String> lines = lines(SampleExcerpt.of(SampleLog.of(400, 400), 0, 5));
    List<String> foreign = lines(SampleExcerpt.of(other, 0, 5));
    int at = index(lines, "record 0 ");
    int end = index(lines, "detail 0 ");
    Collections.copy(lines.subList(at, end), foreign.subList(at, end));
    assertThat(check(lines).findings())
        .anySatisfy(finding -> assertThat(finding.place()).isEqualTo(Place.record(at + 1, 0)));
  }

  @Test
  void recordsSwappedTwiceOrTakenOutAreFound() throws IOException {
    List<String> lines = lines(SampleExcerpt.of(SampleLog.of(400, 400), 4, 5, 7, 8));
    int first = index(lines, "record 4 ");
    int second = index(lines, "record 5 ");
    int third = index(lines, "record 7 ");
    var swapped = new ArrayList<>(lines.subList(0, first));
    swapped.addAll(lines.subList(second, third));
    swapped.addAll(lines.subList(first, second));
    swapped.addAll(lines.subList(third, lines.size()));
    assertThat(check(swapped).findings()).extracting(Finding::kind).containsExactly(Kind.REORDERED);
    var twice = new ArrayList<>(lines);
    twice.addAll(third, lines.subList(second, third));
    assertThat(check(twice).findings())
        .extracting(Finding::kind)
        .containsExactly(Kind.DUPLICATED, Kind.CONTRADICTED);
    var out = new ArrayList<>(lines);
    out.subList(second, third).clear();
    assertThat(check(out).findings()).extracting(Finding::kind).containsExactly(Kind.CONTRADICTED);
  }

  @Test
  void everyLineTakenOutIsFound() throws IOException {
    List<String> lines = lines(SampleExcerpt.of(SampleLog.of(300, 300), 6, 77, 299));
    for (int at = 0; at < lines.size(); at++) {
      var without = new ArrayList<>(lines);
      without.remove(at);
      String text = String.join("\n", without) + "\n";
      assertThat(verdict(text.getBytes(StandardCharsets.UTF_8), Trust.NOTHING))
          .as(lines.get(at))
          .satisfiesAnyOf(
              verdict -> assertThat(verdict).isInstanceOf(Verdict.Unusable.class),
              verdict -> assertThat(((Verdict.Checked) verdict).isIntact()).isFalse());
    }
  }

  @Test
  void everyCutIsFound() throws IOException {
    byte[] excerpt = SampleExcerpt.of(SampleLog.of(300, 300), 6, 77);
    for (int length = 20; length < excerpt.length; length += 13) {
      byte[] cut = Arrays.copyOf(excerpt, length);
      assertThat(check(cut).findings()).as("cut to " + length).isNotEmpty();
    }
  }

  @Test
  void subjectsNotAskedForAreFound() throws IOException {
    SampleLog log = SampleLog.of(400, 400);
    var things = List.of(SampleExcerpt.thing(log, 3));
    assertThat(check(SampleExcerpt.of(log, 400, things, List.of(3L, 77L))).findings())
        .singleElement()
        .satisfies(finding -> assertThat(finding.kind()).isEqualTo(Kind.CONTRADICTED))
        .satisfies(finding -> assertThat(finding.place().first()).isEqualTo(77));
  }

  @Test
  void withoutAGoodCheckpointNothingIsProven() throws IOException {
    SampleLog log = SampleLog.of(400, 400);
    List<String> lines = lines(SampleExcerpt.of(log, 3, 77));
    int at = index(lines, "checkpoint ");
    var without = new ArrayList<>(lines);
    without.subList(at, index(lines, "record 3 ")).clear();
    var checked = check(without);
    assertThat(checked.findings()).extracting(Finding::kind).contains(Kind.MISSING);
    assertThat(excerpted(checked).proven()).isZero();
    assertThat(checked.unknown()).anyMatch(limit -> limit.en().startsWith("Whether the records"));

    Trust other = new Trust(List.of(SampleLog.key(SampleLog.ORIGIN, 9).verifier()), List.of());
    var stranger = (Verdict.Checked) verdict(SampleExcerpt.of(log, 3, 77), other);
    assertThat(excerpted(stranger).proven()).isZero();
    assertThat(stranger.findings())
        .anySatisfy(f -> assertThat(f.place().part()).isEqualTo(Part.CHECKPOINT));
  }

  @Test
  void linesOfAWholeExportDoNotBelongInAnExcerpt() throws IOException {
    SampleLog log = SampleLog.of(400, 400);
    List<String> lines = lines(SampleExcerpt.of(log, 3, 77));
    List<String> export = lines(log.export());
    lines.add(index(lines, "record 77 "), export.get(index(export, "range 0 255")));
    lines.addAll(index(lines, "record 77 "), List.of("checkpoint 400 " + Hash.EMPTY, "|"));
    assertThat(check(lines).findings())
        .extracting(Finding::kind)
        .contains(Kind.UNREADABLE, Kind.REORDERED, Kind.CONTRADICTED);
  }

  @Test
  void aCheckpointKeptOutsideOfTheSameSizeIsCompared() throws IOException {
    SampleLog log = SampleLog.of(400, 100);
    byte[] excerpt = SampleExcerpt.of(log, 3, 77);
    assertThat(checked(excerpt, log.checkpoint(400)).agreements()).hasSize(1);
    var older = checked(excerpt, log.checkpoint(300));
    assertThat(older.findings()).isEmpty();
    assertThat(older.agreements()).isEmpty();
    assertThat(older.unknown()).anyMatch(limit -> limit.en().contains("kept.txt, 300 records"));

    SampleLog anew = new SampleLog();
    anew.replaceNext("\"permit\"", "\"ledger\"");
    while (anew.records.size() < 400) {
      anew.append();
    }
    anew.sign();
    assertThat(checked(excerpt, anew.checkpoint(400)).findings())
        .singleElement()
        .satisfies(finding -> assertThat(finding.kind()).isEqualTo(Kind.CONTRADICTED));
  }

  @Test
  void rubbishNeverBreaksTheChecker() throws IOException {
    byte[] excerpt = SampleExcerpt.of(SampleLog.of(300, 300), LongStream.range(0, 40).toArray());
    for (int round = 0; round < 200; round++) {
      byte[] rubbish = excerpt.clone();
      int from = 20 + random.nextInt(excerpt.length - 20);
      int to = Math.min(excerpt.length, from + 1 + random.nextInt(400));
      for (int at = from; at < to; at++) {
        rubbish[at] = (byte) random.nextInt(256);
      }
      assertThat(check(rubbish).findings()).isNotEmpty();
    }
  }

  private static Verdict.Checked checked(byte[] excerpt, Note kept) throws IOException {
    Outside outside = Outside.read("kept.txt", kept.bytes()).orThrow();
    return (Verdict.Checked) verdict(excerpt, new Trust(List.of(), List.of(outside)));
  }

  private static Excerpted excerpted(Verdict.Checked checked) {
    return Objects.requireNonNull(checked.excerpt());
  }

  private static byte[] forged(byte[] record) {
    return text(record)
        .replace("\"edition\":\"policy", "\"edition\":\"polity")
        .getBytes(StandardCharsets.UTF_8);
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  private static List<String> lines(byte[] bytes) {
    return new ArrayList<>(text(bytes).lines().toList());
  }

  private static int index(List<String> lines, String head) {
    for (int at = 0; at < lines.size(); at++) {
      if (lines.get(at).startsWith(head)) {
        return at;
      }
    }
    throw new AssertionError(head);
  }

  private static Verdict.Checked check(List<String> lines) throws IOException {
    return check(String.join("\n", lines) + "\n");
  }

  private static Verdict.Checked check(String text) throws IOException {
    return check(text.getBytes(StandardCharsets.UTF_8));
  }

  private static Verdict.Checked check(byte[] excerpt) throws IOException {
    return (Verdict.Checked) verdict(excerpt, Trust.NOTHING);
  }

  private static Verdict verdict(byte[] excerpt, Trust trust) throws IOException {
    return Checker.check(new ByteArrayInputStream(excerpt), trust);
  }
}
