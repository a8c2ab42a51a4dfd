package jp.sekimori.clauses.outline;

import java.util.List;
import java.util.regex.Pattern;
import jp.sekimori.clauses.label.LabelKind;
import jp.sekimori.clauses.label.LabelReader.Candidate;

/**
 * How much a careful reader would be surprised to learn that a line continues the sentence before
 * it, starts a paragraph, or starts with a label; judged from the line and the one before it alone.
 */
final class LineSurprise {
  /** To go on in a clause that has just been left out （略）. */
  static final double AFTER_ELISION = 6.0;

  private static final double UNBROKEN = 6.0;
  private static final double BEFORE_WAS_NOT_FULL = 5.0;
  private static final double BEFORE_HAD_ENDED = 0.6;
  private static final double BEFORE_HAD_ENDED_EARLY = 1.2;
  private static final double LOOKS_LIKE_LABEL = 2.5;
  private static final double LOOKS_FAINTLY_LIKE_LABEL = 0.8;

  /** What stands behind a number in the middle of a sentence, though a blank is between them. */
  private static final Pattern INSIDE_SENTENCE =
      Pattern.compile("^(?:[をにはがの]|及び|又は|若しくは|並びに|から|まで|より|[、。，．)）」』]).*");

  /** The same where no blank is between them: (1)(2)に加えて, (1)以外の. */
  private static final Pattern INSIDE_SENTENCE_UNSPACED =
      Pattern.compile(
          "^(?:[にをのとはがでもやへ]|以[上下外内前後]|及び|又は|若しくは|並びに|から|まで|より"
              + "|[(（][0-9０-９]+[)）]|[、。，．)）」』]).*");

  /** What makes a bare number a quantity: ２ 名, 3 か月. */
  private static final Pattern QUANTITY =
      Pattern.compile("^(?:以[上下外内前後]|[名人年月日回件度時分円台箇](?!\\p{IsHan})|か月|ヶ月).*");

  private static final Pattern CAPTION = Pattern.compile("^[(（][^()（）]{1,40}[)）]$");
  private static final String BULLETS = "・●○■□◆◇※▶►►-•◎★☆";

  private final Typesetting setting;
  private final List<List<Candidate>> candidates;

  LineSurprise(Typesetting setting, List<List<Candidate>> candidates) {
    this.setting = setting;
    this.candidates = candidates;
  }

  /** Whether the line is the heading in brackets above an article: （目的）. */
  boolean isCaption(int i) {
    if (i + 1 >= setting.lines().size()
        || !CAPTION.matcher(setting.lines().get(i).stripped()).matches()
        || Elision.isElided(setting.lines().get(i).stripped())) {
      return false;
    }
    return candidates.get(i + 1).stream()
        .map(c -> c.label().kind())
        .anyMatch(k -> k == LabelKind.ARTICLE || k == LabelKind.NUMBER || k == LabelKind.KANJI);
  }

  double continuation(int i) {
    if (i == 0) {
      return UNBROKEN;
    }
    if (isCaption(i) || isCaption(i - 1)) {
      return UNBROKEN;
    }
    double cost = 0;
    if (setting.startsInside(i)) {
      cost = setting.isBroken() ? 0 : 1.0;
    } else if (!setting.isBroken()) {
      cost = setting.endsUnfinished(i - 1) ? 1.0 : UNBROKEN - (setting.leavesOpen(i - 1) ? 2.5 : 0);
    } else if (!setting.isFull(i - 1)) {
      boolean goesOn = setting.endsUnfinished(i - 1) || setting.leavesOpen(i - 1);
      cost = goesOn ? 1.5 : BEFORE_WAS_NOT_FULL;
    } else if (setting.endsSentence(i - 1) && !setting.startsProviso(i)) {
      cost = setting.hasRoom(i - 1) ? BEFORE_HAD_ENDED_EARLY : BEFORE_HAD_ENDED;
    }
    if (setting.isPartedBefore(i)) {
      cost += BEFORE_WAS_NOT_FULL;
    }
    if (startsWithBullet(i) || startsIndented(i)) {
      cost += 4.0;
    }
    if (!candidates.get(i).isEmpty()) {
      boolean clear = candidates.get(i).getFirst().spaced();
      cost += clear ? LOOKS_LIKE_LABEL : LOOKS_FAINTLY_LIKE_LABEL;
    }
    return cost;
  }

  double paragraph(int i) {
    if (isCaption(i) || startsWithBullet(i)) {
      return 0;
    }
    double cost = setting.startsInside(i) ? 3.0 : 0;
    if (!candidates.get(i).isEmpty()) {
      cost += candidates.get(i).getFirst().spaced() ? unlabelled(i) : 2.0;
    }
    if (i == 0 || setting.isPartedBefore(i) || startsIndented(i)) {
      return cost;
    }
    if (setting.isFull(i - 1)) {
      cost += setting.endsSentence(i - 1) ? 0.9 : 4.0;
      cost += setting.startsProviso(i) ? 0.6 : 0;
    } else if (setting.endsUnfinished(i - 1) || setting.leavesOpen(i - 1)) {
      cost += 2.0;
    }
    return cost;
  }

  /** What looks like a label starts no sentence, unless the line before it was broken there. */
  private double unlabelled(int i) {
    return LOOKS_LIKE_LABEL + (i > 0 && setting.isFull(i - 1) ? 1.5 : 4.0);
  }

  /**
   * @param rest what follows the label on its line
   * @param elided whether that says that the clause was left out
   */
  double label(int i, Candidate candidate, String rest, boolean elided) {
    double cost = candidate.spaced() || elided ? 0 : 0.4;
    if (!elided && continuesSentence(candidate, rest)) {
      cost += 2.5;
    }
    if (candidate.label().isRange() && !elided) {
      cost += 1.0;
    }
    if (i > 0) {
      cost += afterLine(i - 1);
    }
    return cost;
  }

  private static boolean continuesSentence(Candidate candidate, String rest) {
    String printed = candidate.label().printed();
    boolean blank = candidate.spaced() && !rest.startsWith("(") && !rest.startsWith("（");
    boolean bare = Character.isLetterOrDigit(printed.charAt(printed.length() - 1));
    return (blank ? INSIDE_SENTENCE : INSIDE_SENTENCE_UNSPACED).matcher(rest).matches()
        || (bare && QUANTITY.matcher(rest).matches());
  }

  private double afterLine(int before) {
    double cost = 0;
    if (setting.isFull(before) && !setting.endsSentence(before)) {
      cost += 1.2;
    }
    if (setting.endsUnfinished(before)) {
      cost += setting.isBroken() ? 2.0 : 0.5;
    }
    if (setting.leavesOpen(before)) {
      cost += setting.isFull(before) ? 1.5 : 0.3;
    }
    return cost;
  }

  private boolean startsWithBullet(int i) {
    return BULLETS.indexOf(setting.lines().get(i).stripped().charAt(0)) >= 0;
  }

  /** A paragraph of Japanese prose starts with one full-width blank. */
  private boolean startsIndented(int i) {
    String text = setting.lines().get(i).text();
    return text.length() > 1
        && text.charAt(0) == '　'
        && text.charAt(1) != '　'
        && i > 0
        && !setting.lines().get(i - 1).text().startsWith("　");
  }
}
