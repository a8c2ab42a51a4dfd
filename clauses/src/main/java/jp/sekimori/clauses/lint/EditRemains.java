package jp.sekimori.clauses.lint;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.sekimori.clauses.text.Message;
import org.jspecify.annotations.Nullable;

/** 送信し等を: what stays behind when half of a sentence was changed. */
final class EditRemains implements Rule.OfText {
  /** The stem of a する verb before 等: a noun was meant. */
  private static final Pattern VERB_STEM = Pattern.compile("(\\p{IsHan}{2})し等(?=[をのがはにで、])");

  /** Particles that cannot meet; words in hiragana in which they seem to (までを) are left out. */
  private static final Pattern CLASH =
      Pattern.compile(
          "をが(?!ま|ん)|(?<!な)がを|(?<![なくたう])にを|(?<!は)はを|(?<![まうそふ])でを|へを|をへ(?![てるた])"
              + "|なければなければ|することする|とするものする|(?:する|行う)しなければ|することすること");

  private static final List<String> CLASHES =
      List.of(
          "をが",
          "がを",
          "にを",
          "はを",
          "でを",
          "へを",
          "をへ",
          "なければなければ",
          "することする",
          "とするものする",
          "るしなければ",
          "行うしなければ",
          "することすること");

  private static final Set<String> VERBAL_NOUNS =
      Set.of(
          """
          送信 受信 保存 管理 利用 使用 変更 確認 実施 報告 記録 削除 廃棄 提供 公表 設定 接続 運用 開発 導入
          保管 閲覧 複写 複製 持参 印刷 配布 配付 通知 承認 許可 申請 登録 点検 監査 評価 改善 検討 策定 更新
          修正 追加 作成 収集 発信 転送 交付 分類 委託 調達 構築 整備 移送 運搬 返却 返納 破棄 消去 処理 対応
          対処 調査 分析 監視 検知 防止 復旧 保守 周知 教育 訓練 指導 助言 指示 命令 協議 調整 制定 改正
          """
              .split("\\s+"));

  @Override
  public About about() {
    return About.error(
        "edit-remains",
        "文の一部だけを直した跡が残っている（「送信し等を」「～をが」）。",
        "The remains of an edit: a verb stem before 等, or particles that cannot meet.");
  }

  @Override
  public void check(Draft draft, Report report) {
    for (Stretch stretch : draft.stretches()) {
      Matcher stem = VERB_STEM.matcher(stretch.text());
      while (stretch.text().contains("し等") && stem.find()) {
        if (VERBAL_NOUNS.contains(stem.group(1))) {
          tell(
              stretch,
              stem,
              stretch.replace(stem.start(), stem.end(), stem.group(1) + "等"),
              report);
        }
      }
      Matcher clash = CLASH.matcher(stretch.text());
      while (CLASHES.stream().anyMatch(stretch.text()::contains) && clash.find()) {
        tell(stretch, clash, null, report);
      }
    }
  }

  private void tell(Stretch stretch, Matcher m, Finding.@Nullable Fix fix, Report report) {
    report.add(
        this,
        stretch,
        m.start(),
        new Message(
            "「%s」は直しかけの文と思われます。文を整えてください。".formatted(m.group()),
            "%s looks like a sentence changed only in part. Mend the sentence."
                .formatted(m.group())),
        List.of(stretch.around(m.start(), m.end())),
        fix);
  }
}
