package jp.sekimori.app.text;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Optional;
import jp.sekimori.app.kernel.OrganizationId;
import jp.sekimori.app.kernel.Tenant;
import org.springframework.stereotype.Component;

/**
 * Keeps finished work in memory for as long as a visitor looks at it, and never on disk. Holds the
 * {@value #ROOM} last used, or fewer when they are large; what nobody has looked at for {@link
 * #KEPT} is gone. Its ids cannot be guessed, so who has no link sees nothing; and another tenant
 * sees nothing with one.
 */
@Component
public class Shelf {
  public static final int ROOM = 20;
  public static final Duration KEPT = Duration.ofMinutes(30);

  /** Characters of text kept at most, so that large texts do not fill a small machine's memory. */
  public static final long CHARACTERS = 10_000_000;

  private final SecureRandom random = new SecureRandom();
  private final LinkedHashMap<String, Kept> works = new LinkedHashMap<>(16, 0.75f, true);
  private final Clock clock;

  public Shelf(Clock clock) {
    this.clock = clock;
  }

  private record Kept(
      Work work, long characters, Instant lastUsed, Optional<OrganizationId> organization) {
    Kept usedAt(Instant now) {
      return new Kept(work, characters, now, organization);
    }

    boolean isOfThisTenant() {
      return organization.equals(Tenant.current());
    }
  }

  /** Puts work on the shelf and returns its id; the least recently used makes room. */
  public synchronized String put(Work work) {
    clear();
    long characters = work.characters();
    while (works.size() >= ROOM || (!works.isEmpty() && characters() + characters > CHARACTERS)) {
      works.pollFirstEntry();
    }
    String id = newId();
    works.put(id, new Kept(work, characters, clock.instant(), Tenant.current()));
    return id;
  }

  /** The work of this id, if it is still there. Looking at it keeps it. */
  public synchronized Optional<Work> find(String id) {
    clear();
    return Optional.ofNullable(works.get(id))
        .filter(Kept::isOfThisTenant)
        .map(kept -> kept.usedAt(clock.instant()))
        .map(
            kept -> {
              works.put(id, kept);
              return kept.work();
            });
  }

  public synchronized void discard(String id) {
    if (works.containsKey(id) && works.get(id).isOfThisTenant()) {
      works.remove(id);
    }
  }

  private long characters() {
    return works.values().stream().mapToLong(Kept::characters).sum();
  }

  private void clear() {
    Instant oldest = clock.instant().minus(KEPT);
    works.values().removeIf(kept -> kept.lastUsed().isBefore(oldest));
  }

  private String newId() {
    byte[] bits = new byte[16];
    random.nextBytes(bits);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
  }
}
