package jp.sekimori.clauses.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** サーバ / サーバー, ウィルス / ウイルス: a foreign word in two spellings. */
final class TermSpelling implements Rule.OfText {
  /** Words whose last long vowel mark offices write or leave out, also inside longer words. */
  private static final String LONG_VOWEL =
      """
      サーバ ユーザ コンピュータ プリンタ ルータ フォルダ ブラウザ プロセッサ モニタ スキャナ センサ パラメータ
      ドライバ ヘッダ フッタ フィルタ レイヤ ベンダ オペレータ アドミニストレータ ポインタ カウンタ
      ディレクトリ ライブラリ カテゴリ エントリ バッテリ メモリ プライバシ ポリシ テクノロジ リカバリ
      マネージャ コントローラ アダプタ コネクタ コンテナ スケジューラ トリガ ブローカ メーラ
      クローラ インストーラ エディタ コンパイラ ジェネレータ センタ
      """;

  /** What makes another word of it when it follows: ユーザビリティ, モニタリング. */
  private static final String OTHER_WORDS = "(?!ビリティ|リング|アル|ント|ブル|リスト|シップ|イズ)";

  /** Spellings of one word; the whole group is one sense. */
  private static final String GROUPS =
      """
      ウィルス ウイルス
      ディスプレー ディスプレイ
      インターフェース インターフェイス インタフェース インタフェイス
      ソフトウェア ソフトウエア ソフトウェアー
      ハードウェア ハードウエア
      ウェブ ウエブ
      ファイアウォール ファイアーウォール ファイヤーウォール ファイヤウォール ファイアウオール
      デジタル ディジタル
      リポジトリ レポジトリ
      バージョン ヴァージョン
      ウィンドウ ウインドウ
      セキュリティ セキュリティー
      アイデンティティ アイデンティティー
      メール メイル
      レポート リポート
      ダイアログ ダイヤログ
      プロキシ プロクシ
      タブレット タブレツト
      シミュレーション シュミレーション
      コミュニケーション コミニュケーション
      ベンチャー ベンチャ
      ワークフロー ワークフロウ
      スマートフォン スマートホン
      ボランティア ボランテイア
      エンターテインメント エンターテイメント
      クオリティ クォリティ
      マルウェア マルウエア
      ランサムウェア ランサムウエア
      スパイウェア スパイウエア
      バックアップ バックアツプ
      """;

  private static final Lexicon<String> LEXICON = lexicon();
  private static final Pattern RUN = Pattern.compile("[ァ-ヺ][ァ-ヺー]{2,}");

  private static Lexicon<String> lexicon() {
    var lexicon = new Lexicon<String>();
    for (String stem : LONG_VOWEL.strip().split("\\s+")) {
      lexicon.add(stem.substring(0, 1), stem + OTHER_WORDS + "ー?", stem);
    }
    for (String group : GROUPS.strip().split("\\R")) {
      var longestFirst = new ArrayList<>(List.of(group.split(" ")));
      String sense = longestFirst.getFirst();
      longestFirst.sort((a, b) -> b.length() - a.length());
      longestFirst.forEach(form -> lexicon.add(form.substring(0, 1), form, sense));
    }
    return lexicon;
  }

  @Override
  public About about() {
    return About.warning(
        "term-spelling",
        "同じ外来語が二通りに書かれている（長音符号の有無、「ウィルス」と「ウイルス」）。",
        "One foreign word is spelt in two ways, such as with and without its last long vowel.");
  }

  @Override
  public void check(Draft draft, Report report) {
    var variants = new Variants();
    for (Stretch stretch : draft.stretches()) {
      Matcher run = RUN.matcher(stretch.text());
      while (run.find()) {
        collect(stretch, run.start(), run.group(), variants);
      }
    }
    variants.tell(this, report);
  }

  private static void collect(Stretch stretch, int at, String run, Variants variants) {
    List<Lexicon.Hit<String>> hits = LEXICON.in(stretch.text(), at, at + run.length());
    for (Lexicon.Hit<String> hit : hits) {
      variants.add(hit.meaning(), new Variants.Place(stretch, hit.from(), hit.to()));
    }
    if (hits.isEmpty()) {
      variants.add("=" + sound(run), new Variants.Place(stretch, at, at + run.length()));
    }
  }

  /** A form in which spellings of one sound are equal: long vowels and small letters are folded. */
  static String sound(String katakana) {
    var folded = new StringBuilder();
    for (char c : katakana.toCharArray()) {
      char before = folded.isEmpty() ? ' ' : folded.charAt(folded.length() - 1);
      boolean longVowel = c == 'ー' || (c == 'イ' && "エケセテネヘメレゲゼデベペ".indexOf(before) >= 0);
      int small = "ァィゥェォッャュョヮ".indexOf(c);
      if (!longVowel) {
        folded.append(small >= 0 ? "アイウエオツヤユヨワ".charAt(small) : c);
      }
    }
    return folded.length() >= 3 ? folded.toString() : katakana;
  }
}
