package jp.sekimori.app.organization.leaving;

import java.time.Instant;
import java.util.Optional;

/**
 * How an item of a check stands.
 *
 * @param note how it was settled; why, where it does not apply
 * @param by who settled it, by name; empty while it is open
 */
public record Settlement(
    LeavingItem item, ItemState state, String note, Optional<String> by, Optional<Instant> at) {}
