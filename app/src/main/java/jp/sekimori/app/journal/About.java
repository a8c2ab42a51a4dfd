package jp.sekimori.app.journal;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** What a history is about. */
public sealed interface About {

  /** Everything. */
  record Everything() implements About {}

  /**
   * Acts of a kind, whoever's or one person's, on some days.
   *
   * @param from the first of the days
   * @param until the last of them
   */
  record Sought(
      Acts acts, Optional<UUID> person, Optional<LocalDate> from, Optional<LocalDate> until)
      implements About {}

  /** Kinds of acts. */
  enum Acts {
    /** What was done at work. */
    WORK,
    /** Signing in and out. */
    SESSIONS,
    ALL;

    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** Work where nothing is said; empty for what is none of these. */
    public static Optional<Acts> of(String code) {
      return code.isEmpty()
          ? Optional.of(WORK)
          : Arrays.stream(values()).filter(acts -> acts.code().equals(code)).findFirst();
    }
  }

  /** What is done to accounts, offices, posts and people: the administration of the product. */
  record Administration() implements About {}

  /** A thing: what was done to it. */
  record Thing(String kind, String id) implements About {}

  /** A person: what the person did, and what was done to the person's entry. */
  record Person(UUID id) implements About {}

  /**
   * A clause, in whatever edition: what was done to it, and what was done resting on it.
   *
   * @param policy the code of the policy it stands in
   * @param path as in the basis of records
   */
  record Clause(String policy, String path) implements About {}

  /** The history of a thing, which may be a person. */
  static About of(String kind, String id) {
    return switch (kind) {
      case "person" -> person(id);
      default -> new Thing(kind, id);
    };
  }

  private static About person(String id) {
    try {
      return new Person(UUID.fromString(id));
    } catch (IllegalArgumentException e) {
      return new Thing("person", id);
    }
  }
}
