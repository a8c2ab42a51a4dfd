package jp.sekimori.app.check;

import java.time.Instant;
import java.util.UUID;

/** What was answered to a question about a thing, and by whom. */
public record Answered(UUID thing, String item, Said said, UUID by, String byName, Instant at) {}
