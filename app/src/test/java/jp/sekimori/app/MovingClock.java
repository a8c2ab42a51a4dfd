package jp.sekimori.app;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import jp.sekimori.app.kernel.Time;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** The machine's time, moved on by the test. */
public final class MovingClock extends Clock {
  private volatile Duration moved = Duration.ZERO;

  /** Puts it in place of the application's clock. */
  @TestConfiguration(proxyBeanMethods = false)
  public static class Instead {
    @Bean
    @Primary
    MovingClock movingClock() {
      return new MovingClock();
    }
  }

  public void moveOn(Duration by) {
    moved = moved.plus(by);
  }

  @Override
  public Instant instant() {
    return Clock.systemUTC().instant().plus(moved);
  }

  @Override
  public ZoneId getZone() {
    return Time.ZONE;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    throw new UnsupportedOperationException("Days begin and end in Japan");
  }
}
