package jp.sekimori.app.kernel;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Makes ids of things: UUIDs of version 7 (RFC 9562), which begin with the time and so lie beside
 * one another in an index. A form carries the id of what it will create, so sending it twice
 * creates one thing.
 */
@Component
public class Ids {
  private final SecureRandom random = new SecureRandom();
  private final Clock clock;

  public Ids(Clock clock) {
    this.clock = clock;
  }

  public UUID next() {
    long high = clock.millis() << 16 | 0x7000 | random.nextInt(0x1000);
    long low = random.nextLong() >>> 2 | 0x8000_0000_0000_0000L;
    return new UUID(high, low);
  }
}
