package jp.sekimori.clauses.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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

  /** Katakana and kanji of one look: the kanji was meant after or before kanji. */
  private static final String LOOK_ALIKE =
      """
      (?<=[能入出協効権有努圧電動体威戦])カ(?![ァ-ヺー月国所年]) 力
      (?<=[窓人出入])ロ(?![ァ-ヺー]) 口
      (?<![ァ-ヺー])エ(?=[事場程期]) 工
      (?<=[施加着竣完])エ(?![ァ-ヺー]) 工
      (?<=[ァ-ヺー])一(?=[ァ-ヺー]) ー
      (?<=(?<![ァ-ヺー])[ァ-ヺ]{1,2})[－―‐—−](?=[ァ-ヺ]) ー
      (?<=[ァ-ヺー]{2})へ(?=[ァ-ヺー]) ヘ
      (?<![ァ-ヺー])へ(?=ルプ|ッダ|ッド|ルス|ビー) ヘ
      (?<![ァ-ヺーぁ-ん])べ(?=ンダ|ンチ|ース|スト|ーシ) ベ
      (?<=[ァ-ヺー])べ(?=[ァ-ヺー]) ベ
      (?<=[ァ-ヺー])ぺ(?=[ァ-ヺー]) ペ
      """;

  private record Entry(Pattern wrong, String right) {}

  private static final List<Entry> ENTRIES = entries();

  private static List<Entry> entries() {
    var entries = new ArrayList<Entry>();
    for (String line : (LIST + LOOK_ALIKE).strip().split("\\R")) {
      int blank = line.lastIndexOf(' ');
      entries.add(new Entry(Pattern.compile(line.substring(0, blank)), line.substring(blank + 1)));
    }
    return List.copyOf(entries);
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
      int behind = -1;
      for (Entry entry : ENTRIES) {
        Matcher m = entry.wrong().matcher(stretch.text());
        while (m.find()) {
          if (m.start() >= behind) {
            tell(stretch, m, entry.right(), report);
            behind = m.end();
          }
        }
      }
    }
  }

  private void tell(Stretch stretch, Matcher m, String right, Report report) {
    report.add(
        this,
        stretch,
        m.start(),
        new Message(
            "「%s」は「%s」の誤りと思われます。".formatted(m.group(), right),
            "%s should read %s.".formatted(m.group(), right)),
        List.of(stretch.around(m.start(), m.end())),
        stretch.replace(m.start(), m.end(), right));
  }
}
