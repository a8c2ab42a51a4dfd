package jp.sekimori.clauses.label;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class NumeralsTest {

  @Test
  void readsBackEveryKanjiNumeralItWrites() {
    assertThat(IntStream.rangeClosed(1, 9999))
        .allSatisfy(n -> assertThat(Numerals.kanjiValue(Numerals.kanji(n))).hasValue(n));
  }

  @Test
  void readsBackEveryRomanNumeralItWrites() {
    assertThat(IntStream.rangeClosed(1, 399))
        .allSatisfy(n -> assertThat(Numerals.romanValue(Numerals.roman(n))).hasValue(n));
  }

  @Test
  void readsBackEveryKanaItWrites() {
    assertThat(IntStream.rangeClosed(1, 46))
        .allSatisfy(
            n -> assertThat(Numerals.katakanaValue(Numerals.katakana(n).charAt(0))).isEqualTo(n));
    assertThat(IntStream.rangeClosed(1, 47))
        .allSatisfy(n -> assertThat(Numerals.irohaValue(Numerals.iroha(n).charAt(0))).isEqualTo(n));
  }

  @Test
  void readsDigitsOfEitherWidthAndOfMixedWidth() {
    assertThat(Numerals.arabicValue("１0")).hasValue(10);
    assertThat(Numerals.arabicValue("")).isEmpty();
    assertThat(Numerals.arabicValue("1a")).isEmpty();
  }

  @Test
  void readsKanjiDigitsByPlaceAndByUnit() {
    assertThat(Numerals.kanjiValue("一〇五")).hasValue(105);
    assertThat(Numerals.kanjiValue("百五")).hasValue(105);
    assertThat(Numerals.kanjiValue("十十")).isEmpty();
    assertThat(Numerals.kanjiValue("十一二")).isEmpty();
  }

  @Test
  void refusesRomanNumeralsThatAreWrittenWrong() {
    assertThat(Numerals.romanValue("IIX")).isEmpty();
    assertThat(Numerals.romanValue("IIII")).isEmpty();
  }
}
