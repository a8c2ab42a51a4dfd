package jp.sekimori.app.ledger;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.sekimori.app.form.Context;
import jp.sekimori.app.form.Form;
import jp.sekimori.app.form.Outcome;
import jp.sekimori.app.form.Posted;
import jp.sekimori.app.form.Values;
import jp.sekimori.app.kernel.Acting;
import org.springframework.stereotype.Component;

/**
 * Corrects what was written of an entry with its moves (訂正): nobody goes back on a move, but a day
 * or moment that was mistaken is put right, with the reason. In the caller's transaction.
 */
@Component
class Correcting {
  private final Today today;
  private final EntryStore store;
  private final Keepers keepers;
  private final Writing writing;

  Correcting(Today today, EntryStore store, Keepers keepers, Writing writing) {
    this.today = today;
    this.store = store;
    this.keepers = keepers;
    this.writing = writing;
  }

  boolean may(Acting acting, Fields fields, Entry entry) {
    return keepers.corrects(acting, fields, today.context(acting).day(), entry)
        && !fields.correcting(entry.values()).fields().isEmpty();
  }

  Result correct(Acting acting, UUID id, int version, Posted posted) {
    Optional<Entry> entry = store.find(id);
    Optional<Fields> fields = entry.flatMap(it -> today.fields(it.ledger()));
    if (entry.isEmpty() || fields.isEmpty() || !may(acting, fields.get(), entry.get())) {
      return Refusals.notYours();
    }
    return entry.get().version() == version
        ? corrected(acting, fields.get(), entry.get(), posted)
        : new Result.Stale(entry.get());
  }

  private Result corrected(Acting acting, Fields fields, Entry entry, Posted posted) {
    Context context = today.context(acting, fields, entry);
    Form form = fields.correcting(entry.values());
    return switch (form.read(posted, context)) {
      case Outcome.Faulty faulty -> new Result.Refused(faulty.faults(), true);
      case Outcome.Filled(Values filled) -> {
        List<String> asked = form.fields().stream().map(field -> field.id()).toList();
        Values right = filled.without(List.of(Fields.REASON));
        Values values = entry.values().after(asked, right);
        yield values.equals(entry.values())
            ? Refusals.same()
            : write(acting, context, fields, entry, values, filled.one(Fields.REASON));
      }
    };
  }

  private Result write(
      Acting acting,
      Context context,
      Fields fields,
      Entry entry,
      Values values,
      Optional<String> reason) {
    var next =
        new Writing.Next(
            "entry.correct",
            Optional.empty(),
            entry.office(),
            entry.state(),
            values,
            Optional.empty(),
            reason);
    return switch (writing.change(new Writing.Hand(acting, fields, context.day()), entry, next)) {
      case Writing.Kept.All(var entries) -> new Result.Done(entries.getFirst());
      case Writing.Kept.Not(var taken) -> new Result.Refused(store.faults(taken, fields), false);
      case Writing.Kept.Late() -> new Result.Stale(store.find(entry.id()).orElseThrow());
    };
  }
}
