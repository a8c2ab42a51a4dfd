package jp.sekimori.evidence.check;

import jp.sekimori.evidence.Message;

/** What kind of damage a finding is. */
public enum Kind {
  ALTERED("改変", "altered"),
  MISSING("欠落", "missing"),
  REORDERED("順序", "out of order"),
  DUPLICATED("重複", "twice"),
  CUT_OFF("切断", "cut off"),
  UNREADABLE("読取不能", "unreadable"),
  CONTRADICTED("矛盾", "contradicted");

  private final Message word;

  Kind(String ja, String en) {
    word = new Message(ja, en);
  }

  public Message word() {
    return word;
  }
}
