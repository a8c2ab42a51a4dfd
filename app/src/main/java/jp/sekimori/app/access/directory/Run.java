package jp.sekimori.app.access.directory;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import jp.sekimori.clauses.text.Message;

/**
 * One time that the directory was read to keep in step.
 *
 * @param askedBy who pressed the button, by name; empty for the nightly run
 * @param problem why nothing was done, where that is so
 */
public record Run(
    UUID id,
    Optional<String> askedBy,
    Instant began,
    Instant ended,
    Outcome outcome,
    Counts counts,
    Optional<Message> problem) {

  /** What came of it. */
  public enum Outcome {
    DONE,
    /** Too many accounts would have been disabled; nothing was done. */
    WITHHELD,
    /** The directory could not be read whole; nothing was done. */
    FAILED;

    /** As stored: {@code done}. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }

    static Outcome of(String code) {
      return valueOf(code.toUpperCase(Locale.ROOT));
    }
  }

  /**
   * @param read entries of the directory
   * @param disabled of a withheld run, how many would have been
   */
  public record Counts(
      int read, int created, int changed, int disabled, int enabled, int troubles) {
    static final Counts NONE = new Counts(0, 0, 0, 0, 0, 0);

    static Counts of(Differences found) {
      return new Counts(
          found.read(),
          found.newcomers().size(),
          found.changed(),
          found.disabled().size(),
          found.enabled().size(),
          found.troubles().size());
    }
  }
}
