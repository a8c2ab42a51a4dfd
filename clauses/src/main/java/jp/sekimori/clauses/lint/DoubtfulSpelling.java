package jp.sekimori.clauses.lint;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.sekimori.clauses.text.Message;

/** 稼動率 for 稼働率, 次の通り for 次のとおり: spellings that official style advises against. */
final class DoubtfulSpelling implements Rule.OfText {
  private static final Map<String, String> ADVICE =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry("稼動率", "稼働率"),
              Map.entry("稼動状況", "稼働状況"),
              Map.entry("複合化", "復号"),
              Map.entry("暗証化", "暗号化"),
              Map.entry("以下の通り", "以下のとおり"),
              Map.entry("次の通り", "次のとおり"),
              Map.entry("下記の通り", "下記のとおり"),
              Map.entry("出来る", "できる"),
              Map.entry("出来ない", "できない"),
              Map.entry("行なう", "行う"),
              Map.entry("行なわ", "行わ"),
              Map.entry("おこなわ", "行わ"),
              Map.entry("行なった", "行った"),
              Map.entry("づつ", "ずつ"),
              Map.entry("致します", "いたします"),
              Map.entry("下さい", "ください"),
              Map.entry("何れか", "いずれか"),
              Map.entry("事が出来", "ことができ"),
              Map.entry("適性に管理", "適正に管理"),
              Map.entry("適性な管理", "適正な管理"),
              Map.entry("速かに", "速やかに")));

  private static final Pattern ANY = Pattern.compile(String.join("|", ADVICE.keySet()));

  @Override
  public About about() {
    return About.question(
        "doubtful-spelling",
        "公用文では普通用いない表記（「稼動率」「次の通り」「出来る」）。",
        "A spelling that official style advises against.");
  }

  @Override
  public void check(Draft draft, Report report) {
    for (Stretch stretch : draft.stretches()) {
      Matcher m = ANY.matcher(stretch.text());
      while (m.find()) {
        String right = ADVICE.getOrDefault(m.group(), m.group());
        report.add(
            this,
            stretch,
            m.start(),
            new Message(
                "「%s」は「%s」と書くのが普通です。".formatted(m.group(), right),
                "%s is usually written %s.".formatted(m.group(), right)),
            List.of(stretch.around(m.start(), m.end())),
            stretch.replace(m.start(), m.end(), right));
      }
    }
  }
}
