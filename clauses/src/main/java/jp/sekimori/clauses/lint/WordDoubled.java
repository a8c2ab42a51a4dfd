package jp.sekimori.clauses.lint;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.sekimori.clauses.text.Message;

/** 情報情報, ことこと, をを: a word that was typed or pasted twice. */
final class WordDoubled implements Rule.OfText {
  private static final String KANJI = "[\\p{IsHan}&&[^々〇一二三四五六七八九十百千]]";

  /** Kanji words; what may follow makes the second copy the head of another word (管理管理者). */
  private static final Pattern KANJI_WORD =
      Pattern.compile("(" + KANJI + "{2,12})\\1(?![者員長官部課室係簿票局所会])");

  /** 報告を報告する: the object is the verb once more. */
  private static final Pattern OBJECT = Pattern.compile("(" + KANJI + "{2,6})を\\1(?=[すしさせ])");

  private static final Pattern KATAKANA_WORD = Pattern.compile("(?<![ァ-ヺー])([ァ-ヺ][ァ-ヺー]{2,15})\\1");

  private static final Pattern CONNECTIVE = Pattern.compile("(及び|又は|並びに|若しくは|かつ|ただし|場合)、?\\1");

  private static final Pattern HIRAGANA_WORD =
      Pattern.compile(
          "(こと|もの|ため|とき|まで|する|した|して|され|なる|いる|ある|から|について|により|において|に対し"
              + "|しなければならない|してはならない|なければ|ならない|ものとする|ことができる)\\1");

  /** Particles that never stand twice, with the few words in which the characters do. */
  private static final Pattern PARTICLE =
      Pattern.compile("をを|がが(?!く)|にに|(?<!ま)でで|(?<![もこそあ])のの(?![ちろ])|(?<=[すめけせれえげべな])るる|はは(?![はに])");

  /** Words that are formed by repetition. */
  private static final Set<String> REDUPLICATED =
      Set.of("個人", "要所", "場面", "部署", "節目", "都度", "場所", "組織", "時代", "それぞれ", "少しずつ");

  private static final Pattern PHRASE =
      Pattern.compile("([\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}ーA-Za-z]{4,30})\\1");

  private static final List<Pattern> PATTERNS =
      List.of(KANJI_WORD, OBJECT, KATAKANA_WORD, CONNECTIVE, HIRAGANA_WORD, PARTICLE, PHRASE);

  @Override
  public About about() {
    return About.error(
        "word-doubled",
        "同じ語が続けて二度書かれている（「々」や「一つ一つ」のような語は除く）。",
        "A word stands twice in a row; words that are formed by repetition are left alone.");
  }

  @Override
  public void check(Draft draft, Report report) {
    for (Stretch stretch : draft.stretches()) {
      int behind = -1;
      for (Pattern pattern : PATTERNS) {
        Matcher m = pattern.matcher(stretch.text());
        while (m.find()) {
          boolean told = m.start() < behind;
          if (!told && !(m.groupCount() > 0 && REDUPLICATED.contains(m.group(1)))) {
            tell(stretch, m, report);
            behind = m.end();
          }
        }
      }
    }
  }

  private void tell(Stretch stretch, Matcher m, Report report) {
    String doubled = m.group();
    boolean object = m.pattern() == OBJECT;
    String once = object ? m.group(1) : doubled.substring(doubled.length() - doubled.length() / 2);
    report.add(
        this,
        stretch,
        m.start(),
        new Message(
            "「%s」が重なっています。一方を削ってください。".formatted(once),
            "%s stands twice. Strike one of the two.".formatted(once)),
        List.of(stretch.around(m.start(), m.end())),
        stretch.replace(m.start(), m.end(), once));
  }
}
