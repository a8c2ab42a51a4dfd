package jp.sekimori.clauses.compare;

import java.text.Normalizer;
import java.util.regex.Pattern;
import jp.sekimori.clauses.outline.Clause;

/**
 * Normal forms that clauses are paired by. They live beside the printed text and never replace it:
 * widths, blanks and the shapes of dashes do not count, everything else does.
 */
final class Shadow {
  private static final Pattern DASH = Pattern.compile("[‐‑‒–—―−－]");
  private static final Pattern BLANK = Pattern.compile("[\\s\\p{Z}]+");

  /** A blank that parts two Latin words is wording; any other is an artefact of setting. */
  private static final Pattern IDLE_BLANK =
      Pattern.compile("(?<![A-Za-z0-9])[\\s\\p{Z}]+|[\\s\\p{Z}]+(?![A-Za-z0-9])");

  private static final Pattern ELISION =
      Pattern.compile("[\\[(（〔［【]?[\\s\\p{Z}]*(?:略|省略|中略|現行どおり|同左|同右)[\\s\\p{Z}]*[\\])）〕］】]?");

  private Shadow() {}

  /** What the clause says, label and widths left out; empty where it was elided whole. */
  static String of(Clause clause) {
    String caption = fold(clause.caption().text());
    String text = fold(clause.elided() ? withoutElision(clause) : clause.text().text());
    return caption.isEmpty() ? text : caption + "\n" + text;
  }

  private static String withoutElision(Clause clause) {
    return ELISION.matcher(clause.text().text()).replaceAll("");
  }

  static String fold(String text) {
    String folded =
        Normalizer.isNormalized(text, Normalizer.Form.NFKC)
            ? text
            : Normalizer.normalize(text, Normalizer.Form.NFKC);
    return DASH.matcher(BLANK.matcher(folded).replaceAll("")).replaceAll("-");
  }

  /** Whether two clauses were printed with the same words, widths included. */
  static boolean sameWording(Clause older, Clause newer) {
    return samePrint(older, newer)
        || printed(older.text().text(), older.elided())
                .equals(printed(newer.text().text(), newer.elided()))
            && printed(older.caption().text(), false)
                .equals(printed(newer.caption().text(), false));
  }

  /** Whether two clauses were printed alike to the character. */
  static boolean samePrint(Clause older, Clause newer) {
    return older.text().text().equals(newer.text().text())
        && older.caption().text().equals(newer.caption().text());
  }

  private static String printed(String text, boolean elided) {
    String without = IDLE_BLANK.matcher(text).replaceAll("");
    return elided ? ELISION.matcher(without).replaceAll("") : without;
  }
}
