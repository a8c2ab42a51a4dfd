package jp.sekimori.app.decision.kept;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import jp.sekimori.app.decision.Told;
import jp.sekimori.clauses.text.Message;
import jp.sekimori.rules.table.Effect;
import org.junit.jupiter.api.Test;

/** What was kept once is read for ever: this text must not be changed to make the test pass. */
class ToldJsonTest {
  private static final String KEPT =
      """
      {"act":"send","title":{"ja":"送る","en":"Send"},"effect":"NEEDS_PERMIT",
      "facts":[{"fact":"means","label":{"ja":"方法","en":"Means"},"value":"mail",
        "said":{"ja":"電子メール","en":"mail"}}],
      "reasons":[{"row":"r","effect":"NEEDS_PERMIT","because":{"ja":"だから","en":"Because"},
        "question":{"ja":"確かめる","en":"Confirm"},"supplement":null,"duties":["d"],
        "clauses":["S1"]}],
      "duties":[{"id":"d","label":{"ja":"守る","en":"Do"},"clauses":["S1"]}],
      "permits":[{"id":"p","label":{"ja":"許可","en":"Permit"},"role":"manager",
        "decides":{"ja":"管理者","en":"Manager"}}],
      "handling":[{"level":{"ja":"機密性２","en":"C2"},"duties":[]}],
      "clauses":[{"id":"S1","number":"第１","title":null,"official":true,
        "text":[{"ja":"文","en":"文"}],"address":"/policies/a/clauses/S1"}]}
      """;

  @Test
  void whatWasKeptIsReadAsItWas() {
    Told told = ToldJson.read(KEPT);
    var yes = new Message("だから", "Because");
    assertThat(told.effect()).isEqualTo(Effect.NEEDS_PERMIT);
    assertThat(told.because()).isEqualTo(yes);
    assertThat(told.reasons().getFirst().question()).contains(new Message("確かめる", "Confirm"));
    assertThat(told.reasons().getFirst().supplement()).isEmpty();
    assertThat(told.number("S1")).isEqualTo("第１");
    assertThat(told.clauses().getFirst().title()).isEqualTo(Optional.empty());
    assertThat(told.permits().getFirst().decides().ja()).isEqualTo("管理者");
    assertThat(told.handling()).hasSize(1);
    assertThat(told.facts()).extracting(Told.Known::value).isEqualTo(List.of("mail"));
  }

  @Test
  void whatIsWrittenIsReadBack() {
    Told told = ToldJson.read(KEPT);
    assertThat(ToldJson.read(ToldJson.write(told))).isEqualTo(told);
  }
}
