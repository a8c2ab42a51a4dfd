package jp.sekimori.app.text.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class RunTest {

  @Test
  void marksTheSpansAndNothingElse() {
    assertThat(Run.cut("実施要領を定める", List.of(new Run.Span(2, 4))))
        .containsExactly(new Run("実施", false), new Run("要領", true), new Run("を定める", false));
  }

  @Test
  void anEmptySpanMarksNothing() {
    assertThat(Run.cut("文", List.of(new Run.Span(1, 1)))).containsExactly(new Run("文", false));
  }

  @Test
  void wordsThatAreNotThereMarkNothing() {
    assertThat(Run.highlight("第12を見る", List.of("第12", "第13", "")))
        .containsExactly(new Run("第12", true), new Run("を見る", false));
  }

  /** Whatever the spans, no character is lost, doubled or moved. */
  @Test
  void theRunsTogetherAreTheText() {
    var random = new Random(7);
    for (int round = 0; round < 2000; round++) {
      String text = "情報セキュリティ対策基準𠮷".substring(0, random.nextInt(14));
      var spans = new ArrayList<Run.Span>();
      for (int i = random.nextInt(5); i > 0; i--) {
        int start = random.nextInt(15);
        spans.add(new Run.Span(start, start + random.nextInt(6)));
      }
      assertThat(Run.cut(text, spans).stream().map(Run::text).collect(Collectors.joining()))
          .isEqualTo(text);
    }
  }
}
