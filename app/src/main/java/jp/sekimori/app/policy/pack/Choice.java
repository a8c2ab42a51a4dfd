package jp.sekimori.app.policy.pack;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * What somebody decided about a clause of a pack that does not lie where it should.
 *
 * @param path the clause of the edition that it speaks of; empty where the edition has none
 * @param version counts how often it was decided
 */
public record Choice(Optional<String> path, int version, UUID by, Instant at) {}
