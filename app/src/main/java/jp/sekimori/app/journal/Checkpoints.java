package jp.sekimori.app.journal;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import jp.sekimori.app.kernel.Tenant;
import jp.sekimori.evidence.Message;
import jp.sekimori.evidence.Reading;
import jp.sekimori.evidence.note.Checkpoint;
import jp.sekimori.evidence.note.Note;
import jp.sekimori.evidence.note.SignerKey;
import jp.sekimori.evidence.tree.Hash;
import jp.sekimori.evidence.tree.Prover;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the log being worked for has signed. */
@Component
class Checkpoints {
  private static final RowMapper<SignedCheckpoint> ROW =
      (row, _) ->
          new SignedCheckpoint(
              row.getLong("size"),
              row.getString("note"),
              row.getObject("signed_at", OffsetDateTime.class).toInstant());

  private final JdbcClient database;
  private final Queue queue;
  private final Sequencer sequencer;
  private final Tree tree;
  private final Keys keys;
  private final Clock clock;

  Checkpoints(
      JdbcClient database, Queue queue, Sequencer sequencer, Tree tree, Keys keys, Clock clock) {
    this.database = database;
    this.queue = queue;
    this.sequencer = sequencer;
    this.tree = tree;
    this.keys = keys;
    this.clock = clock;
  }

  Optional<SignedCheckpoint> latest() {
    return from("order by size desc limit 1", 0, 0).stream().findFirst();
  }

  /** The smallest that covers this record. */
  Optional<SignedCheckpoint> covering(long number) {
    return from("and size > :after order by size limit 1", number, 0).stream().findFirst();
  }

  /** Those of a size above {@code after} and up to {@code end}, ascending. */
  List<SignedCheckpoint> between(long after, long end) {
    return from("and size > :after and size <= :end order by size", after, end);
  }

  private List<SignedCheckpoint> from(String which, long after, long end) {
    return database
        .sql(
            "select size, note, signed_at from journal_checkpoint"
                + " where organization_id = :organization "
                + which)
        .param("organization", Tenant.required().value())
        .param("after", after)
        .param("end", end)
        .query(ROW)
        .list();
  }

  /**
   * Numbers and signs everything committed so far, unless that is done.
   *
   * @throws IllegalStateException if the log is no continuation of what was signed before: nothing
   *     is signed that contradicts it
   */
  @Transactional
  SignedCheckpoint sign() {
    queue.lock();
    SignerKey key = keys.signer();
    sequencer.catchUp();
    long size = tree.size();
    Optional<SignedCheckpoint> latest = latest();
    if (latest.isPresent() && latest.get().size() == size) {
      return latest.get();
    }
    Hash root = tree.end().root();
    latest.ifPresent(older -> refuseToContradict(older, size, root));
    Note note = new Checkpoint(key.verifier().name().text(), size, root).sign(key);
    var signed =
        new SignedCheckpoint(
            size, new String(note.bytes(), StandardCharsets.UTF_8), clock.instant());
    keep(signed);
    return signed;
  }

  private void refuseToContradict(SignedCheckpoint signed, long size, Hash root) {
    Checkpoint older = read(signed);
    boolean continues =
        older.size() <= size
            && new Prover(tree, size).consistency(older.size()).proves(older.root(), root);
    if (!continues) {
      throw new IllegalStateException(
          "The log of "
              + older.origin()
              + " contradicts its checkpoint of "
              + older.size()
              + " records; nothing was signed");
    }
  }

  static Checkpoint read(SignedCheckpoint signed) {
    return switch (Note.read(signed.note().getBytes(StandardCharsets.UTF_8))
        .then(Checkpoint::read)) {
      case Reading.Good<Checkpoint>(Checkpoint checkpoint) -> checkpoint;
      case Reading.Malformed<Checkpoint>(Message why) -> throw new IllegalStateException(why.en());
    };
  }

  private void keep(SignedCheckpoint signed) {
    database
        .sql("insert into journal_checkpoint values (:organization, :size, :note, :at)")
        .param("organization", Tenant.required().value())
        .param("size", signed.size())
        .param("note", signed.note())
        .param("at", signed.signedAt().atOffset(ZoneOffset.UTC))
        .update();
  }
}
