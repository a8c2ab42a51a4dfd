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
 * @param permitted when the permit was given by which that entry is there, if one is known
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
    Optional<Instant> permitted,
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
    return new Context(
        acting, day, now, entries, others, before, permitted, answered, workedOut, uploads);
  }

  /** Of an entry that has these values. */
  public Context changing(Values values) {
    return new Context(
        acting, day, now, entries, demands, values, permitted, answered, workedOut, uploads);
  }

  /** After these facts were told. */
  public Context having(Values answers) {
    return new Context(
        acting, day, now, entries, demands, before, permitted, answers, workedOut, uploads);
  }

  /** Of an entry that is there by a permit of this moment. */
  public Context permitted(Optional<Instant> at) {
    return new Context(
        acting, day, now, entries, demands, before, at, answered, workedOut, uploads);
  }

  Optional<WorkedOut> workedOut(String id) {
    return Optional.ofNullable(workedOut.get(id));
  }
}
