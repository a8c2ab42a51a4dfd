package jp.sekimori.app.policy.pack;

import java.time.Instant;
import java.util.UUID;

/**
 * A pack as an organization made it its own, at one moment. It never changes; the next one takes
 * its place.
 *
 * @param number counts those of a pack, from 1
 * @param isShipped whether it takes everything back: the organization follows what is shipped
 * @param shipped SHA-256 of what was shipped then, in lower-case hexadecimal
 * @param note why it was made
 */
public record Revision(
    String pack,
    int number,
    boolean isShipped,
    String shipped,
    String note,
    UUID by,
    String byName,
    Instant at) {}
