package jp.sekimori.clauses.lint;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.sekimori.clauses.text.Message;

/** 、、 and 。。 and 、。 */
final class PunctuationDoubled implements Rule.OfText {
  private static final Pattern DOUBLED = Pattern.compile("[、，。．]*[、，。][、，。．]+|[（「]、");

  @Override
  public About about() {
    return About.error(
        "punctuation-doubled",
        "句読点が重なっている、又は括弧の直後にある。",
        "Punctuation marks follow one another, or a comma follows an opening bracket.");
  }

  @Override
  public void check(Draft draft, Report report) {
    for (Stretch stretch : draft.stretches()) {
      Matcher m = DOUBLED.matcher(stretch.text());
      while (m.find()) {
        tell(stretch, m, report);
      }
    }
  }

  private void tell(Stretch stretch, Matcher m, Report report) {
    String found = m.group();
    boolean plain = found.chars().allMatch(c -> c == found.charAt(0));
    report.add(
        this,
        stretch,
        m.start(),
        new Message(
            "句読点「%s」が余分です。".formatted(found),
            "The punctuation %s has a mark too many.".formatted(found)),
        List.of(stretch.around(m.start(), m.end())),
        plain ? stretch.replace(m.start(), m.end(), found.substring(0, 1)) : null);
  }
}
