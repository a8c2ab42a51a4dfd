package jp.sekimori.rules.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
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
  void givingUpEarlyMakesNoDifference() {
    var random = new Random(7);
    for (int i = 0; i < 20_000; i++) {
      String one = word(random);
      String other = word(random);
      int enough = 1 + random.nextInt(6);
      int distance = Nearest.distance(one, other, Integer.MAX_VALUE);
      assertThat(Math.min(enough, Nearest.distance(one, other, enough)))
          .as(one + " " + other)
          .isEqualTo(Math.min(enough, distance));
    }
  }

  private static String word(Random random) {
    return random
        .ints(random.nextInt(9), 'a', 'd')
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  @Test
  void ofTwoThatDifferAsMuchItIsTheFirst() {
    assertThat(Nearest.to("mea", KNOWN)).isEmpty();
    assertThat(Nearest.to("meaxs", KNOWN)).hasValue("means");
    assertThat(Nearest.to("meaxs", KNOWN.reversed())).hasValue("meals");
  }
}
