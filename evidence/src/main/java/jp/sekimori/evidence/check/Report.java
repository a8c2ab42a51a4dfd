package jp.sekimori.evidence.check;

import java.util.List;
import jp.sekimori.evidence.Message;

/** A verdict in words, for a terminal or a file. */
final class Report {
  private final Language language;
  private final StringBuilder out = new StringBuilder();

  private Report(Language language) {
    this.language = language;
  }

  static String of(Verdict verdict, String name, Language language) {
    var report = new Report(language);
    switch (verdict) {
      case Verdict.Unusable(Message why) -> report.unusable(name, why);
      case Verdict.Checked checked -> report.checked(checked);
    }
    return report.out.toString();
  }

  private void unusable(String name, Message why) {
    line(language.say("検証できません: ", "Cannot be checked: ") + name);
    line("  " + language.say(why));
  }

  private void checked(Verdict.Checked checked) {
    Summary summary = checked.summary();
    line(
        checked.isIntact()
            ? language.say("改変は見付かりませんでした。", "Intact: no alteration was found.")
            : language.say("改変が見付かりました。", "Altered."));
    line(language.say("  証跡: ", "  log: ") + summary.origin());
    line(language.say("  記録: ", "  records: ") + summary.records());
    line(
        language.say("  署名を確かめたチェックポイント: ", "  checkpoints with a good signature: ")
            + summary.checkpoints()
            + language.say(
                "（記録 " + summary.covered() + "件まで）",
                " (covering " + summary.covered() + " records)"));
    checked.agreements().forEach(agreement -> line("  " + language.say(agreement)));
    if (!checked.isIntact()) {
      findings(checked);
    }
    unknown(checked.unknown());
  }

  private void findings(Verdict.Checked checked) {
    line("");
    line(language.say("見付かったこと", "Found"));
    checked.findings().forEach(this::finding);
    if (checked.more() > 0) {
      line(language.say("  ほかに" + checked.more() + "件", "  and " + checked.more() + " more"));
    }
  }

  private void finding(Finding finding) {
    line(
        "  [%s] %s: %s"
            .formatted(
                language.say(finding.kind().word()),
                language.say(finding.place().words()),
                language.say(finding.what())));
    line("      " + language.say(finding.meaning()));
  }

  private void unknown(List<Message> unknown) {
    line("");
    line(language.say("この検証では分からないこと", "What this check cannot tell"));
    unknown.forEach(message -> line("  - " + language.say(message)));
  }

  private void line(String text) {
    out.append(text).append('\n');
  }
}
