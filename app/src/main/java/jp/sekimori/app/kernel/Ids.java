package jp.sekimori.app.kernel;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.stereotype.Component;

/**
 * Makes ids of things: UUIDs of version 7 (RFC 9562), which begin with the time and so lie beside
 * one another in an index. Each is greater than those made before it, within a millisecond too
 * (6.2, method 1). A form carries the id of what it will create, so sending it twice creates one
 * thing.
 */
@Component
public class Ids {
  private static final int COUNTER_BITS = 12;

  private final SecureRandom random = new SecureRandom();
  private final AtomicLong last = new AtomicLong();
  private final Clock clock;

  public Ids(Clock clock) {
    this.clock = clock;
  }

  public UUID next() {
    long earliest = clock.millis() << COUNTER_BITS;
    long tick = last.updateAndGet(before -> Math.max(before + 1, earliest));
    long high = tick >>> COUNTER_BITS << 16 | 0x7000 | tick & 0xFFF;
    long low = random.nextLong() >>> 2 | 0x8000_0000_0000_0000L;
    return new UUID(high, low);
  }
}
