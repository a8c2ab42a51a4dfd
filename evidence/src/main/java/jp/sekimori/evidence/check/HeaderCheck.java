package jp.sekimori.evidence.check;

import java.util.List;
import jp.sekimori.evidence.Message;
import jp.sekimori.evidence.export.HeaderRead;
import jp.sekimori.evidence.note.Verification;
import jp.sekimori.evidence.note.VerifierKey;
import jp.sekimori.evidence.tree.Hash;

/** Examines the header against what the auditor brings and what the records come to. */
final class HeaderCheck {
  private static final Message UNSIGNED =
      new Message(
          "見出しには署名がありません。記録は、チェックポイントの署名で検証しています。",
          "Nobody signs the header; records are checked by the signatures of checkpoints.");

  private final HeaderRead header;
  private final Findings findings;

  HeaderCheck(HeaderRead header, Findings findings) {
    this.header = header;
    this.findings = findings;
  }

  /**
   * @param keys those that signatures are checked with
   */
  void against(Trust trust, List<VerifierKey> keys) {
    header.flaws().forEach(flaw -> add(Kind.ALTERED, flaw.line(), flaw.why(), UNSIGNED));
    if (!header.keys().isEmpty() && header.keys().stream().noneMatch(keys::contains)) {
      add(
          Kind.CONTRADICTED,
          0,
          new Message("見出しの鍵は、指定された鍵ではありません。", "The keys of the header are not those you trust."),
          new Message(
              "別の証跡か、別の鍵で署名し直されたものです。", "It is another log, or one signed anew with another key."));
    }
    trust.checkpoints().forEach(outside -> outside(outside, keys));
  }

  private void outside(Outside outside, List<VerifierKey> keys) {
    if (!keys.isEmpty() && !(outside.note().verify(keys) instanceof Verification.Verified)) {
      add(
          Kind.CONTRADICTED,
          0,
          new Message(
              "お手元のチェックポイント（" + outside.name() + "）の署名が、この証跡の鍵のものではありません。",
              "Your checkpoint (" + outside.name() + ") is not signed by a key of this log."),
          new Message(
              "書き出しの鍵が差し替えられたか、チェックポイントが別の証跡のものです。",
              "Either the key of the export was exchanged, or the checkpoint is that of another"
                  + " log."));
    } else if (header.origin() != null && !outside.checkpoint().origin().equals(header.origin())) {
      add(
          Kind.CONTRADICTED,
          0,
          new Message(
              "お手元のチェックポイント（"
                  + outside.name()
                  + "）は、証跡 "
                  + outside.checkpoint().origin()
                  + " のものです。",
              "Your checkpoint ("
                  + outside.name()
                  + ") is of the log "
                  + outside.checkpoint().origin()
                  + "."),
          new Message("見出しの証跡名と違います。", "The header names another log."));
    }
  }

  /** The root that the header asserts, against all records. */
  void root(Hash root, Judge judge, Block block, long records) {
    if (judge.anchored() < records) {
      judge.anchor(new Anchor(records, root, null, false), block);
    } else if (!root.equals(judge.anchoredRoot())) {
      add(
          Kind.ALTERED,
          0,
          new Message(
              "見出しの根ハッシュが、署名された根ハッシュと違います。", "The root hash in the header is not the signed one."),
          UNSIGNED);
    }
  }

  private void add(Kind kind, long line, Message what, Message meaning) {
    findings.add(new Finding(kind, Place.header(line), what, meaning));
  }
}
