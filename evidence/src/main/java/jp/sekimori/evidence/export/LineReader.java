package jp.sekimori.evidence.export;

import java.util.Optional;
import jp.sekimori.evidence.Reading;
import jp.sekimori.evidence.entry.Detail;
import jp.sekimori.evidence.export.ExportLine.Detailed;
import jp.sekimori.evidence.export.ExportLine.End;
import jp.sekimori.evidence.export.ExportLine.Peak;
import jp.sekimori.evidence.export.ExportLine.Range;
import jp.sekimori.evidence.tree.Hash;
import jp.sekimori.evidence.tree.HashRows;
import org.jspecify.annotations.Nullable;

/** Reads single lines, after their first word, exactly as {@link ExportWriter} writes them. */
final class LineReader {
  private LineReader() {}

  static ExportLine record(long line, Fields fields) {
    long number = fields.number();
    Optional<Hash> stated = fields.hash();
    if (number < 0 || stated.isEmpty() || fields.atEnd()) {
      return ExportReader.unreadable(
          line, "記録の行は「record 番号 ハッシュ 内容」の形です。", "A record line is: record number hash content.");
    }
    return new ExportLine.Record(line, number, stated.get(), fields.rest());
  }

  static ExportLine detail(long line, Fields fields) {
    long number = fields.number();
    String name = fields.next();
    Reading<Detail> detail = Detail.read(fields.text().orElse(""));
    if (number >= 0 && detail instanceof Reading.Good<Detail>(Detail good)) {
      return new Detailed(line, number, name, good);
    }
    return ExportReader.unreadable(
        line, "詳細の行は「detail 番号 項目 ソルト 値」の形です。", "A detail line is: detail number name salt value.");
  }

  /** A whole line, the first word included; empty where it is none of a proof. */
  static Optional<Hash> proof(byte[] line) {
    var fields = new Fields(line);
    return fields.nextIs(Words.PROOF)
        ? fields.hash().filter(_ -> fields.atEnd())
        : Optional.empty();
  }

  static ExportLine range(long line, Fields fields) {
    Peak peak = peak(fields);
    boolean full =
        peak != null
            && peak.first() % HashRows.WIDTH == 0
            && peak.last() == peak.first() + HashRows.WIDTH - 1;
    return full && peak != null
        ? new Range(line, peak.first(), peak.last(), peak.stated())
        : ExportReader.unreadable(
            line, "範囲の行は「range 最初 最後 ハッシュ」の形です。", "A range line is: range first last hash.");
  }

  static @Nullable Peak peak(Fields fields) {
    long first = fields.number();
    long last = fields.number();
    Optional<Hash> stated = fields.hash();
    return first < 0 || last < first || stated.isEmpty() || !fields.atEnd()
        ? null
        : new Peak(first, last, stated.get());
  }

  static ExportLine end(long line, Fields fields) {
    boolean words = fields.nextIs("records");
    long records = fields.number();
    words &= fields.nextIs("checkpoints");
    long checkpoints = fields.number();
    words &= fields.nextIs("details");
    long details = fields.number();
    return words && fields.atEnd() && Math.min(records, Math.min(checkpoints, details)) >= 0
        ? new End(line, records, checkpoints, details)
        : ExportReader.unreadable(
            line,
            "最後の行は「end records 件数 checkpoints 件数 details 件数」の形です。",
            "The last line is: end records n checkpoints n details n.");
  }
}
