package jp.sekimori.app.check.web;

import jp.sekimori.app.check.Run.Occasion;
import jp.sekimori.app.site.FiscalYear;
import jp.sekimori.clauses.text.Message;

/** What the times are called at which checks are made. */
final class Occasions {
  private static final Message STEP = new Message("手続の中で", "as a step");

  private Occasions() {}

  /** 令和8年度 第2回; of the first one only the year, for most are made once. */
  static Message words(Occasion occasion) {
    return switch (occasion) {
      case Occasion.Scheduled(int year, int number) -> {
        Message fiscal = FiscalYear.words(year);
        yield number == 1
            ? fiscal
            : new Message(fiscal.ja() + " 第" + number + "回", fiscal.en() + " No. " + number);
      }
      case Occasion.Step _ -> STEP;
    };
  }
}
