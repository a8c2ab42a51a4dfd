package jp.sekimori.app.policy;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The days that make an edition what it is.
 *
 * @param decided 決定日; null where not decided, or not known
 * @param inForce 施行日: the first day it binds; null where it does not
 * @param repealed 廃止日: the first day it binds no more; null while nobody has repealed it
 */
public record Dates(
    @Nullable LocalDate decided, @Nullable LocalDate inForce, @Nullable LocalDate repealed) {
  public static final Dates NONE = new Dates(null, null, null);

  public Dates(
      @Nullable LocalDate decided, @Nullable LocalDate inForce, @Nullable LocalDate repealed) {
    if (repealed != null
        && (inForce != null
            ? !repealed.isAfter(inForce)
            : decided != null && !repealed.isAfter(decided))) {
      throw new IllegalArgumentException("Repealed before it began: " + repealed);
    }
    this.decided = decided;
    this.inForce = inForce;
    this.repealed = repealed;
  }

  /** Nothing but the dates decides: an edition comes into force by itself on its day. */
  public Status on(LocalDate day) {
    if (repealed != null && !day.isBefore(repealed)) {
      return Status.REPEALED;
    }
    if (inForce != null && !day.isBefore(inForce)) {
      return Status.IN_FORCE;
    }
    return decided == null && inForce == null ? Status.DRAFT : Status.DECIDED;
  }

  /** The first day it binds, or another where none is set. */
  public LocalDate inForceOr(LocalDate other) {
    return inForce == null ? other : inForce;
  }

  /** Whether it will come into force on a day already set. */
  public boolean isComing(LocalDate day) {
    return inForce != null && day.isBefore(inForce);
  }
}
