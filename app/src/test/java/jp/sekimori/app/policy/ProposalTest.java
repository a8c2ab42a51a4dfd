package jp.sekimori.app.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import jp.sekimori.clauses.Documents;
import jp.sekimori.clauses.Opened;
import jp.sekimori.clauses.outline.Outline;
import org.junit.jupiter.api.Test;

/** What a text says about itself. */
class ProposalTest {
  private static final Outline POLICY =
      read(
          """
          白河県情報管理規程
          第１部　方針
          第６　人的対策
          １　遵守事項
          (9)　持ち出しは、許可を受ける。
          番号のない段落がここに続いている。
          ２　研修
          (9)　研修は、毎年行う。
          (9)　研修は、記録する。
          附　則
          この規程は、平成３１年４月１日から施行する。
          附　則
          この規程は、令和５年６月５日から施行する。
          """);

  @Test
  void aTextProposesItsTitleAndTheDayOfItsLastSupplement() {
    Proposal proposal = Proposal.of(POLICY);
    assertThat(proposal.title()).contains("白河県情報管理規程");
    assertThat(proposal.inForce()).contains(LocalDate.of(2023, 6, 5));
    assertThat(proposal.source()).startsWith("この規程は、令和５年");
  }

  @Test
  void aTextThatSaysNothingProposesNothing() {
    assertThat(Proposal.of(read("第１条　令和５年６月５日から施行する。\n第２条　次。\n"))).isEqualTo(Proposal.NONE);
  }

  private static Outline read(String text) {
    return ((Opened.Text) Documents.open("t.txt", text.getBytes(StandardCharsets.UTF_8)))
        .reading()
        .outline();
  }
}
