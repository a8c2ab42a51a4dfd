package jp.sekimori.evidence.check;

import java.util.List;
import jp.sekimori.evidence.Message;
import jp.sekimori.evidence.export.HeaderRead;

/** What an excerpt cannot tell. Least of all whether something was left out of it. */
final class ExcerptLimits {
  private final Summary summary;
  private final HeaderRead header;
  private final Trust trust;
  private final List<Outside> agreed;
  private final Unknown unknown = new Unknown();

  ExcerptLimits(Summary summary, HeaderRead header, Trust trust, List<Outside> agreed) {
    this.summary = summary;
    this.header = header;
    this.trust = trust;
    this.agreed = agreed;
  }

  List<Message> unknown() {
    unknown.say(
        "対象についての記録が漏れなく載っているか。抜粋が示すのは、載っている記録が証跡にあることだけです。漏れの有無は、証跡全体の書き出しと突き合わせると分かります。",
        "Whether every record about these subjects is here. An excerpt shows that what it holds is"
            + " in the log, and no more; hold it against an export of the whole log to find what"
            + " was left out.");
    unknown.say(
        "対象が、求めたとおりに選ばれているか。見出し（対象、抜粋の名称）には署名がありません。",
        "Whether the subjects were chosen as asked: nobody signs the header with the subjects and"
            + " the name of the excerpt.");
    unknown.say("チェックポイントより後に記録されたこと。", "What was recorded after the checkpoint.");
    if (summary.checkpoints() == 0) {
      unknown.say(
          "署名を確かめたチェックポイントがないため、記録が証跡にあるか。",
          "Whether the records are in the log: there is no checkpoint with a good signature.");
    }
    unknown.keys(trust, header);
    outside();
    unknown.formats(summary);
    unknown.details(summary);
    unknown.truth();
    return unknown.all();
  }

  private void outside() {
    if (trust.checkpoints().isEmpty()) {
      unknown.say(
          "証跡全体が同じ鍵で作り直されていないか。外で保管した同じ件数のチェックポイントを --checkpoint で指定すると分かります。",
          "Whether the whole log was made anew with the same key. A checkpoint of the same size"
              + " kept outside tells: give it with --checkpoint.");
    }
    for (Outside outside : trust.checkpoints()) {
      if (summary.covered() != outside.size() || summary.checkpoints() == 0) {
        unknown.say(
            "お手元のチェックポイント（%s、%d件）と一致するか。抜粋にあるチェックポイントとは件数が違うため比べられません。証跡全体の書き出しなら比べられます。"
                .formatted(outside.name(), outside.size()),
            "Whether your checkpoint (%s, %d records) agrees: it is not of the size of the one in the excerpt. With an export of the whole log it can be compared."
                .formatted(outside.name(), outside.size()));
      }
    }
  }

  List<Message> agreements() {
    return Limits.agreements(agreed);
  }
}
