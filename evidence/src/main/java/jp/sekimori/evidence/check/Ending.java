package jp.sekimori.evidence.check;

import jp.sekimori.evidence.Message;
import jp.sekimori.evidence.export.ExportLine;
import org.jspecify.annotations.Nullable;

/** The last line, which counts those above: whether it is there, and counts right. */
final class Ending {
  private final Findings findings;
  private ExportLine.@Nullable End end;

  Ending(Findings findings) {
    this.findings = findings;
  }

  void at(ExportLine.End last) {
    end = last;
  }

  /** Whether the last line came before this one, which then is too many. */
  boolean passed(ExportLine line) {
    if (end != null) {
      findings.add(
          new Finding(
              Kind.UNREADABLE,
              Place.end(line.line()),
              new Message("最後の行の後に続きがあります。", "Something stands after the last line."),
              new Message("検証していません。", "It was not checked.")));
    }
    return end != null;
  }

  /** What was found, against what the last line says. */
  void check(long records, long checkpoints, long details) {
    ExportLine.End last = end;
    if (last == null) {
      findings.add(
          new Finding(
              Kind.CUT_OFF,
              Place.end(0),
              new Message("最後の行（end）がありません。", "The last line (end) is missing."),
              new Message("書き出しの末尾が失われています。", "The end of the export was lost.")));
    } else if (last.records() != records
        || last.checkpoints() != checkpoints
        || last.details() != details) {
      findings.add(counts(last, records, checkpoints, details));
    }
  }

  private static Finding counts(ExportLine.End last, long records, long checkpoints, long details) {
    return new Finding(
        Kind.CONTRADICTED,
        Place.end(last.line()),
        new Message(
            "最後の行の件数と違います。記録 %d（%d）、チェックポイント %d（%d）、詳細 %d（%d）。"
                .formatted(
                    records,
                    last.records(),
                    checkpoints,
                    last.checkpoints(),
                    details,
                    last.details()),
            "The last line counts otherwise: records %d (%d), checkpoints %d (%d), details %d (%d)."
                .formatted(
                    records,
                    last.records(),
                    checkpoints,
                    last.checkpoints(),
                    details,
                    last.details())),
        new Message(
            "括弧の外が見つかった数、括弧の中が最後の行の数です。行が抜けたか加わったか、最後の行が書き換えられています。",
            "Found, and in brackets what the last line says. Lines were taken out or put in, or"
                + " the last line was altered."));
  }
}
