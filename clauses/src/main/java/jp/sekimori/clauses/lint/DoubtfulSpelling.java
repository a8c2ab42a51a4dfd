package jp.sekimori.clauses.lint;

import java.util.List;
import jp.sekimori.clauses.text.Message;

/** 稼動率 for 稼働率, 次の通り for 次のとおり: spellings that official style advises against. */
final class DoubtfulSpelling implements Rule.OfText {
  private static final String ADVICE =
      """
      稼動率 稼働率
      稼動状況 稼働状況
      複合化 復号
      暗証化 暗号化
      以下の通り 以下のとおり
      次の通り 次のとおり
      下記の通り 下記のとおり
      出来る できる
      出来ない できない
      行なう 行う
      行なわ 行わ
      おこなわ 行わ
      行なった 行った
      づつ ずつ
      致します いたします
      下さい ください
      何れか いずれか
      事が出来 ことができ
      適性に管理 適正に管理
      適性な管理 適正な管理
      速かに 速やかに
      """;

  private static final Lexicon<String> LEXICON = lexicon();

  private static Lexicon<String> lexicon() {
    var lexicon = new Lexicon<String>();
    for (String line : ADVICE.strip().split("\\R")) {
      String[] fields = line.split(" ");
      lexicon.add(fields[0].substring(0, 1), fields[0], fields[1]);
    }
    return lexicon;
  }

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
      LEXICON.in(stretch.text()).forEach(hit -> tell(stretch, hit, report));
    }
  }

  private void tell(Stretch stretch, Lexicon.Hit<String> hit, Report report) {
    String doubtful = stretch.text().substring(hit.from(), hit.to());
    report.add(
        this,
        stretch,
        hit.from(),
        new Message(
            "「%s」は「%s」と書くのが普通です。".formatted(doubtful, hit.meaning()),
            "%s is usually written %s.".formatted(doubtful, hit.meaning())),
        List.of(stretch.around(hit.from(), hit.to())),
        stretch.replace(hit.from(), hit.to(), hit.meaning()));
  }
}
