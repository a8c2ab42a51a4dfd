package jp.sekimori.app.application;

import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/**
 * Something that was done with an application.
 *
 * @param place counts from 1
 * @param step which step of the way it was; empty for what is none
 * @param person empty for what the system did
 * @param role the id of the role in which it was done
 * @param override whether it was done by somebody who otherwise could not have
 * @param absent who was stood in for, and has to be told (代決)
 */
public record Act(
    int place,
    Kind kind,
    Optional<Integer> step,
    Optional<Doer> person,
    Optional<String> role,
    Instant at,
    String comment,
    boolean override,
    Optional<Absent> absent) {

  /** What was done. */
  public enum Kind {
    SUBMIT,
    CONFIRM,
    CONSULT,
    PERMIT,
    REFUSE,
    RETURN,
    WITHDRAW,
    LAPSE;

    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }

    static Kind of(String code) {
      return Arrays.stream(values()).filter(k -> k.code().equals(code)).findFirst().orElseThrow();
    }
  }

  /**
   * @param seat office and post, as they were called on the day
   */
  public record Doer(UUID id, String name, Optional<UUID> post, String seat) {}

  /**
   * @param seen when the report was acknowledged (後閲)
   */
  public record Absent(UUID person, String name, Optional<Instant> seen) {}
}
