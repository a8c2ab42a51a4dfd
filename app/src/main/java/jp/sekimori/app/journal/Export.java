package jp.sekimori.app.journal;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import jp.sekimori.evidence.export.ExportWriter;
import jp.sekimori.evidence.export.Header;
import jp.sekimori.evidence.note.VerifierKey;
import jp.sekimori.evidence.tree.HashRows;
import jp.sekimori.evidence.tree.Prover;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Writes the whole log being worked for as it is kept, tampered with or not. It reads in small
 * pieces: a log only grows, so no transaction has to stay open while somebody downloads.
 */
@Component
class Export {
  private static final int PIECE = 2_048;

  private final Pieces pieces;
  private final Tree tree;
  private final Checkpoints checkpoints;
  private final Keys keys;
  private final Logs logs;
  private final Clock clock;
  private final TransactionTemplate reading;

  Export(
      Pieces pieces,
      Tree tree,
      Checkpoints checkpoints,
      Keys keys,
      Logs logs,
      Clock clock,
      PlatformTransactionManager transactions) {
    this.pieces = pieces;
    this.tree = tree;
    this.checkpoints = checkpoints;
    this.keys = keys;
    this.logs = logs;
    this.clock = clock;
    this.reading = new TransactionTemplate(transactions);
    this.reading.setReadOnly(true);
  }

  /**
   * @param out stays open
   * @param details whether sealed details are written too, as far as they still exist
   * @throws IllegalStateException if the log has no key yet, so was never signed
   */
  void write(OutputStream out, boolean details) throws IOException {
    HashRows rows = (level, first, count) -> read(() -> tree.kept(level, first, count));
    Header header = read(() -> header(rows, details));
    var writer = new ExportWriter(out, header, rows);
    long size = header.records();
    for (long first = 0; first < size; first += PIECE) {
      piece(writer, first, Math.min(size, first + PIECE), details);
    }
    for (SignedCheckpoint beyond : read(() -> checkpoints.between(size, Long.MAX_VALUE))) {
      write(writer, beyond);
    }
    writer.end();
  }

  private Header header(HashRows rows, boolean details) {
    List<VerifierKey> known = keys.verifiers();
    if (known.isEmpty()) {
      throw new IllegalStateException("The log has signed nothing yet");
    }
    long size = tree.size();
    return new Header(
        known.getLast().name().text(),
        logs.organization(),
        known,
        clock.instant().truncatedTo(ChronoUnit.MILLIS),
        size,
        new Prover(rows, size).root(),
        details);
  }

  private void piece(ExportWriter writer, long first, long end, boolean details)
      throws IOException {
    Deque<SignedCheckpoint> signed = new ArrayDeque<>(read(() -> checkpoints.between(first, end)));
    Deque<Pieces.Sealed> sealed =
        new ArrayDeque<>(details ? read(() -> pieces.details(first, end)) : List.of());
    for (Pieces.Record record : read(() -> pieces.records(first, end))) {
      while (!signed.isEmpty() && signed.getFirst().size() <= record.number()) {
        write(writer, signed.removeFirst());
      }
      writer.record(record.number(), Numbered.bytes(record.content(), record.number()));
      while (!sealed.isEmpty() && sealed.getFirst().number() <= record.number()) {
        Pieces.Sealed each = sealed.removeFirst();
        writer.detail(each.number(), each.name(), each.detail());
      }
    }
    for (SignedCheckpoint each : signed) {
      write(writer, each);
    }
  }

  private static void write(ExportWriter writer, SignedCheckpoint signed) throws IOException {
    writer.checkpoint(
        signed.size(), signed.note().getBytes(java.nio.charset.StandardCharsets.UTF_8));
  }

  private <T> T read(Supplier<T> what) {
    return Objects.requireNonNull(reading.execute(_ -> what.get()));
  }
}
