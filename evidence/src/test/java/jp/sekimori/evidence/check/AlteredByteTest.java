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

  /** Every byte of the header, checkpoints and proofs, and of every tenth record. */
  @Test
  void bytesOfASmallExportAreFoundAndNamed() throws IOException {
    small(10);
  }

  @Test
  @Tag("long")
  void everyByteOfASmallExportIsFoundAndNamed() throws IOException {
    small(1);
  }

  private void small(int step) throws IOException {
    var export = new Dissected(SampleLog.of(200, 60).export());
    var missed = new ArrayList<String>();
    for (Dissected.Line line : export.lines()) {
      boolean all = line.part() != Part.RECORD && line.part() != Part.DETAIL;
      int each = all || line.about() % step == 0 ? 1 : line.length() / 2;
      for (int at = 0; at < line.length(); at += each) {
        tryOne(export, line.start() + at, missed);
      }
    }
    assertThat(missed).isEmpty();
  }

  @Test
  void aByteOfEachPartOfALongExportIsFoundAndNamed() throws IOException {
    sample(97);
  }

  @Test
  @Tag("long")
  void aByteInEveryRecordAndEveryOtherByteOfALongExportIsFoundAndNamed() throws IOException {
    sample(1);
  }

  private void sample(int step) throws IOException {
    var export = new Dissected(SampleLog.of(10_000, 1700).export());
    var missed = new ArrayList<String>();
    for (int line = 0; line < export.lines().size(); line++) {
      Dissected.Line each = export.lines().get(line);
      if (each.part() == Part.RECORD || each.part() == Part.DETAIL || each.part() == Part.RANGE) {
        if (line % step == 0) {
          tryOne(export, each.start() + random.nextInt(each.length()), missed);
        }
      } else {
        for (int at = line % step; at < each.length(); at += step) {
          tryOne(export, each.start() + at, missed);
        }
      }
    }
    assertThat(missed).isEmpty();
  }

  private void tryOne(Dissected export, int at, List<String> missed) throws IOException {
    byte[] altered = export.bytes().clone();
    altered[at] = (byte) (altered[at] ^ (1 << random.nextInt(8)));
    Dissected.Line line = export.lineAt(at);
    switch (Checker.check(new ByteArrayInputStream(altered), Trust.NOTHING)) {
      case Verdict.Unusable unusable -> {
        if (line.number() != 1) {
          missed.add(describe(line, at, altered) + " unusable: " + unusable.why().en());
        }
      }
      case Verdict.Checked checked -> {
        if (checked.findings().stream().noneMatch(line::isNamedBy)) {
          missed.add(describe(line, at, altered) + " " + checked.findings());
        }
      }
    }
  }

  private static String describe(Dissected.Line line, int at, byte[] altered) {
    return "byte %d (now %02x) of %s".formatted(at - line.start(), altered[at], line);
  }
}
