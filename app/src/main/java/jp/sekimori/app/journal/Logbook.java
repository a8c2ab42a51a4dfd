package jp.sekimori.app.journal;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import jp.sekimori.app.kernel.Acting;
import jp.sekimori.app.kernel.Right;
import jp.sekimori.evidence.entry.Subject;
import jp.sekimori.evidence.note.VerifierKey;
import jp.sekimori.evidence.tree.ConsistencyProof;
import jp.sekimori.evidence.tree.Hash;
import jp.sekimori.evidence.tree.InclusionProof;
import jp.sekimori.evidence.tree.Prover;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A log as auditors see it: how long it is, what it has signed, and proofs of it. */
@Component
public class Logbook {
  private final Journal journal;
  private final History history;
  private final Pieces pieces;
  private final Tree tree;
  private final Queue queue;
  private final Checkpoints checkpoints;
  private final Keys keys;
  private final Export export;

  Logbook(
      Journal journal,
      History history,
      Pieces pieces,
      Tree tree,
      Queue queue,
      Checkpoints checkpoints,
      Keys keys,
      Export export) {
    this.journal = journal;
    this.history = history;
    this.pieces = pieces;
    this.tree = tree;
    this.queue = queue;
    this.checkpoints = checkpoints;
    this.keys = keys;
    this.export = export;
  }

  /**
   * @param size records with a number
   * @param waiting records without one yet
   * @param latest empty until the first signature, a minute after the log began
   * @param keys all that the log has signed with, the present one last
   */
  public record State(
      long size, long waiting, Optional<SignedCheckpoint> latest, List<VerifierKey> keys) {
    public State {
      keys = List.copyOf(keys);
    }
  }

  /**
   * A record with what proves it.
   *
   * @param content its canonical bytes, as text
   * @param leaf the hash kept for it
   * @param checkpoint the first that covers it; empty for at most a minute
   * @param proof that the leaf is under the checkpoint's root
   */
  public record Proven(
      long number,
      String content,
      Hash leaf,
      Optional<SignedCheckpoint> checkpoint,
      Optional<InclusionProof> proof) {}

  @Transactional(readOnly = true)
  public State state(Acting acting) {
    require(acting, Right.READ_JOURNAL);
    return new State(tree.size(), queue.length(), checkpoints.latest(), keys.verifiers());
  }

  /** Numbers and signs everything committed so far. */
  @Transactional
  public SignedCheckpoint sign(Acting acting) {
    require(acting, Right.READ_JOURNAL);
    return checkpoints.sign();
  }

  /** Proof of a record that this person may see, under the first checkpoint that covers it. */
  @Transactional(readOnly = true)
  public Optional<Proven> proof(Acting acting, long number) {
    return (history.reaches(acting, number)
            ? pieces.records(number, number + 1)
            : List.<Pieces.Record>of())
        .stream()
            .findFirst()
            .map(
                record -> {
                  Optional<SignedCheckpoint> covering = checkpoints.covering(number);
                  return new Proven(
                      number,
                      Numbered.text(record.content(), number),
                      tree.read(0, number, 1).getFirst(),
                      covering,
                      covering.map(signed -> new Prover(tree, signed.size()).inclusion(number)));
                });
  }

  /** Proof under a tree of any size that the log has had; empty if there is no such record. */
  @Transactional(readOnly = true)
  public Optional<InclusionProof> inclusion(Acting acting, long number, long size) {
    require(acting, Right.READ_JOURNAL);
    return number >= 0 && number < size && size <= tree.size()
        ? Optional.of(new Prover(tree, size).inclusion(number))
        : Optional.empty();
  }

  /** Proof that one tree is how another began; empty if the log has not had these sizes. */
  @Transactional(readOnly = true)
  public Optional<ConsistencyProof> consistency(Acting acting, long older, long newer) {
    require(acting, Right.READ_JOURNAL);
    return older >= 0 && older <= newer && newer <= tree.size()
        ? Optional.of(new Prover(tree, newer).consistency(older))
        : Optional.empty();
  }

  /** Records that the log will be taken away, and signs it; then it can be written. */
  @Transactional
  public void prepareExport(Acting acting, boolean details) {
    require(acting, Right.EXPORT_JOURNAL);
    journal.record(
        Event.by(acting, "journal.export", new Subject("journal", acting.code(), 0))
            .changing(Change.of("details", "", details ? "included" : "omitted")));
    checkpoints.sign();
  }

  /** Writes the whole log. Reads in small transactions of its own. */
  public void export(Acting acting, boolean details, OutputStream out) throws IOException {
    require(acting, Right.EXPORT_JOURNAL);
    export.write(out, details);
  }

  private static void require(Acting acting, Right right) {
    if (!acting.rights().hasEverywhere(right)) {
      throw new AccessDeniedException("The journal of the organization is for others to see");
    }
  }
}
