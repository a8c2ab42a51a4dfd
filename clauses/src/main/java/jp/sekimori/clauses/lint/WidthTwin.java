package jp.sekimori.clauses.lint;

import java.text.Normalizer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** ＩＤ and ID, ｾｷｭﾘﾃｨ and セキュリティ in one text. */
final class WidthTwin implements Rule.OfText {
  private static final Pattern WORD =
      Pattern.compile("[A-Za-z][A-Za-z0-9+&]*|[Ａ-Ｚａ-ｚ][Ａ-Ｚａ-ｚ０-９＋＆]*|[ｦ-ﾟ]{2,}|[ァ-ヺー]{2,}");

  @Override
  public About about() {
    return About.warning(
        "width-twin",
        "同じ語が全角と半角の両方で書かれている。",
        "One word is written full-width in one place and half-width in another.");
  }

  @Override
  public void check(Draft draft, Report report) {
    var variants = new Variants();
    for (Stretch stretch : draft.stretches()) {
      Matcher m = WORD.matcher(stretch.text());
      while (m.find()) {
        String word = m.group();
        String sense =
            word.charAt(0) < 0x80 ? word : Normalizer.normalize(word, Normalizer.Form.NFKC);
        variants.add(sense, new Variants.Place(stretch, m.start(), m.end()));
      }
    }
    variants.tell(this, report);
  }
}
