package jp.sekimori.evidence.check;

import java.util.List;
import jp.sekimori.evidence.Message;
import jp.sekimori.evidence.Reading;
import jp.sekimori.evidence.export.ExportLine.Checkpointed;
import jp.sekimori.evidence.export.ExportLine.Peak;
import jp.sekimori.evidence.note.Checkpoint;
import jp.sekimori.evidence.note.Note;
import jp.sekimori.evidence.note.Verification;
import jp.sekimori.evidence.note.VerifierKey;
import jp.sekimori.evidence.tree.CompactRange;
import jp.sekimori.evidence.tree.ConsistencyProof;
import jp.sekimori.evidence.tree.Hash;
import jp.sekimori.evidence.tree.Node;
import org.jspecify.annotations.Nullable;

/** Examines the checkpoints of an export by themselves and against one another. */
final class CheckpointCheck {
  private static final Message NOT_USED =
      new Message(
          "このチェックポイントは記録の検証に使っていません。", "This checkpoint was not used for checking records.");

  private final @Nullable String origin;
  private final List<VerifierKey> keys;
  private final Findings findings;
  private @Nullable Checkpoint previous = new Checkpoint("-", 0, Hash.EMPTY);
  private long examined;
  private long verified;
  private long strangers;

  CheckpointCheck(@Nullable String origin, List<VerifierKey> keys, Findings findings) {
    this.origin = origin;
    this.keys = keys;
    this.findings = findings;
  }

  long examined() {
    return examined;
  }

  long verified() {
    return verified;
  }

  long strangers() {
    return strangers;
  }

  /** What records can be held against, or null where the checkpoint is worth nothing. */
  @Nullable Anchor examine(Checkpointed block) {
    examined++;
    Checkpoint before = previous;
    previous = null;
    return switch (read(block.note())) {
      case Reading.Malformed<Signed>(Message why) -> reject(block, why);
      case Reading.Good<Signed>(Signed signed) -> verify(block, signed, before);
    };
  }

  private record Signed(Note note, Checkpoint checkpoint) {}

  private static Reading<Signed> read(byte[] bytes) {
    return Note.read(bytes)
        .then(
            note ->
                Checkpoint.read(note)
                    .then(checkpoint -> Reading.good(new Signed(note, checkpoint))));
  }

  private @Nullable Anchor verify(Checkpointed block, Signed signed, @Nullable Checkpoint before) {
    Checkpoint checkpoint = signed.checkpoint();
    if (origin != null && !checkpoint.origin().equals(origin)) {
      return reject(
          block,
          new Message(
              "別の証跡（" + checkpoint.origin() + "）のチェックポイントです。",
              "It is a checkpoint of another log: " + checkpoint.origin() + "."));
    }
    return switch (signed.note().verify(keys)) {
      case Verification.Verified good -> {
        strangers += good.unknown().size();
        yield accept(block, checkpoint, before);
      }
      case Verification.Forged forged ->
          reject(
              block,
              new Message(
                  "署名が本文と一致しません。本文か署名が書き換えられています。",
                  "The signature does not fit the text: one of them was altered."));
      case Verification.Unknown unknown ->
          reject(block, new Message("知っている鍵の署名がありません。", "No key that is known has signed it."));
    };
  }

  private Anchor accept(Checkpointed block, Checkpoint checkpoint, @Nullable Checkpoint before) {
    verified++;
    previous = checkpoint;
    boolean sized = block.covers() == checkpoint.size();
    List<Hash> peaks = peaks(block, checkpoint);
    boolean tied = before == null || tied(block, before, checkpoint);
    if (!sized) {
      note(
          block,
          new Message(
              "行の件数（" + block.covers() + "）がチェックポイントの件数（" + checkpoint.size() + "）と違います。",
              "The line says "
                  + block.covers()
                  + " records, the checkpoint "
                  + checkpoint.size()
                  + "."));
    } else if (sized && peaks != null && tied && !block.whole()) {
      note(
          block,
          new Message(
              "チェックポイントの要約値が各行と一致しません。", "The digest of the checkpoint is not that of its lines."));
    }
    return new Anchor(checkpoint.size(), checkpoint.root(), peaks, true);
  }

  private void note(Checkpointed block, Message what) {
    findings.add(
        new Finding(
            Kind.ALTERED,
            Place.checkpoint(block.line(), block.covers()),
            what,
            new Message(
                "署名された本文は正しく、記録の検証に使いました。書き換えられたのは、署名の及ばない行です。",
                "The signed text holds and was used for checking records. What was altered is a"
                    + " line that no known key has signed.")));
  }

  private @Nullable List<Hash> peaks(Checkpointed block, Checkpoint checkpoint) {
    List<Hash> hashes = block.peaks().stream().map(Peak::stated).toList();
    List<Node> nodes = CompactRange.nodes(checkpoint.size());
    boolean fit = nodes.size() == hashes.size();
    for (int i = 0; fit && i < nodes.size(); i++) {
      Peak peak = block.peaks().get(i);
      fit = peak.first() == nodes.get(i).first() && peak.last() == nodes.get(i).last();
    }
    if (fit && CompactRange.fold(hashes).equals(checkpoint.root())) {
      return hashes;
    }
    findings.add(
        new Finding(
            Kind.ALTERED,
            Place.proof(block.line(), block.covers()),
            new Message(
                "部分木のハッシュ（peak の行）が、署名された根ハッシュと一致しません。",
                "The hashes of the subtrees (peak lines) do not come to the signed root hash."),
            new Message(
                "根ハッシュだけで検証しました。改変があっても、場所を細かくは絞れません。",
                "The root hash alone was used. Where records were altered, the place is known less"
                    + " exactly.")));
    return null;
  }

  private boolean tied(Checkpointed block, Checkpoint before, Checkpoint now) {
    boolean tied =
        before.size() <= now.size()
            && new ConsistencyProof(before.size(), now.size(), block.proof())
                .proves(before.root(), now.root());
    if (!tied) {
      findings.add(
          new Finding(
              Kind.CONTRADICTED,
              Place.proof(block.line(), block.covers()),
              new Message(
                  "一つ前のチェックポイント（" + before.size() + "件）からの続きであるという証明が成り立ちません。",
                  "The proof that it continues the checkpoint before it ("
                      + before.size()
                      + " records) fails."),
              block.whole()
                  ? new Message(
                      "証明の元になった保存ハッシュが書き換えられたか、二つのチェックポイントの間に過去の記録が書き換えられています。記録の検証の結果を見てください。",
                      "Either kept hashes that the proof is made of were altered, or earlier"
                          + " records were, between the two; see what is said of the records.")
                  : new Message("証明の行が書き換えられています。", "The lines of the proof were altered.")));
    }
    return tied;
  }

  private @Nullable Anchor reject(Checkpointed block, Message why) {
    findings.add(
        new Finding(Kind.ALTERED, Place.checkpoint(block.line(), block.covers()), why, NOT_USED));
    return null;
  }
}
