package jp.sekimori.evidence.check;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import jp.sekimori.evidence.Message;
import jp.sekimori.evidence.export.ExportLine;
import jp.sekimori.evidence.export.ExportReader;
import jp.sekimori.evidence.export.HeaderRead;
import jp.sekimori.evidence.note.VerifierKey;
import jp.sekimori.evidence.tree.Hash;

/**
 * Checks one export from its first line to its last; excerpts by {@link ExcerptCheck}. Memory does
 * not grow with the export: one range of records, the peaks of the tree, and what is in doubt.
 */
public final class Checker {
  private final Findings findings = new Findings();
  private final Trust trust;
  private final HeaderRead header;
  private final Comparisons comparisons;
  private final Judge judge;
  private final Roll roll;
  private final RecordCheck records;
  private final CheckpointCheck checkpoints;
  private final Ending ending = new Ending(findings);
  private long newest;

  private Checker(HeaderRead header, Trust trust) {
    this.header = header;
    this.trust = trust;
    List<VerifierKey> keys = trust.keys().isEmpty() ? header.keys() : trust.keys();
    comparisons = new Comparisons(trust.checkpoints(), findings);
    judge = new Judge(findings, comparisons);
    roll = new Roll(judge, findings);
    records = new RecordCheck(header.organization(), roll, findings);
    checkpoints = new CheckpointCheck(header.origin(), keys, findings);
    new HeaderCheck(header, findings).against(trust, keys);
  }

  /** Reads the whole stream. Errors of the stream itself are thrown. */
  public static Verdict check(InputStream in, Trust trust) throws IOException {
    ExportReader export = ExportReader.open(in);
    Message refusal = export.refusal();
    if (refusal != null) {
      return new Verdict.Unusable(refusal);
    }
    return export.isExcerpt()
        ? new ExcerptCheck(export.header(), trust).check(export)
        : new Checker(export.header(), trust).check(export);
  }

  private Verdict check(ExportReader export) throws IOException {
    for (ExportLine line = export.next(); line != null; line = export.next()) {
      if (!ending.passed(line)) {
        take(line);
      }
    }
    finish();
    var summary =
        new Summary(
            Objects.requireNonNullElse(header.origin(), ""),
            records.records(),
            checkpoints.verified(),
            newest,
            records.seals(),
            records.opened(),
            records.newer(),
            checkpoints.strangers());
    var limits = new Limits(summary, header, trust, comparisons, judge);
    return new Verdict.Checked(
        summary, null, findings.sorted(), findings.more(), limits.agreements(), limits.unknown());
  }

  private void take(ExportLine line) {
    switch (line) {
      case ExportLine.Record record -> records.record(record);
      case ExportLine.Detailed detail -> records.detail(detail);
      // Only excerpts are read like this.
      case ExportLine.Proven(var record, var _) -> records.record(record);
      case ExportLine.Range range ->
          roll.range(range.line(), range.first(), range.last(), range.stated());
      case ExportLine.Checkpointed checkpoint -> checkpoint(checkpoint);
      case ExportLine.Unreadable unreadable -> roll.unreadable(unreadable.line(), unreadable.why());
      case ExportLine.End end -> ending.at(end);
    }
  }

  private void checkpoint(ExportLine.Checkpointed checkpoint) {
    Anchor anchor = checkpoints.examine(checkpoint);
    if (anchor == null) {
      return;
    }
    newest = Math.max(newest, anchor.size());
    if (anchor.size() < roll.next()) {
      findings.add(
          new Finding(
              Kind.REORDERED,
              Place.checkpoint(checkpoint.line(), checkpoint.covers()),
              new Message(
                  "チェックポイントが、対象より後の記録の後に置かれています。",
                  "The checkpoint stands after records that it does not cover."),
              new Message(
                  "対象の最後の記録のすぐ後にあるはずです。",
                  "It should stand right after the last record that it covers.")));
    }
    roll.advance(anchor.size());
    if (anchor.size() >= roll.block().first() + roll.block().proven()) {
      judge.anchor(anchor, roll.block());
    }
  }

  private void finish() {
    long expected = Math.max(newest, asserted());
    roll.end(expected, endsBefore(expected));
    ending.check(records.records(), checkpoints.examined(), records.details());
    Hash root = header.root();
    if (root != null && header.flaws().isEmpty() && roll.next() == expected) {
      new HeaderCheck(header, findings).root(root, judge, roll.block(), expected);
    }
    judge.end(roll.block());
    comparisons.beyond().forEach(this::beyond);
  }

  /** What the header says, unless something in it was altered. */
  private long asserted() {
    Long records = header.records();
    return records == null || !header.flaws().isEmpty() ? 0 : records;
  }

  private Message endsBefore(long expected) {
    return expected == newest
        ? new Message(
            newest + "件までを対象とする、署名されたチェックポイントがあります。",
            "A signed checkpoint covers " + newest + " records.")
        : new Message(
            "見出しは" + expected + "件としています。", "The header says there are " + expected + " records.");
  }

  private void beyond(Outside outside) {
    findings.add(
        Wording.cutOff(
            roll.next(),
            outside.size() - 1,
            new Message(
                "お手元のチェックポイント（" + outside.name() + "）は" + outside.size() + "件までを対象としています。",
                "Your checkpoint ("
                    + outside.name()
                    + ") covers "
                    + outside.size()
                    + " records.")));
  }
}
