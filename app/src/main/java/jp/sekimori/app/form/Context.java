package jp.sekimori.app.form;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import jp.sekimori.app.kernel.Acting;
import jp.sekimori.app.organization.Snapshot;

/**
 * For whom and when a form is read.
 *
 * @param day who is who
 * @param now moments after which some fields cannot be
 * @param before what stands in the entry, where one is changed: fields that are not on the form are
 *     looked up here
 * @param answered facts that were told before the form was opened, to できる？ for one: they count as
 *     long as what they are copied from is not chosen
 * @param uploads which files may be named
 */
public record Context(
    Acting acting,
    Snapshot day,
    Instant now,
    Entries entries,
    Demands demands,
    Values before,
    Values answered,
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
    return new Context(acting, day, now, entries, others, before, answered, workedOut, uploads);
  }

  /** Of an entry that has these values. */
  public Context changing(Values values) {
    return new Context(acting, day, now, entries, demands, values, answered, workedOut, uploads);
  }

  /** After these facts were told. */
  public Context having(Values answers) {
    return new Context(acting, day, now, entries, demands, before, answers, workedOut, uploads);
  }

  Optional<WorkedOut> workedOut(String id) {
    return Optional.ofNullable(workedOut.get(id));
  }
}
