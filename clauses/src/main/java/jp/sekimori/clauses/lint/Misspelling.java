package jp.sekimori.clauses.lint;

import java.util.List;
import jp.sekimori.clauses.text.Message;

/** なりまし for なりすまし, 能カ for 能力: set phrases of policies that are misspelt. */
final class Misspelling implements Rule.OfText {
  /** Wrong (a pattern), right. A wrong form is listed only if it stands in no right text. */
  private static final String LIST =
      """
      なりまし(?![たてょ]) なりすまし
      なりす(?=[（、。及又]) なりすまし
      及ぴ 及び
      並ぴに 並びに
      したがつて したがって
      あつては あっては
      よつて(?=[、，]) よって
      とうり とおり
      もとずく もとづく
      基ずく 基づく
      基ずき 基づき
      応て(?=[、。行]) 応じて
      なければなない なければならない
      なけばならない なければならない
      なけらばならない なければならない
      なければならい なければならない
      なければなならない なければならない
      ければらない ければならない
      ことががで ことがで
      シュミレーション シミュレーション
      コミニュケーション コミュニケーション
      コミュニュケーション コミュニケーション
      ディスクトップ デスクトップ
      セキュリティテイ セキュリティ
      セキュリテイ セキュリティ
      セキユリティ セキュリティ
      セキュティ セキュリティ
      セキリュティ セキュリティ
      セュキリティ セキュリティ
      ネツトワーク ネットワーク
      バツクアツプ バックアップ
      バツクアップ バックアップ
      インターネツト インターネット
      アクセクス アクセス
      バスワード パスワード
      パスワート(?!ル) パスワード
      アカント アカウント
      フアイル ファイル
      ソフトウエアー ソフトウェア
      情報セキリティ 情報セキュリティ
      脆弱生 脆弱性
      脆弱牲 脆弱性
      機密生 機密性
      機密牲 機密性
      完全牲 完全性
      可用生 可用性
      可用牲 可用性
      重要生 重要性
      信頼生 信頼性
      安全生 安全性
      責任社(?![会員内外]) 責任者
      担当社(?![会員内外]) 担当者
      管理社(?![会員内外]) 管理者
      利用社(?![会員内外]) 利用者
      再発防止索 再発防止策
      対策墓準 対策基準
      墓本方針 基本方針
      基本方計 基本方針
      個人惰報 個人情報
      惰報 情報
      倩報 情報
      情報資算 情報資産
      媒休 媒体
      記録媒対 記録媒体
      不正アクス 不正アクセス
      不生アクセス 不正アクセス
      改さん(?=[・、。さ等及又防の]) 改ざん
      緊急事対応 緊急時対応
      特定個人情報保護表価 特定個人情報保護評価
      暗号科 暗号化
      """;

  /** Characters of one look: what is wrong, where (a pattern), what is right. */
  private static final String LOOK_ALIKE =
      """
      カ (?<=[能入出協効権有努圧電動体威戦])カ(?![ァ-ヺー月国所年]) 力
      ロ (?<=[窓人出入])ロ(?![ァ-ヺー]) 口
      エ (?<![ァ-ヺー])エ(?=[事場程期]) 工
      エ (?<=[施加着竣完])エ(?![ァ-ヺー]) 工
      一 (?<=[ァ-ヺー])一(?=[ァ-ヺー]) ー
      －―‐—− (?<=(?<![ァ-ヺー])[ァ-ヺ]{1,2})[－―‐—−](?=[ァ-ヺ]) ー
      へ (?<![ァ-ヺー])へ(?=ルプ|ッダ|ッド|ルス|ビー) ヘ
      べ (?<![ァ-ヺーぁ-ん])べ(?=ンダ|ンチ|ース|スト|ーシ) ベ
      べ (?<=[ァ-ヺー])べ(?=[ァ-ヺー]) ベ
      ぺ (?<=[ァ-ヺー])ぺ(?=[ァ-ヺー]) ペ
      """;

  private static final Lexicon<String> LEXICON = lexicon();

  private static Lexicon<String> lexicon() {
    var lexicon = new Lexicon<String>();
    for (String line : LIST.strip().split("\\R")) {
      int blank = line.lastIndexOf(' ');
      lexicon.add(line.substring(0, 1), line.substring(0, blank), line.substring(blank + 1));
    }
    for (String line : LOOK_ALIKE.strip().split("\\R")) {
      String[] fields = line.split(" ");
      lexicon.add(fields[0], fields[1], fields[2]);
    }
    return lexicon;
  }

  @Override
  public About about() {
    return About.error(
        "misspelling",
        "決まった言い回しや用語の誤字・脱字、形の似た文字の取り違え。",
        "A set phrase or term is misspelt, or a character was taken for one of the same look.");
  }

  @Override
  public void check(Draft draft, Report report) {
    for (Stretch stretch : draft.stretches()) {
      LEXICON.in(stretch.text()).forEach(hit -> tell(stretch, hit, report));
    }
  }

  private void tell(Stretch stretch, Lexicon.Hit<String> hit, Report report) {
    String wrong = stretch.text().substring(hit.from(), hit.to());
    report.add(
        this,
        stretch,
        hit.from(),
        new Message(
            "「%s」は「%s」の誤りと思われます。".formatted(wrong, hit.meaning()),
            "%s should read %s.".formatted(wrong, hit.meaning())),
        List.of(stretch.around(hit.from(), hit.to())),
        stretch.replace(hit.from(), hit.to(), hit.meaning()));
  }
}
