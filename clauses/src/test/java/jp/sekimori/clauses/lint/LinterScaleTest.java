package jp.sekimori.clauses.lint;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The shapes of text on which a careless rule would not come to an end. */
class LinterScaleTest {
  @Test
  void lintsAListOfTenThousandBrothersThatAllReferToOneAnother() {
    var text = new StringBuilder();
    for (int n = 1; n <= 9_999; n++) {
      text.append(n).append(" 前項及び上記(1)の規定により、端末端末を返す。\n");
    }
    assertThat(Linted.findings(text.toString())).hasSizeGreaterThan(9_000);
  }
}
