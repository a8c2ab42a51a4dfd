package jp.sekimori.app.journal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import jp.sekimori.evidence.export.ExcerptHeader;
import jp.sekimori.evidence.export.ExcerptWriter;
import jp.sekimori.evidence.note.VerifierKey;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Writes an excerpt as the log is kept, tampered with or not. Each piece is read in a transaction
 * of its own, which is over before the piece is sent.
 */
@Component
class ExcerptFile {
  private static final int PIECE = 256;

  private final Picked picked;
  private final Tree tree;
  private final Keys keys;
  private final Logs logs;
  private final Clock clock;
  private final TransactionTemplate reading;

  ExcerptFile(
      Picked picked,
      Tree tree,
      Keys keys,
      Logs logs,
      Clock clock,
      PlatformTransactionManager transactions) {
    this.picked = picked;
    this.tree = tree;
    this.keys = keys;
    this.logs = logs;
    this.clock = clock;
    this.reading = new TransactionTemplate(transactions);
    this.reading.setReadOnly(true);
  }

  void write(Excerpts.Prepared prepared, OutputStream out) throws IOException {
    var piece = new ByteArrayOutputStream();
    ExcerptWriter writer = read(() -> begun(prepared, piece));
    List<Long> numbers =
        read(() -> picked.numbers(prepared.selection().things(), prepared.checkpoint().size()));
    for (int at = 0; at < numbers.size(); at += PIECE) {
      List<Long> next = numbers.subList(at, Math.min(numbers.size(), at + PIECE));
      reading.executeWithoutResult(_ -> records(writer, next, prepared.details()));
      send(piece, out);
    }
    writer.end();
    send(piece, out);
  }

  private ExcerptWriter begun(Excerpts.Prepared prepared, OutputStream out) {
    List<VerifierKey> known = keys.verifiers();
    var header =
        new ExcerptHeader(
            known.getLast().name().text(),
            logs.organization(),
            known,
            clock.instant().truncatedTo(ChronoUnit.MILLIS),
            prepared.selection(),
            prepared.details());
    SignedCheckpoint signed = prepared.checkpoint();
    try {
      return new ExcerptWriter(
          out, header, tree::kept, signed.size(), signed.note().getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void records(ExcerptWriter writer, List<Long> numbers, boolean details) {
    Deque<Pieces.Sealed> sealed = new ArrayDeque<>(details ? picked.details(numbers) : List.of());
    try {
      for (Pieces.Record record : picked.records(numbers)) {
        writer.record(record.number(), Numbered.bytes(record.content(), record.number()));
        while (!sealed.isEmpty() && sealed.getFirst().number() <= record.number()) {
          Pieces.Sealed each = sealed.removeFirst();
          writer.detail(each.number(), each.name(), each.detail());
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void send(ByteArrayOutputStream piece, OutputStream out) throws IOException {
    piece.writeTo(out);
    piece.reset();
  }

  private <T> T read(Supplier<T> what) {
    return Objects.requireNonNull(reading.execute(_ -> what.get()));
  }
}
