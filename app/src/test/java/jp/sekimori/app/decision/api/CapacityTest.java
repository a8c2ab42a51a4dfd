package jp.sekimori.app.decision.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import jp.sekimori.app.kernel.OrganizationId;
import org.junit.jupiter.api.Test;

class CapacityTest {
  private static final OrganizationId ONE = new OrganizationId(1);
  private static final OrganizationId OTHER = new OrganizationId(2);
  private static final OrganizationId THIRD = new OrganizationId(3);

  private final Capacity capacity = new Capacity(4);

  @Test
  void oneOrganizationLeavesHalfToTheOthers() {
    assertThat(capacity.take(ONE, Duration.ZERO)).isPresent();
    assertThat(capacity.take(ONE, Duration.ZERO)).isPresent();
    assertThat(capacity.take(ONE, Duration.ZERO)).isEmpty();
    assertThat(capacity.take(OTHER, Duration.ZERO)).isPresent();
    assertThat(capacity.take(OTHER, Duration.ZERO)).isPresent();
    assertThat(capacity.take(THIRD, Duration.ZERO)).isEmpty();
  }

  @Test
  void whoFindsNoPlaceKeepsNone() {
    var first = capacity.take(ONE, Duration.ZERO).orElseThrow();
    var second = capacity.take(OTHER, Duration.ZERO).orElseThrow();
    capacity.take(ONE, Duration.ZERO).orElseThrow();
    capacity.take(OTHER, Duration.ZERO).orElseThrow();
    for (int i = 0; i < 5; i++) {
      assertThat(capacity.take(THIRD, Duration.ofMillis(1))).isEmpty();
      assertThat(capacity.take(ONE, Duration.ofMillis(1))).isEmpty();
    }
    first.close();
    second.close();
    assertThat(capacity.take(THIRD, Duration.ZERO)).isPresent();
    assertThat(capacity.take(ONE, Duration.ZERO)).isPresent();
  }

  @Test
  void whoWaitsGetsThePlaceThatIsLeft() {
    var place = capacity.take(ONE, Duration.ZERO).orElseThrow();
    capacity.take(ONE, Duration.ZERO).orElseThrow();
    var next = CompletableFuture.supplyAsync(() -> capacity.take(ONE, Duration.ofMinutes(1)));
    place.close();
    assertThat(next.join()).isPresent();
  }
}
