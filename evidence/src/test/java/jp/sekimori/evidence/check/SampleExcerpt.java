package jp.sekimori.evidence.check;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.LongStream;
import jp.sekimori.evidence.entry.Decoded;
import jp.sekimori.evidence.entry.Detail;
import jp.sekimori.evidence.entry.Entry;
import jp.sekimori.evidence.entry.Thing;
import jp.sekimori.evidence.export.ExcerptHeader;
import jp.sekimori.evidence.export.ExcerptWriter;
import jp.sekimori.evidence.export.Selection;

/** Excerpts of a made-up log. */
final class SampleExcerpt {
  /** A subject of which there is no record. */
  static final Thing NOTHING = new Thing("ledger", "nothing");

  private SampleExcerpt() {}

  /** Under the newest checkpoint, of the subjects of these records. */
  static byte[] of(SampleLog log, long... numbers) {
    Set<Long> picked = new TreeSet<>(LongStream.of(numbers).boxed().toList());
    var things = new TreeSet<Thing>(Set.of(NOTHING));
    picked.forEach(number -> things.add(thing(log, number)));
    return of(log, log.checkpoints.lastKey(), things, picked);
  }

  static byte[] of(SampleLog log, long covers, Collection<Thing> things, Collection<Long> numbers) {
    var out = new ByteArrayOutputStream();
    try {
      var header =
          new ExcerptHeader(
              SampleLog.ORIGIN,
              "shirakawa",
              List.of(log.key.verifier()),
              SampleLog.START.plusSeconds(86_400),
              new Selection("持出記録簿、令和8年度", List.copyOf(things)),
              true);
      var writer = new ExcerptWriter(out, header, log.rows, covers, log.checkpoint(covers).bytes());
      for (long number : numbers) {
        writer.record(number, log.records.get((int) number));
        for (Detail detail : log.details.get((int) number)) {
          writer.detail(number, "applicant", detail);
        }
      }
      writer.end();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  static Thing thing(SampleLog log, long number) {
    return switch (Entry.read(log.records.get((int) number))) {
      case Decoded.Known(Entry entry) -> Thing.of(entry.subject());
      case Decoded.Newer _, Decoded.Malformed _ -> throw new AssertionError("record " + number);
    };
  }
}
