package jp.sekimori.app.form;

import java.util.Map;
import java.util.Optional;
import jp.sekimori.app.kernel.Acting;
import jp.sekimori.app.organization.Snapshot;

/**
 * For whom and when a form is read.
 *
 * @param day who is who
 * @param before what stands in the entry, where one is changed: fields that are not on the form are
 *     looked up here
 * @param uploads which files may be named
 */
public record Context(
    Acting acting,
    Snapshot day,
    Entries entries,
    Demands demands,
    Values before,
    Map<String, WorkedOut> workedOut,
    Uploads uploads) {

  /** Which files somebody handed over, so that nobody names others'. */
  @FunctionalInterface
  public interface Uploads {
    boolean has(FileValue file);
  }

  public Context {
    workedOut = Map.copyOf(workedOut);
  }

  public Context demanding(Demands others) {
    return new Context(acting, day, entries, others, before, workedOut, uploads);
  }

  /** Of an entry that has these values. */
  public Context changing(Values values) {
    return new Context(acting, day, entries, demands, values, workedOut, uploads);
  }

  Optional<WorkedOut> workedOut(String id) {
    return Optional.ofNullable(workedOut.get(id));
  }
}
