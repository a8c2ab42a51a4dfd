package jp.sekimori.clauses.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.sekimori.clauses.text.Message;

/** 「施行 する」「また、 その」: a blank between two characters of a sentence. */
final class BlankInside implements Rule.OfText {
  private static final String LETTER = "[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}ー]";

  /**
   * Behind a comma or before hiragana a blank divides nothing; elsewhere it may set off a title.
   */
  private static final Pattern STRAY =
      Pattern.compile(
          "(?<=[、，])[ 　\\u00a0]+(?="
              + LETTER
              + ")"
              + "|(?<=\\p{IsHan}|\\p{IsKatakana}|ー)[ \\u00a0]+(?=\\p{IsHiragana})"
              + "|(?<=\\p{IsHiragana})[ \\u00a0]+(?=[\\p{IsHan}\\p{IsHiragana}、。])"
              + "|(?<="
              + LETTER
              + ")[ 　\\u00a0]+(?=[、。])");

  private static final int MANY = 12;

  @Override
  public About about() {
    return About.warning(
        "blank-inside",
        "文の途中、語と語の間に余分な空白がある。",
        "There is a stray blank between two characters of a sentence.");
  }

  record Blank(Stretch stretch, int from, int to) {}

  /**
   * The stray blanks of a text. Where they are everywhere they come from the setting of the pages,
   * not from the drafter: then none is told.
   */
  static List<Blank> in(Draft draft) {
    var found = new ArrayList<Blank>();
    for (Stretch stretch : draft.stretches()) {
      if (stretch.isProse() && stretch.text().chars().anyMatch(Script::isBlank)) {
        Matcher m = STRAY.matcher(stretch.text());
        while (m.find()) {
          if (!isQuoted(stretch.text(), m.start())
              && !PlaceholderDate.isBlankOfDate(stretch.text(), m.start(), m.end())) {
            found.add(new Blank(stretch, m.start(), m.end()));
          }
        }
      }
    }
    return found;
  }

  static boolean isEverywhere(List<Blank> found, Draft draft) {
    return found.size() >= MANY && found.size() * 20 > draft.stretches().size();
  }

  /** Inside 「」 a blank stands between the number and the title of what is quoted. */
  private static boolean isQuoted(String text, int at) {
    return text.lastIndexOf('「', at) > text.lastIndexOf('」', at);
  }

  @Override
  public void check(Draft draft, Report report) {
    List<Blank> found = in(draft);
    if (!isEverywhere(found, draft)) {
      found.forEach(blank -> tell(blank, report));
    }
  }

  private void tell(Blank blank, Report report) {
    report.add(
        this,
        blank.stretch(),
        blank.from(),
        new Message("文の途中に空白があります。", "There is a blank inside the sentence."),
        List.of(blank.stretch().around(blank.from(), blank.to())),
        blank.stretch().replace(blank.from(), blank.to(), ""));
  }
}
