package jp.sekimori.clauses.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** 取扱い / 取り扱い, 子供 / 子ども, 又は / または: a word in two spellings of kanji and kana. */
final class TermOkurigana implements Rule.OfText {
  /** Nouns: as verbs (取り扱う) they rightly keep the kana, so only noun positions count. */
  private static final String NOUNS =
      """
      取扱い 取り扱い
      見積り 見積もり
      手続 手続き
      申込み 申し込み
      問合せ 問い合わせ
      引継ぎ 引き継ぎ
      受入れ 受け入れ
      取決め 取り決め
      持出し 持ち出し
      持込み 持ち込み
      貸出し 貸し出し
      切替え 切り替え
      差替え 差し替え
      組合せ 組み合わせ
      打合せ 打ち合わせ
      呼出し 呼び出し
      読取り 読み取り
      書込み 書き込み
      割当て 割り当て
      立入り 立ち入り
      引渡し 引き渡し
      取消し 取り消し
      取外し 取り外し
      組込み 組み込み
      立会い 立ち会い
      届出 届け出
      締切り 締め切り
      払出し 払い出し
      格付 格付け
      乗っ取り 乗取り
      繰返し 繰り返し
      """;

  private static final String WORDS =
      """
      子供 子ども
      又は または
      及び および
      若しくは もしくは
      並びに ならびに
      但し ただし
      更に さらに
      既に すでに
      予め あらかじめ
      全て すべて
      漏えい 漏洩
      改ざん 改竄
      毀損 き損 毀そん
      遵守 順守
      行う 行なう
      ひな形 雛形 ひな型
      速やかに すみやかに
      一人ひとり 一人一人
      """;

  private static final String AS_NOUN = "(?=[のをはがにとも等、。）」]|及び|又は|並びに|状況|方法|方針|$)";

  /** Where the same characters are the end of another word: 変更に. */
  private static final Map<String, String> BEFORE = Map.of("更に", "(?<![変])", "全て", "(?<!安)");

  private static final Lexicon<String> LEXICON = lexicon();

  private static Lexicon<String> lexicon() {
    var lexicon = new Lexicon<String>();
    for (String group : NOUNS.strip().split("\\R")) {
      add(lexicon, group.split(" "), AS_NOUN);
    }
    for (String group : WORDS.strip().split("\\R")) {
      add(lexicon, group.split(" "), "");
    }
    return lexicon;
  }

  private static void add(Lexicon<String> lexicon, String[] forms, String behind) {
    for (String form : longestFirst(forms)) {
      lexicon.add(form.substring(0, 1), BEFORE.getOrDefault(form, "") + form + behind, forms[0]);
    }
  }

  private static List<String> longestFirst(String[] forms) {
    var ordered = new ArrayList<>(List.of(forms));
    ordered.sort((a, b) -> b.length() - a.length());
    return ordered;
  }

  @Override
  public About about() {
    return About.question(
        "term-okurigana",
        "同じ語が送り仮名又は漢字・仮名の違う二通りに書かれている。",
        "One word is written in two ways that differ in kanji and kana.");
  }

  @Override
  public void check(Draft draft, Report report) {
    var variants = new Variants();
    for (Stretch stretch : draft.stretches()) {
      for (Lexicon.Hit<String> hit : LEXICON.in(stretch.text())) {
        variants.add(hit.meaning(), new Variants.Place(stretch, hit.from(), hit.to()));
      }
    }
    variants.tell(this, report);
  }
}
