package jp.sekimori.app.ledger;

import jp.sekimori.app.decision.kept.Numbered;
import jp.sekimori.clauses.text.Message;

/**
 * The number of an entry: 令和8年度 機器 第12号; in English FY2026 No. 12, beside the title of its ledger.
 *
 * @param sign of its ledger
 * @param year in which the fiscal year begins, in April
 * @param number from 1
 */
public record EntryNumber(String sign, int year, int number) {
  public EntryNumber {
    if (number < 1) {
      throw new IllegalArgumentException("Numbers begin at 1: " + number);
    }
  }

  public Message words() {
    Message begun = Numbered.year(year);
    return new Message(
        begun.ja() + " " + sign + " 第" + number + "号", begun.en() + " No. " + number);
  }
}
