package jp.sekimori.app.policy.review;

import java.time.Instant;
import java.util.UUID;

/**
 * What somebody decided. Nothing decided is ever removed: what was undone stays, marked.
 *
 * @param number 1-based, in the order of deciding
 * @param by the person
 * @param undone whether it was taken back
 */
public record Decision(int number, Change change, UUID by, Instant at, boolean undone) {
  public Decision {
    if (number < 1) {
      throw new IllegalArgumentException("Decisions are counted from 1, not " + number);
    }
  }
}
