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
import org.jspecify.annotations.Nullable;

/**
 * Checks one export from its first line to its last. Memory does not grow with the export: one
 * range of records, the peaks of the tree, and what is in doubt.
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
  private long blocks;
  private long details;
  private long newest;
  private ExportLine.@Nullable End end;

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
    return refusal == null
        ? new Checker(export.header(), trust).check(export)
        : new Verdict.Unusable(refusal);
  }

  private Verdict check(ExportReader export) throws IOException {
    for (ExportLine line = export.next(); line != null; line = export.next()) {
      take(line);
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
        summary, findings.sorted(), findings.more(), limits.agreements(), limits.unknown());
  }

  private void take(ExportLine line) {
    if (end != null) {
      afterEnd(line);
      return;
    }
    switch (line) {
      case ExportLine.Record record -> records.record(record);
      case ExportLine.Detailed detail -> {
        details++;
        records.detail(detail);
      }
      case ExportLine.Range range ->
          roll.range(range.line(), range.first(), range.last(), range.stated());
      case ExportLine.Checkpointed checkpoint -> checkpoint(checkpoint);
      case ExportLine.Unreadable unreadable -> roll.unreadable(unreadable.line(), unreadable.why());
      case ExportLine.End last -> end = last;
    }
  }

  private void afterEnd(ExportLine line) {
    findings.add(
        new Finding(
            Kind.UNREADABLE,
            Place.end(line.line()),
            new Message("最後の行の後に続きがあります。", "Something stands after the last line."),
            new Message("検証していません。", "It was not checked.")));
  }

  private void checkpoint(ExportLine.Checkpointed checkpoint) {
    blocks++;
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
    if (end == null) {
      findings.add(
          new Finding(
              Kind.CUT_OFF,
              Place.end(0),
              new Message("最後の行（end）がありません。", "The last line (end) is missing."),
              new Message("書き出しの末尾が失われています。", "The end of the export was lost.")));
    } else {
      count(end);
    }
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

  private void count(ExportLine.End end) {
    if (end.records() != records.records()
        || end.checkpoints() != blocks
        || end.details() != details) {
      findings.add(
          new Finding(
              Kind.CONTRADICTED,
              Place.end(end.line()),
              new Message(
                  "最後の行の件数と違います。記録 %d（%d）、チェックポイント %d（%d）、詳細 %d（%d）。"
                      .formatted(
                          records.records(),
                          end.records(),
                          blocks,
                          end.checkpoints(),
                          details,
                          end.details()),
                  "The last line counts otherwise: records %d (%d), checkpoints %d (%d), details %d (%d)."
                      .formatted(
                          records.records(),
                          end.records(),
                          blocks,
                          end.checkpoints(),
                          details,
                          end.details())),
              new Message(
                  "括弧の外が見付かった数、括弧の中が最後の行の数です。行が抜けたか加わったか、最後の行が書き換えられています。",
                  "Found, and in brackets what the last line says. Lines were taken out or put in,"
                      + " or the last line was altered.")));
    }
  }
}
