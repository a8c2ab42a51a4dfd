package jp.sekimori.rules.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import jp.sekimori.rules.Packs;
import jp.sekimori.rules.Rulebook;
import jp.sekimori.rules.decide.Differences.Difference;
import jp.sekimori.rules.table.Effect;
import jp.sekimori.rules.table.Table;
import org.junit.jupiter.api.Test;

class ComparisonTest {
  private static final Rulebook NEWER = Packs.fukushima().edition("2023-06-05").orElseThrow();
  private static final Rulebook OLDER = Packs.fukushima().edition("2023-draft").orElseThrow();

  @Test
  void theEditionsOfFukushimaDifferInOneCase() {
    Comparison comparison = Comparison.of(OLDER, NEWER);
    assertThat(comparison.answers()).hasSize(1);
    Map.Entry<Table, List<Difference>> only = comparison.answers().entrySet().iterator().next();
    assertThat(only.getKey().id()).isEqualTo("external-service");
    assertThat(only.getValue()).hasSize(1);
    Difference difference = only.getValue().getFirst();
    assertThat(difference.when().words().ja()).isEqualTo("契約の形が「約款によるサービス」で、機密性２");
    assertThat(difference.when().words().en())
        .isEqualTo("Terms: a service under general terms; Confidentiality 2");
    assertThat(difference.older().orElseThrow().gist().effect()).isEqualTo(Effect.NEEDS_PERMIT);
    assertThat(difference.newer().orElseThrow().gist().effect()).isEqualTo(Effect.FORBIDDEN);
    assertThat(difference.newer().orElseThrow().clauses()).containsExactly("S10-2(1)");
  }

  @Test
  void rowsAreComparedById() {
    assertThat(Comparison.of(OLDER, NEWER).rows())
        .extracting(RowChange::row, RowChange::kind)
        .containsExactly(
            tuple("general-secret", RowChange.Kind.CHANGED),
            tuple("general-c2", RowChange.Kind.DELETED));
    assertThat(Comparison.of(OLDER, NEWER).rows().getFirst().what())
        .containsExactly("if", "ja, en");
  }

  @Test
  void anEditionDoesNotDifferFromItself() {
    Comparison comparison = Comparison.of(NEWER, NEWER);
    assertThat(comparison.rows()).isEmpty();
    assertThat(comparison.answers()).isEmpty();
  }
}
