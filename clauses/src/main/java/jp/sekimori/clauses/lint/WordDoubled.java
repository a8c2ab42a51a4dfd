package jp.sekimori.clauses.lint;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.sekimori.clauses.text.Message;

/** 情報情報, ことこと, をを: a word that was typed or pasted twice. */
final class WordDoubled implements Rule.OfText {
  private static final int LONGEST = 30;

  /** From this length on, whatever is repeated is repeated by mistake. */
  private static final int PHRASE = 4;

  /** Words that are formed by repetition. */
  private static final Set<String> REDUPLICATED =
      Set.of("個人", "要所", "場面", "部署", "節目", "都度", "場所", "組織", "時代", "それぞれ", "少しずつ");

  /** Short words that never stand twice. */
  private static final Set<String> SHORT_WORDS =
      Set.of(
          "こと", "もの", "ため", "とき", "まで", "する", "した", "して", "され", "なる", "いる", "ある", "から", "により",
          "に対し", "及び", "又は", "並びに", "若しくは", "かつ", "ただし");

  /** What makes the second copy the head of another word: 管理管理者. */
  private static final String HEADS = "者員長官部課室係簿票局所会";

  /** 報告を報告する: the object is the verb once more. */
  private static final Pattern OBJECT = Pattern.compile("(\\p{IsHan}{2,6})を\\1(?=[すしさせ])");

  /** Particles that never stand twice, with the few words in which the characters do. */
  private static final Pattern PARTICLE =
      Pattern.compile("をを|がが(?!く)|にに|(?<!ま)でで|(?<![もこそあ])のの(?![ちろ])|(?<=[すめけせれえげべな])るる|はは(?![はに])");

  private static final List<String> PARTICLES = List.of("をを", "がが", "にに", "でで", "のの", "るる", "はは");

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
      String text = stretch.text();
      for (Repetition repetition : Repetition.in(text, 2, LONGEST)) {
        if (isMistake(repetition, text)) {
          tell(stretch, repetition.from(), repetition.end(), repetition.once(text), report);
        }
      }
      Matcher object = OBJECT.matcher(text);
      while (text.indexOf('を') >= 0 && object.find()) {
        tell(stretch, object.start(), object.end(), object.group(1), report);
      }
      Matcher particle = PARTICLE.matcher(text);
      while (PARTICLES.stream().anyMatch(text::contains) && particle.find()) {
        String once = particle.group().substring(0, 1);
        tell(stretch, particle.start(), particle.end(), once, report);
      }
    }
  }

  private static boolean isMistake(Repetition repetition, String text) {
    String once = repetition.once(text);
    boolean oneLetter = once.chars().distinct().count() == 1;
    boolean word = once.chars().allMatch(c -> Script.isJapanese(c) || Script.isLatin(c));
    if (oneLetter || !word || REDUPLICATED.contains(once)) {
      return false;
    }
    if (SHORT_WORDS.contains(once)) {
      return true;
    }
    if (once.chars().allMatch(Script::isKanji)) {
      return isKanjiMistake(repetition, once, text);
    }
    boolean katakana = once.chars().allMatch(Script::isKatakana);
    boolean startsWord =
        repetition.from() == 0 || !Script.isKatakana(text.charAt(repetition.from() - 1));
    return katakana ? once.length() >= 3 && startsWord : once.length() >= PHRASE;
  }

  private static boolean isKanjiMistake(Repetition repetition, String once, String text) {
    boolean counted = Script.isKanjiNumeral(once.charAt(0)) || once.indexOf('々') >= 0;
    int end = repetition.end();
    boolean head = end < text.length() && HEADS.indexOf(text.charAt(end)) >= 0;
    return !counted && !head;
  }

  private void tell(Stretch stretch, int from, int to, String once, Report report) {
    report.add(
        this,
        stretch,
        from,
        new Message(
            "「%s」が重なっています。一方を削ってください。".formatted(once),
            "%s stands twice. Strike one of the two.".formatted(once)),
        List.of(stretch.around(from, to)),
        stretch.replace(from, to, once));
  }
}
