package jp.sekimori.app.check;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/**
 * A check of something at one time.
 *
 * @param check as the pack names it
 * @param edition whose questions are asked, by its short name in the pack
 * @param name of what it is about, as it was called when it was opened
 * @param office whose it is; empty for the whole organization
 * @param due empty for a step, which is finished when somebody wants to go on
 * @param things how many are looked at
 * @param done of how many of them everything is answered
 * @param noes how many findings it has, mended or not
 * @param version counts changes of the whole
 */
public record Run(
    UUID id,
    String check,
    String edition,
    About about,
    Occasion occasion,
    String name,
    Optional<UUID> office,
    Optional<LocalDate> due,
    Instant opened,
    int things,
    int done,
    int noes,
    Optional<Closing> closed,
    Optional<Reopening> reopened,
    int version) {

  /** What it is made for: an office, an entry of a ledger, the organization. */
  public record About(Kind kind, Optional<UUID> id) {
    static final About ORGANIZATION = new About(Kind.ORGANIZATION, Optional.empty());

    /** What kind of thing. */
    public enum Kind {
      OFFICE,
      ENTRY,
      PERSON,
      ORGANIZATION,
      APPLICATION;

      public String code() {
        return name().toLowerCase(Locale.ROOT);
      }

      static Optional<Kind> of(String code) {
        return Arrays.stream(values()).filter(kind -> kind.code().equals(code)).findFirst();
      }
    }

    public About {
      if (id.isEmpty() != (kind == Kind.ORGANIZATION)) {
        throw new IllegalArgumentException("A check is made for something: " + kind);
      }
    }
  }

  /** Why it was opened. */
  public sealed interface Occasion {
    /** A schedule: the number of times in the fiscal year. */
    record Scheduled(int fiscalYear, int number) implements Occasion {}

    /** A step of something else: a move of an entry, a step of an application. */
    record Step(String step) implements Occasion {}
  }

  /** Who finished it, and when. */
  public record Closing(UUID by, String byName, Instant at) {}

  /** Who last opened it again after it had been finished, when and why. */
  public record Reopening(UUID by, String byName, Instant at, String why) {}

  /** Where it stands on a day. */
  public enum State {
    OPEN,
    OVERDUE,
    CLOSED;

    /** As in addresses: {@code overdue}. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<State> of(String code) {
      return Arrays.stream(values()).filter(state -> state.code().equals(code)).findFirst();
    }
  }

  public State state(LocalDate today) {
    if (closed.isPresent()) {
      return State.CLOSED;
    }
    return due.filter(today::isAfter).isPresent() ? State.OVERDUE : State.OPEN;
  }

  public boolean isOpen() {
    return closed.isEmpty();
  }

  public boolean isAllAnswered() {
    return done == things;
  }

  /** Of a hundred. */
  public int percent() {
    return things == 0 ? 100 : done * 100 / things;
  }
}
