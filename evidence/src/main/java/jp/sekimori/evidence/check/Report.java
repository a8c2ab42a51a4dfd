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
    Excerpted excerpt = checked.excerpt();
    line(verdict(checked.isIntact(), excerpt != null));
    line(language.say("  証跡: ", "  log: ") + summary.origin());
    if (excerpt == null) {
      line(language.say("  記録: ", "  records: ") + summary.records());
    } else {
      excerpt(excerpt, summary.records());
    }
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

  private String verdict(boolean intact, boolean excerpt) {
    if (!intact) {
      return language.say("改変が見つかりました。", "Altered.");
    }
    return excerpt
        ? language.say(
            "抜粋の記録は、全て証跡にあるとおりです。改変は見つかりませんでした。",
            "Intact: every record of this excerpt is in the log as it stands here.")
        : language.say("改変は見つかりませんでした。", "Intact: no alteration was found.");
  }

  private void excerpt(Excerpted excerpt, long records) {
    line(language.say("  抜粋: ", "  excerpt: ") + excerpt.about());
    excerpt
        .asked()
        .forEach(
            (kind, asked) ->
                line(
                    language.say("  対象 ", "  subjects ")
                        + kind
                        + ": "
                        + asked
                        + language.say("（うち記録のあるもの ", " (with records: ")
                        + excerpt.found().getOrDefault(kind, 0L)
                        + language.say("）", ")")));
    line(
        language.say("  記録: ", "  records: ")
            + records
            + language.say("（証跡にあることを証明できたもの ", " (proven to be in the log: ")
            + excerpt.proven()
            + language.say("）", ")"));
  }

  private void findings(Verdict.Checked checked) {
    line("");
    line(language.say("見つかったこと", "Found"));
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
