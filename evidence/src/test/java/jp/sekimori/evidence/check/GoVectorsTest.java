package jp.sekimori.evidence.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import jp.sekimori.evidence.note.Checkpoint;
import jp.sekimori.evidence.note.Note;
import jp.sekimori.evidence.note.Verification;
import jp.sekimori.evidence.note.VerifierKey;
import jp.sekimori.evidence.tree.ConsistencyProof;
import jp.sekimori.evidence.tree.Hash;
import jp.sekimori.evidence.tree.InclusionProof;
import jp.sekimori.evidence.tree.Prover;
import org.junit.jupiter.api.Test;

/** The files that Go's packages verified are still what this library writes and accepts. */
class GoVectorsTest {
  private final SampleLog log = log();

  private static SampleLog log() {
    SampleLog log = SampleLog.of(120, 120);
    while (log.records.size() < 300) {
      log.append();
    }
    log.sign();
    return log;
  }

  @Test
  void theLibraryStillWritesTheVerifiedBytes() throws IOException {
    assertThat(text("key.txt"))
        .isEqualTo(log.key.verifier() + "\n" + log.witness.verifier() + "\n");
    assertThat(bytes("checkpoint-120.txt")).isEqualTo(log.checkpoint(120).bytes());
    assertThat(bytes("checkpoint-300.txt")).isEqualTo(log.checkpoint(300).bytes());
    assertThat(text("record-77.txt").strip())
        .isEqualTo(new String(log.records.get(77), StandardCharsets.UTF_8));
    assertThat(hashes("inclusion-77-in-300.txt"))
        .isEqualTo(new Prover(log.rows, 300).inclusion(77).path());
    assertThat(hashes("consistency-120-to-300.txt"))
        .isEqualTo(new Prover(log.rows, 300).consistency(120).path());
  }

  @Test
  void theLibraryAcceptsThem() throws IOException {
    Checkpoint older = checkpoint("checkpoint-120.txt");
    Checkpoint newer = checkpoint("checkpoint-300.txt");
    byte[] record = text("record-77.txt").strip().getBytes(StandardCharsets.UTF_8);
    assertThat(
            new InclusionProof(77, newer.size(), hashes("inclusion-77-in-300.txt"))
                .proves(Hash.ofLeaf(record), newer.root()))
        .isTrue();
    assertThat(
            new ConsistencyProof(older.size(), newer.size(), hashes("consistency-120-to-300.txt"))
                .proves(older.root(), newer.root()))
        .isTrue();
  }

  private static Checkpoint checkpoint(String name) throws IOException {
    List<VerifierKey> keys =
        text("key.txt").lines().map(line -> VerifierKey.read(line).orThrow()).toList();
    Note note = Note.read(bytes(name)).orThrow();
    assertThat(note.verify(keys))
        .isInstanceOfSatisfying(
            Verification.Verified.class, good -> assertThat(good.by()).isEqualTo(keys));
    return Checkpoint.read(note).orThrow();
  }

  private static List<Hash> hashes(String name) throws IOException {
    return text(name).lines().map(line -> Hash.of(Base64.getDecoder().decode(line))).toList();
  }

  private static String text(String name) throws IOException {
    return new String(bytes(name), StandardCharsets.UTF_8);
  }

  private static byte[] bytes(String name) throws IOException {
    try (InputStream in = GoVectorsTest.class.getResourceAsStream("go/" + name)) {
      return Objects.requireNonNull(in, name).readAllBytes();
    }
  }
}
