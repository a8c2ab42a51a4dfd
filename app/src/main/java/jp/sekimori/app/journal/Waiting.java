package jp.sekimori.app.journal;

import java.util.UUID;

/**
 * A committed record without a number.
 *
 * @param arrival ascending in the order in which records were written
 * @param content canonical, with number 0
 */
record Waiting(long arrival, UUID record, String content) {}
