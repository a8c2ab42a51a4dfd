package jp.sekimori.app.access.directory;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The page about the directory.
 *
 * @param setUp how it is read; empty where it is not
 * @param seen what was found just now
 * @param changed whether that is something else than what was looked at before
 * @param tooMuch whether it needs to be said that so many accounts may be disabled
 * @param unsaid whether it was not said
 * @param failed why it could not be read just now
 * @param done what was done just now
 */
public record DirectoryView(
    Optional<SetUp> setUp,
    List<Run> runs,
    @Nullable Differences seen,
    boolean changed,
    boolean tooMuch,
    boolean unsaid,
    Reading.@Nullable Failed failed,
    @Nullable Run done) {

  /** So many of each list are shown. */
  static final int SHOWN = 100;

  /** How it is read, for people to check. */
  public record SetUp(String url, String base, String filter, String reader, String at) {}

  /** The latest run by itself or by the button, where it did nothing. */
  public Optional<Run> stopped() {
    return runs.stream().findFirst().filter(run -> run.outcome() != Run.Outcome.DONE);
  }

  public int left(List<?> things) {
    return Math.max(0, things.size() - SHOWN);
  }

  public <T> List<T> shown(List<T> things) {
    return things.subList(0, Math.min(SHOWN, things.size()));
  }
}
