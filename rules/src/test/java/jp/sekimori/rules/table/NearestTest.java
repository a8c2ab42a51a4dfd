package jp.sekimori.rules.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NearestTest {
  private static final List<String> KNOWN = List.of("network", "recipient", "means", "meals");

  @Test
  void theWordThatDiffersLeastIsMeant() {
    assertThat(Nearest.to("netwrok", KNOWN)).hasValue("network");
    assertThat(Nearest.to("ＭＥＡＮＳ", KNOWN)).hasValue("means");
    assertThat(Nearest.to("mealz", KNOWN)).hasValue("meals");
    assertThat(Nearest.to("recip", KNOWN)).isEmpty();
    assertThat(Nearest.to("recipien", KNOWN)).hasValue("recipient");
  }

  @Test
  void ofTwoThatDifferAsMuchItIsTheFirst() {
    assertThat(Nearest.to("mea", KNOWN)).isEmpty();
    assertThat(Nearest.to("meaxs", KNOWN)).hasValue("means");
    assertThat(Nearest.to("meaxs", KNOWN.reversed())).hasValue("meals");
  }
}
