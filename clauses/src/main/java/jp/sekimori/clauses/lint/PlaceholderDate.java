package jp.sekimori.clauses.lint;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.sekimori.clauses.text.Message;

/** 令和５年○月○日 and 第○条. */
final class PlaceholderDate implements Rule.OfText {
  private static final String OPEN = "(?:[○〇◯●△×＊*]{1,4}|[xXｘＸ]{1,4})";
  private static final String ERA = "(?:(?:明治|大正|昭和|平成|令和)[0-9０-９元一二三四五六七八九十]*)";

  private static final Pattern DATE =
      Pattern.compile(
          ERA
              + "?"
              + OPEN
              + "[ 　]*年度?|(?:"
              + ERA
              + "?[0-9０-９]*年)?"
              + OPEN
              + "[ 　]*月(?:"
              + OPEN
              + "[ 　]*日)?|(?<=月)"
              + OPEN
              + "[ 　]*日|第"
              + OPEN
              + "[条項号章節部]");

  @Override
  public About about() {
    return About.error(
        "placeholder-date",
        "日付や条項の番号が「○月○日」「第○条」のまま残っている。様式の中は見ない。",
        "A date or the number of a clause is still open; forms are not looked at.");
  }

  /** Whether the open characters that end here are part of a date or of the number of a clause. */
  static boolean isDate(String text, int end) {
    return end < text.length() && "年月日条項号章節部".indexOf(text.charAt(end)) >= 0;
  }

  @Override
  public void check(Draft draft, Report report) {
    for (Stretch stretch : draft.stretches()) {
      if (Placeholder.isForm(stretch.node())) {
        continue;
      }
      Matcher m = DATE.matcher(stretch.text());
      while (m.find()) {
        boolean numeral =
            m.start() > 0
                && Script.isKanjiNumeral(stretch.text().charAt(m.start()))
                && Script.isKanjiNumeral(stretch.text().charAt(m.start() - 1));
        if (!numeral) {
          tell(stretch, m, report);
        }
      }
    }
  }

  private void tell(Stretch stretch, Matcher m, Report report) {
    report.add(
        this,
        stretch,
        m.start(),
        new Message(
            "「%s」が埋められていません。".formatted(m.group()),
            "%s has not been filled in.".formatted(m.group())),
        List.of(stretch.around(m.start(), m.end())),
        null);
  }
}
