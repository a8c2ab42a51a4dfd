package jp.sekimori.evidence.check;

import java.util.List;
import jp.sekimori.evidence.Message;
import jp.sekimori.evidence.export.HeaderRead;

/** What the auditor's own knowledge confirms, and what nobody can tell from the export. */
final class Limits {
  private final Summary summary;
  private final HeaderRead header;
  private final Trust trust;
  private final Comparisons comparisons;
  private final Judge judge;
  private final Unknown unknown = new Unknown();

  Limits(Summary summary, HeaderRead header, Trust trust, Comparisons comparisons, Judge judge) {
    this.summary = summary;
    this.header = header;
    this.trust = trust;
    this.comparisons = comparisons;
    this.judge = judge;
  }

  List<Message> agreements() {
    return agreements(comparisons.agreed());
  }

  static List<Message> agreements(List<Outside> agreed) {
    return agreed.stream()
        .map(
            outside ->
                new Message(
                    "お手元のチェックポイント（" + outside.name() + "、" + outside.size() + "件）と一致します。",
                    "Agrees with your checkpoint ("
                        + outside.name()
                        + ", "
                        + outside.size()
                        + " records)."))
        .toList();
  }

  List<Message> unknown() {
    unknown.keys(trust, header);
    outside();
    records();
    unknown.formats(summary);
    unknown.details(summary);
    say(
        "書かれてから番号が付くまで（通常0.1秒以内）に、データベースを直接操作できる者が記録を取り去らなかったか。番号のない記録は、まだ証跡の一部ではありません。",
        "Whether somebody who holds the database took a record away between its writing and its"
            + " number (0.1 s as a rule): without a number it is not yet part of the log.");
    unknown.truth();
    return unknown.all();
  }

  private void outside() {
    if (trust.checkpoints().isEmpty()) {
      say(
          "証跡全体が同じ鍵で作り直されていないか、新しい記録がチェックポイントごと切り取られていないか。外で保管したチェックポイントを --checkpoint"
              + " で指定すると分かります。",
          "Whether the whole log was made anew with the same key, or its newest records were cut"
              + " off together with their checkpoints. A checkpoint kept outside tells: give it"
              + " with --checkpoint.");
    }
    for (Outside outside : comparisons.impossible()) {
      say(
          "お手元のチェックポイント（" + outside.name() + "）と一致するか。記録の欠落のため比べられません。",
          "Whether your checkpoint (" + outside.name() + ") agrees: missing records prevent it.");
    }
  }

  private void records() {
    if (summary.checkpoints() == 0) {
      say(
          "署名されたチェックポイントがないため、記録が書き出しの前に改変されていないか。",
          "Whether records were altered before the export: there is no signed checkpoint.");
    } else if (summary.covered() < summary.records()) {
      say(
          "最新のチェックポイントより後の" + (summary.records() - summary.covered()) + "件が改変されていないか。署名がまだ及んでいません。",
          "Whether the "
              + (summary.records() - summary.covered())
              + " records after the newest checkpoint were altered: no signature covers them yet.");
    }
    for (Judge.Span span : judge.unproven()) {
      say(
          "記録 %d から %d までのうち指摘のないもの。周りの欠落や改変のため、添えたハッシュとしか比べられません。"
              .formatted(span.first(), span.last()),
          "Whether those of the records %d–%d that are not named are sound: because of the damage around them they could only be compared with the hashes beside them."
              .formatted(span.first(), span.last()));
    }
  }

  private void say(String ja, String en) {
    unknown.say(ja, en);
  }
}
