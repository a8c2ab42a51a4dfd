package jp.sekimori.evidence.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import jp.sekimori.evidence.check.Place.Part;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Whichever byte of an export is altered, the checker finds it and names where it stood. */
class AlteredByteTest {
  private final Random random = new Random(7);
  private final List<String> missed = new ArrayList<>();

  /** Bytes of every line, every fifth of most; the long test takes all. */
  @Test
  void bytesOfASmallExportAreFoundAndNamed() throws IOException {
    small(40);
  }

  @Test
  @Tag("long")
  void everyByteOfASmallExportIsFoundAndNamed() throws IOException {
    small(1);
  }

  private void small(int step) throws IOException {
    var export = new Dissected(SampleLog.of(200, 90).export());
    for (Dissected.Line line : export.lines()) {
      if (!isRecord(line) || line.about() % step == 0) {
        everyByte(export, line, Math.min(step, 5));
      } else {
        alter(export, List.of(line.start() + random.nextInt(line.length())));
      }
    }
    assertThat(missed).isEmpty();
  }

  @Test
  void aByteInManyRecordsAtOnceIsFoundAndNamedInALongExport() throws IOException {
    records(83);
  }

  @Test
  @Tag("long")
  void aByteInEveryRecordOfALongExportIsFoundAndNamed() throws IOException {
    records(1);
  }

  /** One record of every range at a time, so that each pass alters 39 or 40 records. */
  private void records(int step) throws IOException {
    var export = new Dissected(SampleLog.of(10_000, 3400).export());
    for (int at = 0; at < Block.WIDTH; at += step) {
      int place = at;
      alter(
          export,
          export.lines().stream()
              .filter(line -> line.part() == Part.RECORD && line.about() % Block.WIDTH == place)
              // The digits of the line's own number and its line feed tie it to its neighbours.
              .map(line -> line.start() + 12 + random.nextInt(line.length() - 13))
              .toList());
    }
    assertThat(missed).isEmpty();
  }

  @Test
  void bytesOfHeaderCheckpointsAndProofsOfALongExportAreFoundAndNamed() throws IOException {
    others(499);
  }

  @Test
  @Tag("long")
  void everyByteOfHeaderCheckpointsAndProofsOfALongExportIsFoundAndNamed() throws IOException {
    others(1);
  }

  private void others(int step) throws IOException {
    var export = new Dissected(SampleLog.of(10_000, 3400).export());
    for (Dissected.Line line : export.lines()) {
      if (!isRecord(line)) {
        everyByte(export, line, step);
      }
    }
    assertThat(missed).isEmpty();
  }

  @Test
  void bytesOfAnExcerptAreFoundAndNamed() throws IOException {
    excerpt(7);
  }

  @Test
  @Tag("long")
  void everyByteOfAnExcerptIsFoundAndNamed() throws IOException {
    excerpt(1);
  }

  private void excerpt(int step) throws IOException {
    var excerpt = new Dissected(SampleExcerpt.of(SampleLog.of(300, 300), 0, 6, 77, 255, 299));
    for (Dissected.Line line : excerpt.lines()) {
      everyByte(excerpt, line, step);
    }
    assertThat(missed).isEmpty();
  }

  private static boolean isRecord(Dissected.Line line) {
    return line.part() == Part.RECORD || line.part() == Part.DETAIL;
  }

  private void everyByte(Dissected export, Dissected.Line line, int step) throws IOException {
    for (int at = random.nextInt(step); at < line.length(); at += step) {
      alter(export, List.of(line.start() + at));
    }
  }

  private void alter(Dissected export, List<Integer> places) throws IOException {
    byte[] altered = export.bytes().clone();
    for (int at : places) {
      altered[at] = (byte) (altered[at] ^ (1 << random.nextInt(8)));
    }
    Verdict verdict = Checker.check(new ByteArrayInputStream(altered), Trust.NOTHING);
    for (int at : places) {
      Dissected.Line line = export.lineAt(at);
      boolean named =
          switch (verdict) {
            case Verdict.Unusable unusable -> line.number() == 1;
            case Verdict.Checked checked -> checked.findings().stream().anyMatch(line::isNamedBy);
          };
      if (!named) {
        missed.add(
            "byte %d, now %02x, of %s: %s"
                .formatted(at - line.start(), altered[at], line, verdict));
      }
    }
  }
}
