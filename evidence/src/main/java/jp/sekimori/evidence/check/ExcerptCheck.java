package jp.sekimori.evidence.check;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import jp.sekimori.evidence.Message;
import jp.sekimori.evidence.export.ExportLine;
import jp.sekimori.evidence.export.ExportReader;
import jp.sekimori.evidence.export.HeaderRead;
import jp.sekimori.evidence.note.VerifierKey;

/**
 * Checks one excerpt from its first line to its last: the checkpoint, then each record by its own
 * proof. Beside the header, which names the subjects, one record is in memory.
 */
final class ExcerptCheck {
  private final Findings findings = new Findings();
  private final HeaderRead header;
  private final Trust trust;
  private final Comparisons comparisons;
  private final CheckpointCheck checkpoints;
  private final Proofs proofs = new Proofs(findings);
  private final RecordCheck records;
  private final Subjects subjects;
  private final Ending ending = new Ending(findings);
  private long covered;

  ExcerptCheck(HeaderRead header, Trust trust) {
    this.header = header;
    this.trust = trust;
    List<VerifierKey> keys = trust.keys().isEmpty() ? header.keys() : trust.keys();
    comparisons = new Comparisons(trust.checkpoints(), findings);
    checkpoints = new CheckpointCheck(header.origin(), keys, findings);
    records = new RecordCheck(header.organization(), proofs, findings);
    subjects = new Subjects(header, findings);
    new HeaderCheck(header, findings).against(trust, keys);
  }

  Verdict check(ExportReader excerpt) throws IOException {
    for (ExportLine line = excerpt.next(); line != null; line = excerpt.next()) {
      if (!ending.passed(line)) {
        take(line);
      }
    }
    ending.check(records.records(), checkpoints.examined(), records.details());
    if (checkpoints.examined() == 0) {
      findings.add(Wording.noCheckpoint());
    }
    var summary =
        new Summary(
            Objects.requireNonNullElse(header.origin(), ""),
            records.records(),
            checkpoints.verified(),
            covered,
            records.seals(),
            records.opened(),
            records.newer(),
            checkpoints.strangers());
    var limits = new ExcerptLimits(summary, header, trust, comparisons.agreed());
    return new Verdict.Checked(
        summary,
        subjects.excerpted(proofs.proven()),
        findings.sorted(),
        findings.more(),
        limits.agreements(),
        limits.unknown());
  }

  private void take(ExportLine line) {
    switch (line) {
      case ExportLine.Proven(var record, var path) -> {
        proofs.with(path);
        records.record(record);
        subjects.record(record, records.last());
      }
      case ExportLine.Detailed detail -> records.detail(detail);
      case ExportLine.Checkpointed checkpoint -> checkpoint(checkpoint);
      case ExportLine.Unreadable(long at, Message why) -> unreadable(at, why);
      case ExportLine.Range range -> foreign(range);
      case ExportLine.Record record -> foreign(record);
      case ExportLine.End end -> ending.at(end);
    }
  }

  /** One stands before all records. */
  private void checkpoint(ExportLine.Checkpointed checkpoint) {
    if (checkpoints.examined() > 0 || records.records() > 0) {
      findings.add(Wording.misplacedCheckpoint(checkpoint.line(), checkpoint.covers()));
    }
    Anchor anchor = checkpoints.examine(checkpoint);
    if (anchor != null && checkpoints.examined() == 1) {
      covered = anchor.size();
      proofs.under(anchor);
      comparisons.with(anchor);
    }
  }

  private void foreign(ExportLine line) {
    unreadable(line.line(), new Message("抜粋にはない種類の行です。", "Excerpts have no lines of this kind."));
  }

  private void unreadable(long line, Message why) {
    findings.add(
        new Finding(
            Kind.UNREADABLE,
            Place.unread(line),
            why,
            new Message("抜粋が書いた行ではありません。", "No excerpt wrote this line.")));
  }
}
