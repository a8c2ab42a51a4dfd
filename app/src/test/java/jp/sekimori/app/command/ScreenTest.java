package jp.sekimori.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ScreenTest {

  @Test
  void breaksLinesAtTheTerminalsWidthCountingKanjiTwice() {
    var screen = new Screen(Language.JA, false, 10);

    screen.line(2, Span.plain("あいうえおかき"));

    assertThat(screen.text()).isEqualTo("あいうえお\n  かき\n");
  }

  @Test
  void letsACommaHangInsteadOfBeginningALine() {
    var screen = new Screen(Language.JA, false, 10);

    screen.line(0, Span.plain("あいうえお、かき"));

    assertThat(screen.text()).isEqualTo("あいうえお、\nかき\n");
  }

  @Test
  void neverBreaksALineThatGoesToAnotherProgram() {
    var screen = new Screen(Language.JA, false, 0);

    screen.line(2, Span.plain("あ".repeat(500)));

    assertThat(screen.text()).isEqualTo("あ".repeat(500) + "\n");
  }

  @Test
  void coloursOnlyWhereTheTerminalHasThem() {
    var plain = new Screen(Language.JA, false, 80);
    var coloured = new Screen(Language.JA, true, 80);

    plain.line(0, new Span("新", Span.Style.NEW));
    coloured.line(0, new Span("新", Span.Style.NEW));

    assertThat(plain.text()).isEqualTo("新\n");
    assertThat(coloured.text()).isEqualTo("\033[32m新\033[0m\n");
  }

  @Test
  void aDocumentCannotSteerTheTerminal() {
    var screen = new Screen(Language.JA, true, 80);

    screen.line(0, Span.plain("a\033[2Jb"));

    assertThat(screen.text()).isEqualTo("a<1B>[2Jb\n");
  }

  @Test
  void widthFollowsUnicodesEastAsianWidth() {
    assertThat(Width.of("第２条")).isEqualTo(6);
    assertThat(Width.of("ｱ①Ⅲa")).isEqualTo(4);
    assertThat(Width.of("か\u3099")).isEqualTo(2);
    assertThat(Width.of("𠮷")).isEqualTo(2);
    assertThat(Width.pad("新設", 6)).isEqualTo("新設  ");
  }

  @Test
  void halfASurrogatePairIsWrittenAsAnEscape() {
    assertThat(Utf8.bytes("a\uD800𠮷")).asString().isEqualTo("a\\uD800𠮷");
  }
}
