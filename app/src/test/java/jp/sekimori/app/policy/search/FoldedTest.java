package jp.sekimori.app.policy.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FoldedTest {
  @ParameterizedTest
  @CsvSource({
    "ﾃﾞｼﾞﾀﾙ変革課, デジタル, ﾃﾞｼﾞﾀﾙ",
    "ユーザ ID の管理, ユーザid, ユーザ ID",
    "ＣＩＳＯ　補佐, ciso補佐, ＣＩＳＯ　補佐",
    "㈱の件, 株, ㈱",
    "𠮷野家の条例, の条, の条",
    "①から⑩, 10, ⑩",
    "持ち出し, 出, 出",
  })
  void aWordIsMarkedAsItWasPrinted(String printed, String word, String marked) {
    List<String> found =
        Marked.of(printed, Wanted.of(word).words()).runs().stream()
            .filter(Marked.Run::found)
            .map(Marked.Run::text)
            .toList();
    assertThat(found).containsExactly(marked);
  }

  @Test
  void hiraganaAndKatakanaAreTwoThings() {
    assertThat(Folded.of("サーバ").contains(Folded.fold("さーば"))).isFalse();
  }

  @Test
  void theRunsOfAMarkedTextAreTheText() {
    String printed = "機密性２以上の情報を、機密性2の媒体に。";
    var marked = Marked.of(printed, Wanted.of("機密性2 情報 性").words());
    assertThat(marked.runs().stream().map(Marked.Run::text).collect(Collectors.joining()))
        .isEqualTo(printed);
    assertThat(marked.runs().stream().filter(Marked.Run::found).map(Marked.Run::text))
        .containsExactly("機密性２", "情報", "機密性2");
  }

  @Test
  void aLongTextIsCutAroundTheFirstFindAndNeverInsideACharacter() {
    String printed = "𠮷".repeat(300) + "条例" + "𠮷".repeat(300);
    var marked = Marked.of(printed, List.of("条例"));
    assertThat(marked.before()).isTrue();
    assertThat(marked.after()).isTrue();
    String shown = marked.runs().stream().map(Marked.Run::text).collect(Collectors.joining());
    assertThat(shown).contains("条例").matches("𠮷+条例𠮷+");
  }

  @Test
  void moreThanCanBeSearchedForIsToldAndNotCutInSilence() {
    assertThat(Wanted.of("一 二 三 四 五 六 七 八 九").tooMany()).isTrue();
    assertThat(Wanted.of("字".repeat(101)).tooMany()).isTrue();
    assertThat(Wanted.of(" 　").isEmpty()).isTrue();
    assertThat(Wanted.of("情報　情報 ｼﾞｮｳﾎｳ").words()).containsExactly("情報", "ジョウホウ");
  }
}
