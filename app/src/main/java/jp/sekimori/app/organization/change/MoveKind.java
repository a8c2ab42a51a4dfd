package jp.sekimori.app.organization.change;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jp.sekimori.app.organization.HoldingKind;
import jp.sekimori.clauses.text.Message;

/** What a row of personnel changes does, by the words that offices use for it. */
enum MoveKind {
  /** Somebody comes from outside. */
  ENTER("採用", "joins", "新規採用", "転入", "任用", "再任用", "再採用", "任期付採用", "割愛採用", "出向受入", "派遣受入"),
  /** The main post changes. */
  MOVE(
      "配置換", "moves", "配置替", "配置替え", "配置換え", "配転", "転任", "異動", "昇任", "昇格", "昇進", "転補", "降任", "降格",
      "横転", "出向復帰", "帰任", "駐在替"),
  CONCURRENT("兼務", "takes a concurrent post", "兼職", "併任", "兼補", "兼務発令"),
  CONCURRENT_END("兼務解除", "leaves a concurrent post", "兼務免", "免兼務", "兼職解除", "併任解除", "兼務終了"),
  ACTING("事務取扱", "acts", "事務取扱い", "取扱", "事務取扱発令"),
  ACTING_END("事務取扱解除", "acts no more", "事務取扱免", "免事務取扱", "事務取扱終了"),
  DEPUTY("職務代理", "deputizes", "職務代行", "代理", "代行", "職務代理者"),
  DEPUTY_END("職務代理解除", "deputizes no more", "職務代行解除", "代理解除", "職務代理終了"),
  /** Keeps the post and is not there. */
  AWAY(
      "休職", "is away", "育児休業", "育休", "産前産後休暇", "産休", "病気休職", "介護休業", "介護休暇", "自己啓発等休業", "配偶者同行休業",
      "停職"),
  BACK("復職", "is back", "復帰", "職務復帰", "休職解除", "育休復帰"),
  /** The day is the last one in the post. */
  RETIRE(
      "退職", "retires", "定年退職", "普通退職", "早期退職", "勧奨退職", "応募認定退職", "死亡退職", "辞職", "死亡", "免職", "懲戒免職",
      "分限免職", "失職", "任期満了", "任期満了退職"),
  /** The day is the first one away. */
  LEAVE("転出", "leaves", "出向", "割愛", "割愛退職", "派遣終了");

  private final Message title;
  private final List<String> words;

  MoveKind(String usual, String en, String... others) {
    this.title = new Message(usual, en);
    this.words = Stream.concat(Stream.of(usual), Arrays.stream(others)).map(Words::plain).toList();
  }

  Message title() {
    return title;
  }

  /**
   * What a cell says: 退職（定年） is 退職, and 昇任・配置換 is one thing since both words mean the same here.
   */
  static Optional<MoveKind> of(String text) {
    String plain = Words.plain(text);
    Optional<MoveKind> whole = named(plain);
    if (whole.isPresent()) {
      return whole;
    }
    List<Optional<MoveKind>> meant =
        Arrays.stream(plain.replaceAll("\\([^)]*\\)", "").split("[・、,/／]"))
            .map(MoveKind::named)
            .distinct()
            .toList();
    return meant.size() == 1 ? meant.getFirst() : Optional.empty();
  }

  private static Optional<MoveKind> named(String plain) {
    return Arrays.stream(values()).filter(kind -> kind.words.contains(plain)).findFirst();
  }

  /** The usual words, for messages. */
  static String known() {
    return String.join("、", Arrays.stream(values()).map(kind -> kind.title.ja()).toList());
  }

  /** Whether the row has to name a post. */
  boolean needsPost() {
    return this == ENTER || this == MOVE || holding().isPresent();
  }

  /** Whether it begins or ends a main post. */
  boolean changesMain() {
    return switch (this) {
      case ENTER, MOVE, RETIRE, LEAVE -> true;
      case CONCURRENT, CONCURRENT_END, ACTING, ACTING_END, DEPUTY, DEPUTY_END, AWAY, BACK -> false;
    };
  }

  boolean endsService() {
    return this == RETIRE || this == LEAVE;
  }

  /** In which way a post beside the main one is held. */
  Optional<HoldingKind> holding() {
    return Optional.ofNullable(
        switch (this) {
          case CONCURRENT -> HoldingKind.CONCURRENT;
          case ACTING -> HoldingKind.ACTING;
          case DEPUTY -> HoldingKind.DEPUTY;
          default -> null;
        });
  }

  /** In which way the post was held that is left. */
  Optional<HoldingKind> ended() {
    return Optional.ofNullable(
        switch (this) {
          case CONCURRENT_END -> HoldingKind.CONCURRENT;
          case ACTING_END -> HoldingKind.ACTING;
          case DEPUTY_END -> HoldingKind.DEPUTY;
          default -> null;
        });
  }
}
