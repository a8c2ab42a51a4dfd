package jp.sekimori.app.organization.web.edit;

import java.time.LocalDate;
import jp.sekimori.app.organization.Conflict;
import jp.sekimori.app.organization.Period;
import jp.sekimori.app.site.Wareki;
import jp.sekimori.clauses.text.Message;

/** Says in words why an entry cannot be made: what, with whom and when, and how to mend it. */
final class Said {
  private Said() {}

  static Message of(Conflict conflict) {
    String named = conflict.named();
    String ja = conflict.period().map(Said::ja).orElse("");
    String en = conflict.period().map(Said::en).orElse("");
    return new Message(
        conflict.kind().what().ja()
            + bracketed("（", named + (named.isEmpty() || ja.isEmpty() ? "" : "、") + ja, "）")
            + conflict.kind().mend().ja(),
        conflict.kind().what().en()
            + bracketed(" (", named + (named.isEmpty() || en.isEmpty() ? "" : ", ") + en, ")")
            + " "
            + conflict.kind().mend().en());
  }

  private static String bracketed(String open, String text, String close) {
    return text.isEmpty() ? "" : open + text + close;
  }

  static String ja(Period period) {
    String from = period.from().equals(LocalDate.MIN) ? "" : Wareki.day(period.from()) + "から";
    return from + period.until().map(last -> Wareki.day(last) + "まで").orElse("");
  }

  private static String en(Period period) {
    String from = period.from().equals(LocalDate.MIN) ? "" : "from " + period.from();
    return (from + period.until().map(last -> " until " + last).orElse("")).strip();
  }
}
