package jp.sekimori.app.journal;

import java.time.Instant;

/**
 * What a log has promised.
 *
 * @param size how many records it covers
 * @param note the signed note, as auditors keep it
 */
public record SignedCheckpoint(long size, String note, Instant signedAt) {}
