package jp.sekimori.app.organization.change;

import java.util.Locale;
import jp.sekimori.clauses.text.Message;

/** What a row does, for counting. */
public enum Effect {
  JOINS("採用・転入", "joins"),
  MOVES("異動", "moves"),
  LEAVES("退職・転出", "leaves"),
  BESIDE("兼務等", "posts beside the main one"),
  BESIDE_ENDS("兼務等の解除", "ends of posts beside the main one"),
  AWAY("休職・復職", "absences"),
  OFFICE("所属の登録・変更", "offices"),
  OFFICE_CLOSES("所属の廃止", "offices closed"),
  POST("職の登録・変更", "posts"),
  /** It is so already. */
  NONE("変更なし", "no change");

  private final Message title;

  Effect(String ja, String en) {
    this.title = new Message(ja, en);
  }

  public Message title() {
    return title;
  }

  String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static Effect of(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
  }
}
