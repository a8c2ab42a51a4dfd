package jp.sekimori.app.ledger;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.sekimori.app.control.Ledger;
import jp.sekimori.app.control.Move;
import jp.sekimori.app.form.Context;
import jp.sekimori.app.form.Form;
import jp.sekimori.app.form.Outcome;
import jp.sekimori.app.form.Posted;
import jp.sekimori.app.form.Values;
import jp.sekimori.app.kernel.Acting;
import jp.sekimori.clauses.text.Message;
import org.springframework.stereotype.Component;

/** What somebody does with entries by hand; in the caller's transaction, undone where refused. */
@Component
class ByHand {
  private final Today today;
  private final EntryStore store;
  private final Keepers keepers;
  private final Writing writing;
  private final Together together;

  ByHand(Today today, EntryStore store, Keepers keepers, Writing writing, Together together) {
    this.today = today;
    this.store = store;
    this.keepers = keepers;
    this.writing = writing;
    this.together = together;
  }

  Result enter(Acting acting, Ledger ledger, UUID id, UUID office, Posted posted) {
    Optional<Fields> fields = today.fields(ledger.id());
    if (fields.isEmpty()) {
      return Refusals.notNow();
    }
    Optional<Entry> there = store.find(id);
    if (there.isPresent()) {
      return there
          .filter(
              entry ->
                  entry.ledger().equals(ledger.id())
                      && keepers.sees(acting, fields.get(), today.context(acting).day(), entry))
          .<Result>map(Result.Done::new)
          .orElseGet(Refusals::notYours);
    }
    Context context = today.context(acting, fields.get(), Values.NONE);
    if (context.day().state().office(office).isEmpty()
        || !keepers.keeps(acting, fields.get(), context.day(), office)) {
      return Refusals.notYours();
    }
    return switch (read(fields.get(), fields.get().form(), posted, context)) {
      case Reading.Bad(Result why) -> why;
      case Reading.Good(Values values) ->
          result(
              writing.add(
                  new Writing.Hand(acting, fields.get(), context.day()),
                  List.of(new Writing.New(id, office, values, Optional.empty()))),
              fields.get(),
              id);
    };
  }

  Result change(Acting acting, UUID id, int version, UUID office, Posted posted) {
    return at(
        acting, id, version, (fields, entry) -> changed(acting, fields, entry, office, posted));
  }

  private Result changed(Acting acting, Fields fields, Entry entry, UUID office, Posted posted) {
    Context context = today.context(acting, fields, entry);
    boolean keeps =
        keepers.keeps(acting, fields, context.day(), entry.office())
            && (office.equals(entry.office()) || context.day().state().office(office).isPresent());
    if (!keeps) {
      return Refusals.notYours();
    }
    Form form = fields.form();
    return switch (read(fields, form, posted, context)) {
      case Reading.Bad(Result why) -> why;
      case Reading.Good(Values filled) -> {
        Values values = entry.values().after(ids(form), filled);
        yield values.equals(entry.values()) && office.equals(entry.office())
            ? new Result.Done(entry)
            : result(
                writing.change(
                    new Writing.Hand(acting, fields, context.day()),
                    entry,
                    new Writing.Next(
                        "entry.change",
                        Optional.empty(),
                        office,
                        entry.state(),
                        values,
                        Optional.empty())),
                fields,
                entry.id());
      }
    };
  }

  Result move(Acting acting, UUID id, int version, String move, Posted posted) {
    return at(
        acting,
        id,
        version,
        (fields, entry) ->
            keepers.moves(fields, entry).stream()
                .filter(each -> each.id().equals(move))
                .findFirst()
                .map(each -> moved(acting, fields, entry, each, posted))
                .orElseGet(Refusals::notNow));
  }

  private Result moved(Acting acting, Fields fields, Entry entry, Move move, Posted posted) {
    Context context = today.context(acting, fields, entry);
    if (!keepers.mayMove(acting, fields, context.day(), entry, move)) {
      return Refusals.notYours();
    }
    keepers.hold(fields, entry, move);
    Optional<Message> stopped = keepers.stopped(fields, context.day().day(), entry, move);
    if (stopped.isPresent()) {
      return new Result.NotAllowed(stopped.get());
    }
    if (keepers.progress(entry, move).filter(it -> !it.isDone()).isPresent()) {
      return Refusals.unchecked();
    }
    Form form = fields.form(move);
    return switch (read(fields, form, posted, context)) {
      case Reading.Bad(Result why) -> why;
      case Reading.Good(Values filled) -> {
        keepers.taken(entry, move);
        Result result =
            result(
                writing.change(
                    new Writing.Hand(acting, fields, context.day()),
                    entry,
                    new Writing.Next(
                        "entry.move",
                        Optional.of(move),
                        entry.office(),
                        move.to().orElse(entry.state()),
                        entry.values().after(ids(form), filled).without(move.clears()),
                        Optional.empty())),
                fields,
                entry.id());
        yield result instanceof Result.Done(Entry done)
            ? together
                .follow(acting, fields, done, move)
                .<Result>map(Result.NotAllowed::new)
                .orElse(result)
            : result;
      }
    };
  }

  private interface Step {
    Result take(Fields fields, Entry entry);
  }

  /** Takes a step with an entry that is seen and stands as the form had it. */
  private Result at(Acting acting, UUID id, int version, Step step) {
    Optional<Entry> entry = store.find(id);
    Optional<Fields> fields = entry.flatMap(it -> today.fields(it.ledger()));
    if (entry.isEmpty()
        || fields.isEmpty()
        || !keepers.sees(acting, fields.get(), today.context(acting).day(), entry.get())) {
      return Refusals.notYours();
    }
    return entry.get().version() == version
        ? step.take(fields.get(), entry.get())
        : new Result.Stale(entry.get());
  }

  private sealed interface Reading {
    record Good(Values values) implements Reading {}

    record Bad(Result why) implements Reading {}
  }

  private static Reading read(Fields fields, Form form, Posted posted, Context context) {
    return switch (form.read(posted, context)) {
      case Outcome.Faulty faulty -> new Reading.Bad(new Result.Refused(faulty.faults(), true));
      case Outcome.Filled(Values filled) ->
          Asking.forbidding(
                  fields.regime(), fields.ledger().act(), context.before().after(ids(form), filled))
              .<Reading>map(
                  answer -> {
                    var because = answer.deciding().getFirst().because();
                    return new Reading.Bad(
                        new Result.NotAllowed(new Message(because.ja(), because.en())));
                  })
              .orElseGet(() -> new Reading.Good(filled));
    };
  }

  private static List<String> ids(Form form) {
    return form.fields().stream().map(field -> field.id()).toList();
  }

  private Result result(Writing.Kept kept, Fields fields, UUID id) {
    return switch (kept) {
      case Writing.Kept.All(var entries) -> new Result.Done(entries.getFirst());
      case Writing.Kept.Not(var taken) -> new Result.Refused(store.faults(taken, fields), false);
      case Writing.Kept.Late() -> new Result.Stale(store.find(id).orElseThrow());
    };
  }
}
