package jp.sekimori.clauses.lint;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.sekimori.clauses.text.Message;

/** 令和５年○月○日 and 第○条. */
final class PlaceholderDate implements Rule.OfText {
  private static final String OPEN_SIGNS = "○〇◯●△×＊*xXｘＸ";

  /** A zero behind kanji numerals is part of a number: 平成三〇年. */
  private static final String OPEN = "(?<![一二三四五六七八九十百千])(?:[○〇◯●△×＊*]{1,4}|[xXｘＸ]{1,4})[ 　]*";

  private static final String ERA = "(?:(?:明治|大正|昭和|平成|令和)[0-9０-９元]*)?";
  private static final String YEAR = ERA + "(?:" + OPEN + "|[0-9０-９]+)年";

  /** 令和　年　月　日: blanks where the numbers belong. */
  private static final String BLANK_DATE = "(?:令和|平成)?[ 　]+年[ 　]+月(?:[ 　]+日)?|(?<=年)[ 　]+月[ 　]+日";

  private static final Pattern DATE =
      Pattern.compile(
          "(?:%s)?%s月(?:%s日)?".formatted(YEAR, OPEN, OPEN)
              + "|%s%s年度?|(?<=月)%s日".formatted(ERA, OPEN, OPEN)
              + "|第%s[条項号章節部]".formatted(OPEN)
              + "|"
              + BLANK_DATE);

  @Override
  public About about() {
    return About.error(
        "placeholder-date",
        "日付や条項の番号が「○月○日」「第○条」のまま残っている。様式の中は見ない。",
        "A date or the number of a clause is still open; forms are not looked at.");
  }

  /** Whether open characters are part of a date or of the number of a clause. */
  static boolean isDate(String text, int from, int to) {
    boolean number = from > 0 && text.charAt(from - 1) == '第';
    return number || (to < text.length() && "年月日".indexOf(text.charAt(to)) >= 0);
  }

  @Override
  public void check(Draft draft, Report report) {
    for (Stretch stretch : draft.stretches()) {
      if (stretch.text().chars().noneMatch(c -> OPEN_SIGNS.indexOf(c) >= 0 || Script.isBlank(c))
          || Placeholder.isForm(stretch.node())) {
        continue;
      }
      Matcher m = DATE.matcher(stretch.text());
      while (m.find()) {
        tell(stretch, m, report);
      }
    }
  }

  /** Whether a blank stands where the number of a date belongs. */
  static boolean isBlankOfDate(String text, int from, int to) {
    Matcher m = DATE.matcher(text);
    while (m.find()) {
      if (m.start() <= from && to <= m.end()) {
        return true;
      }
    }
    return false;
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
