package jp.sekimori.app.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import jp.sekimori.app.decision.Question.Lens;
import org.junit.jupiter.api.Test;

class QuestionTest {
  private static final Question ASKED =
      new Question("send", Map.of("means", "mail"), Lens.TODAY).with("recipient", "outside");

  @Test
  void anAddressHoldsEverythingThatIsKnown() {
    assertThat(ASKED.address()).isEqualTo("/may/send?means=mail&recipient=outside");
    assertThat(ASKED.without("means").address()).isEqualTo("/may/send?recipient=outside");
    assertThat(ASKED.without("means").without("recipient").address()).isEqualTo("/may/send");
  }

  @Test
  void theDayOrTheEditionStaysWithIt() {
    var then = new Lens(Optional.of(LocalDate.parse("2023-06-05")), Optional.empty());
    assertThat(ASKED.under(then).address()).endsWith("&day=2023-06-05");
    assertThat(then.start()).isEqualTo("/may?day=2023-06-05");
    assertThat(ASKED.under(Lens.under("2023-draft")).address()).endsWith("&edition=2023-draft");
  }

  @Test
  void whatIsNoPlainTextIsEscaped() {
    assertThat(new Question("a/b", Map.of("x", "1&y=2"), Lens.TODAY).address())
        .isEqualTo("/may/a%2Fb?x=1%26y%3D2");
  }
}
