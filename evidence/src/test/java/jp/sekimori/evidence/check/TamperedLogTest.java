package jp.sekimori.evidence.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import jp.sekimori.evidence.check.Place.Part;
import jp.sekimori.evidence.tree.Hash;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What somebody with the database or the export in his hands can do, and what the checker says. */
class TamperedLogTest {

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 255, 256, 257, 512, 700})
  void anUntouchedLogIsIntactAtAnySize(int size) throws IOException {
    Verdict.Checked checked = check(SampleLog.of(size, 100).export());
    assertThat(checked.findings()).isEmpty();
    assertThat(checked.summary().records()).isEqualTo(size);
    assertThat(checked.summary().covered()).isEqualTo(size / 100 * 100);
  }

  @Test
  void aRecordAlteredInTheDatabaseIsNamedAlone() throws IOException {
    SampleLog log = SampleLog.of(700, 300);
    log.records.set(412, forged(log.records.get(412)));
    assertThat(check(log.export()).findings())
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.kind()).isEqualTo(Kind.ALTERED);
              assertThat(finding.place().part()).isEqualTo(Part.RECORD);
              assertThat(finding.place().first()).isEqualTo(412);
              assertThat(finding.meaning().en()).contains("not what was signed");
            });
  }

  @Test
  void aHashAlteredInTheDatabaseIsToldFromAnAlteredRecord() throws IOException {
    SampleLog log = SampleLog.of(700, 300);
    log.rows.forge(0, 412, Hash.EMPTY);
    assertThat(check(log.export()).findings())
        .anySatisfy(
            finding -> {
              assertThat(finding.place().part()).isEqualTo(Part.HASH_LINE);
              assertThat(finding.place().first()).isEqualTo(412);
              assertThat(finding.meaning().en())
                  .isEqualTo("The record itself agrees with the signature.");
            })
        // The proof between the checkpoints around it was made from the same hash.
        .allSatisfy(finding -> assertThat(finding.place().part()).isIn(Part.HASH_LINE, Part.PROOF));
  }

  @Test
  void aRangeHashAlteredInTheDatabaseIsToldToo() throws IOException {
    String text = SampleLog.of(700, 300).text();
    String line = line(text, "range 0 255 ");
    String forged = text.replace(line, "range 0 255 " + Hash.EMPTY);
    assertThat(check(forged).findings())
        .singleElement()
        .satisfies(finding -> assertThat(finding.place().part()).isEqualTo(Part.RANGE));
  }

  @Test
  void aRecordAlteredTogetherWithItsHashIsNarrowedDownToItsRange() throws IOException {
    SampleLog log = SampleLog.of(700, 300);
    log.records.set(100, forged(log.records.get(100)));
    log.rows.forge(0, 100, Hash.ofLeaf(log.records.get(100)));
    assertThat(check(log.export()).findings())
        .singleElement()
        .satisfies(finding -> assertThat(finding.kind()).isEqualTo(Kind.ALTERED))
        .satisfies(finding -> assertThat(finding.place()).isEqualTo(Place.records(0, 255)));
  }

  @Test
  void aRecordAlteredWithAllItsHashesIsNarrowedDownByTheCheckpoint() throws IOException {
    SampleLog log = SampleLog.of(700, 300);
    String text = log.text();
    log.records.set(270, forged(log.records.get(270)));
    log.rows.forge(0, 270, Hash.ofLeaf(log.records.get(270)));
    String altered = withCheckpointsOf(text, log.text());
    assertThat(check(altered).findings())
        .anySatisfy(finding -> assertThat(finding.place()).isEqualTo(Place.records(256, 287)))
        .allSatisfy(finding -> assertThat(finding.place().first()).isBetween(256L, 270L));
  }

  @Test
  void damageBeforeOneCheckpointDoesNotHideThatAfterIt() throws IOException {
    SampleLog log = SampleLog.of(1000, 300);
    for (int number : List.of(5, 310, 655, 990)) {
      log.records.set(number, forged(log.records.get(number)));
    }
    assertThat(check(log.export()).findings())
        .extracting(finding -> finding.place().first())
        .containsExactly(5L, 310L, 655L, 990L);
  }

  @Test
  void everyPairOfSwappedRecordsIsNamed() throws IOException {
    SampleLog log = SampleLog.of(600, 250);
    var random = new Random(3);
    for (int round = 0; round < 60; round++) {
      List<String> lines = lines(log.text());
      List<Integer> records = at(lines, "record ");
      int one = random.nextInt(records.size());
      int other = (one + 1 + random.nextInt(round % 2 == 0 ? 3 : records.size() - 1)) % 600;
      Collections.swap(lines, records.get(one), records.get(other));
      List<Long> named = named(check(lines), Kind.REORDERED);
      // Close by, it is open which of them moved.
      assertThat(named).containsAnyOf((long) one, (long) other);
      if (Math.abs(one - other) > 2) {
        assertThat(named).contains((long) one, (long) other);
      }
    }
  }

  @Test
  void everyRemovedRecordIsNamedAndNoOther() throws IOException {
    List<String> lines = lines(SampleLog.of(300, 120).text());
    for (int at : at(lines, "record ")) {
      var fewer = new ArrayList<>(lines);
      long number = Long.parseLong(fewer.remove(at).split(" ")[1]);
      Kind kind = number == 299 ? Kind.CUT_OFF : Kind.MISSING;
      assertThat(named(check(fewer), kind)).containsExactly(number);
    }
  }

  @Test
  void aStretchOfRemovedRecordsIsOneFinding() throws IOException {
    List<String> lines = lines(SampleLog.of(2000, 700).text());
    lines.removeIf(
        line -> {
          String[] words = line.split(" ");
          boolean counted = words[0].matches("record|detail|range");
          return counted && between(Long.parseLong(words[1]), 300, 1203);
        });
    assertThat(check(lines).findings())
        .filteredOn(finding -> finding.kind() == Kind.MISSING)
        .extracting(Finding::place)
        .contains(Place.records(300, 1203));
  }

  private static boolean between(long number, long first, long last) {
    return number >= first && number <= last;
  }

  @Test
  void everyDuplicatedRecordIsNamed() throws IOException {
    List<String> lines = lines(SampleLog.of(300, 120).text());
    for (int at : at(lines, "record ")) {
      var more = new ArrayList<>(lines);
      more.add(at, lines.get(at));
      long number = Long.parseLong(lines.get(at).split(" ")[1]);
      assertThat(named(check(more), Kind.DUPLICATED)).containsExactly(number);
    }
  }

  @Test
  void anExportThatEndsAnywhereIsFoundOut() throws IOException {
    byte[] export = SampleLog.of(300, 120).export();
    int records = new String(export, StandardCharsets.UTF_8).indexOf("record 0");
    for (int length = 0; length < export.length; length += length < records ? 1 : 997) {
      Verdict verdict = verdict(Arrays.copyOf(export, length), Trust.NOTHING);
      switch (verdict) {
        case Verdict.Unusable unusable -> assertThat(length).isLessThan(20);
        case Verdict.Checked checked ->
            assertThat(checked.findings())
                .anySatisfy(finding -> assertThat(finding.kind()).isEqualTo(Kind.CUT_OFF));
      }
    }
  }

  @Test
  void aCutTailIsNamedByTheNewestCheckpoint() throws IOException {
    SampleLog log = SampleLog.of(300, 300);
    List<String> lines = lines(log.text());
    lines.removeIf(line -> line.matches("(record|detail) 29[5-9] .*"));
    assertThat(check(lines).findings())
        .filteredOn(finding -> finding.place().equals(Place.records(295, 299)))
        .singleElement()
        .satisfies(finding -> assertThat(finding.kind()).isEqualTo(Kind.CUT_OFF))
        .satisfies(
            finding ->
                assertThat(finding.meaning().en())
                    .isEqualTo("A signed checkpoint covers 300 records."));
  }

  @Test
  void deletedDetailsLeaveTheLogIntactAndAreCounted() throws IOException {
    SampleLog log = SampleLog.of(90, 30);
    log.details.replaceAll(details -> List.of());
    assertThat(check(log.export()).findings()).isEmpty();
    assertThat(check(log.export()).unknown())
        .anyMatch(limit -> limit.en().startsWith("What 30 sealed details said."));
  }

  @Test
  void aDetailTakenOutOfTheExportIsNoticedByTheCount() throws IOException {
    List<String> lines = lines(SampleLog.of(90, 30).text());
    lines.remove((int) at(lines, "detail ").get(3));
    assertThat(check(lines).findings())
        .singleElement()
        .satisfies(finding -> assertThat(finding.place().part()).isEqualTo(Part.END));
  }

  @Test
  void whatIsNoExportIsRefusedWithTheLikelyReason() throws IOException {
    assertThat(refusal("")).isEqualTo("The file is empty.");
    assertThat(refusal("hello\n")).startsWith("This is not an export of evidence");
    assertThat(refusal("sekimori-evidence 9\n")).startsWith("The version on line 1");
    assertThat(refusal("sekimori-evidence 1\r\n")).startsWith("The line ends were turned");
    assertThat(refusal("\uFEFFsekimori-evidence 1\n")).startsWith("It begins with a byte order");
  }

  @Test
  void rubbishIsSurvived() throws IOException {
    var random = new Random(11);
    byte[] export = SampleLog.of(300, 100).export();
    for (int round = 0; round < 150; round++) {
      byte[] rubbish = export.clone();
      for (int i = 0; i < 1 << random.nextInt(12); i++) {
        rubbish[20 + random.nextInt(rubbish.length - 20)] = (byte) random.nextInt(256);
      }
      assertThat(check(rubbish).findings()).isNotEmpty();
    }
  }

  private static String refusal(String text) throws IOException {
    return switch (verdict(text.getBytes(StandardCharsets.UTF_8), Trust.NOTHING)) {
      case Verdict.Unusable(var why) -> why.en();
      case Verdict.Checked checked -> "checked";
    };
  }

  /** The same bytes but for one letter of one reference. */
  private static byte[] forged(byte[] record) {
    String text = new String(record, StandardCharsets.UTF_8);
    return text.replace("\"kind\":\"permit\"", "\"kind\":\"permis\"")
        .getBytes(StandardCharsets.UTF_8);
  }

  /** The records and hashes of one export, the checkpoints of another of the same shape. */
  private static String withCheckpointsOf(String signed, String forged) {
    List<String> original = lines(signed);
    List<String> altered = lines(forged);
    for (int i = 0; i < altered.size(); i++) {
      if (!altered.get(i).matches("(record|range) .*")) {
        altered.set(i, original.get(i));
      }
    }
    return String.join("\n", altered) + "\n";
  }

  private static List<Long> named(Verdict.Checked checked, Kind kind) {
    return checked.findings().stream()
        .filter(finding -> finding.kind() == kind && finding.place().part() == Part.RECORD)
        .map(finding -> finding.place().first())
        .toList();
  }

  private static List<String> lines(String text) {
    return new ArrayList<>(text.lines().toList());
  }

  private static String line(String text, String head) {
    return text.lines().filter(line -> line.startsWith(head)).findFirst().orElseThrow();
  }

  private static List<Integer> at(List<String> lines, String head) {
    var found = new ArrayList<Integer>();
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).startsWith(head)) {
        found.add(i);
      }
    }
    return found;
  }

  private static Verdict.Checked check(List<String> lines) throws IOException {
    return check(String.join("\n", lines) + "\n");
  }

  private static Verdict.Checked check(String text) throws IOException {
    return check(text.getBytes(StandardCharsets.UTF_8));
  }

  private static Verdict.Checked check(byte[] export) throws IOException {
    return (Verdict.Checked) verdict(export, Trust.NOTHING);
  }

  private static Verdict verdict(byte[] export, Trust trust) throws IOException {
    return Checker.check(new ByteArrayInputStream(export), trust);
  }
}
