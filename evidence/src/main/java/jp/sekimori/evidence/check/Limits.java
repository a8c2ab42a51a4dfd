package jp.sekimori.evidence.check;

import java.util.ArrayList;
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
  private final List<Message> unknown = new ArrayList<>();

  Limits(Summary summary, HeaderRead header, Trust trust, Comparisons comparisons, Judge judge) {
    this.summary = summary;
    this.header = header;
    this.trust = trust;
    this.comparisons = comparisons;
    this.judge = judge;
  }

  List<Message> agreements() {
    return comparisons.agreed().stream()
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
    keys();
    outside();
    records();
    details();
    say(
        "書かれてから番号が付くまで（通常0.1秒以内）に、データベースを直接操作できる者が記録を取り去らなかったか。番号のない記録は、まだ証跡の一部ではありません。",
        "Whether somebody who holds the database took a record away between its writing and its"
            + " number (0.1 s as a rule): without a number it is not yet part of the log.");
    say(
        "記録された内容が事実どおりか、すべての出来事が記録されたか。時刻は、記録したサーバーの時計によります。",
        "Whether what was recorded is true, and whether everything that happened was recorded."
            + " Times are those of the server's clock.");
    return unknown;
  }

  private void keys() {
    if (!trust.keys().isEmpty()) {
      return;
    }
    if (header.keys().isEmpty()) {
      say(
          "署名の真偽。見出しの鍵が読めません（--key で鍵を指定できます）。",
          "Whether the signatures are good: the keys of the header cannot be read (give one with"
              + " --key).");
    } else {
      say(
          "鍵が本物か。鍵は書き出しに書かれたものを使いました。別に入手した鍵を --key で指定してください。",
          "Whether the key is genuine: it was taken from the export itself. Give the key you were"
              + " handed by another way with --key.");
    }
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
          "記録 %d～%d のうち指摘のないもの。周りの欠落や改変のため、添えたハッシュとしか比べられません。".formatted(span.first(), span.last()),
          "Whether those of the records %d–%d that are not named are sound: because of the damage around them they could only be compared with the hashes beside them."
              .formatted(span.first(), span.last()));
    }
    if (summary.newer() > 0) {
      say(
          "新しい書式の記録" + summary.newer() + "件の意味。ハッシュは確かめました。",
          "What "
              + summary.newer()
              + " records of a newer format mean; their hashes were checked.");
    }
    if (summary.strangers() > 0) {
      say(
          "知らない鍵の署名" + summary.strangers() + "個の真偽（立会人の署名など）。",
          "Whether "
              + summary.strangers()
              + " signatures of unknown keys are good (witnesses, say).");
    }
  }

  private void details() {
    long closed = summary.seals() - summary.opened();
    if (closed > 0) {
      say(
          "封印された詳細" + closed + "件の内容。保存期間の満了で消したのか、書き出しから除いたのかは区別できません。",
          "What "
              + closed
              + " sealed details said. Deleted when retention ended, or left out of the export:"
              + " that cannot be told apart.");
    }
  }

  private void say(String ja, String en) {
    unknown.add(new Message(ja, en));
  }
}
