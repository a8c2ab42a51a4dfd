package jp.sekimori.app.ledger;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.sekimori.app.control.Conditioned;
import jp.sekimori.app.control.Move;
import jp.sekimori.app.control.State;
import jp.sekimori.app.form.Context;
import jp.sekimori.app.form.Form;
import jp.sekimori.app.form.Outcome;
import jp.sekimori.app.form.Posted;
import jp.sekimori.app.form.Values;
import jp.sekimori.app.kernel.Acting;
import jp.sekimori.clauses.text.Message;
import org.springframework.stereotype.Component;

/**
 * Lets entries that another one names make moves of their own with its move: what was taken out and
 * lost is lost in the ledger of devices too. Whoever may make the one makes the others, all of them
 * or none, in the caller's transaction.
 */
@Component
class Together {
  private final Today today;
  private final EntryStore store;
  private final Keepers keepers;
  private final Writing writing;

  Together(Today today, EntryStore store, Keepers keepers, Writing writing) {
    this.today = today;
    this.store = store;
    this.keepers = keepers;
    this.writing = writing;
  }

  /**
   * @param moved as it is after the move
   * @return why one of the others cannot follow, so that everything has to be undone
   */
  Optional<Message> follow(Acting acting, Fields fields, Entry moved, Move move) {
    var conditions = Conditioned.on(fields.ledger(), fields.regime().ruling().rulebook());
    var values = moved.values().with(State.FIELD, moved.state()).all();
    return move.with().stream()
        .filter(with -> conditions.hold(with.when(), values))
        .flatMap(
            with ->
                moved.values().ids(with.field()).stream()
                    .sorted()
                    .map(other -> follow(acting, moved, move, with, other)))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private Optional<Message> follow(
      Acting acting, Entry moved, Move move, Move.With with, UUID named) {
    Entry other = store.locked(named).orElseThrow();
    Fields fields = today.fields(other.ledger()).orElseThrow();
    Move own =
        fields.ledger().moves().stream()
            .filter(each -> each.id().equals(with.move()))
            .findFirst()
            .orElseThrow();
    if (own.to().filter(other.state()::equals).isPresent()) {
      return Optional.empty();
    }
    Context context = today.context(acting, fields, other);
    if (!keepers.moves(fields, other).contains(own)) {
      return Optional.of(notNow(fields, other, own));
    }
    Optional<Message> stopped = keepers.stopped(fields, context.day().day(), other, own);
    if (stopped.isPresent()) {
      return stopped;
    }
    Form form = fields.form(own);
    return switch (form.read(filled(form, moved, with), context)) {
      case Outcome.Faulty faulty -> Optional.of(unfilled(other, own, faulty));
      case Outcome.Filled(Values values) -> {
        var hand = new Writing.Hand(acting, fields, context.day());
        var next =
            new Writing.Next(
                "entry.move",
                Optional.of(own),
                other.office(),
                own.to().orElse(other.state()),
                other.values().after(ids(form), values).without(own.clears()),
                Optional.empty(),
                Optional.of(because(moved, move)));
        yield writing.change(hand, other, next) instanceof Writing.Kept.All
            ? Optional.empty()
            : Optional.of(notNow(fields, other, own));
      }
    };
  }

  /** What stands in the entry that moved, by the names that the other ledger has for it. */
  private static Posted filled(Form form, Entry moved, Move.With with) {
    Map<String, List<String>> filled = new HashMap<>();
    ids(form).forEach(id -> filled.put(id, moved.values().of(with.source(id))));
    return new Posted(filled);
  }

  private static List<String> ids(Form form) {
    return form.fields().stream().map(field -> field.id()).toList();
  }

  /** As the history of the other entry has it. */
  private static String because(Entry moved, Move move) {
    return moved.number().words().ja() + "の「" + move.label().ja() + "」による";
  }

  private static Message notNow(Fields fields, Entry other, Move own) {
    var state = fields.state(other.state()).map(State::label).orElseThrow();
    String name = EntryStore.called(other);
    return new Message(
        "「"
            + name
            + "」は、"
            + fields.ledger().title().ja()
            + "で「"
            + state.ja()
            + "」なので、「"
            + own.label().ja()
            + "」ができません。先にその記録を確かめて、状態を直してください。どちらにも、まだ何も記録していません。",
        "“"
            + name
            + "” is "
            + state.en()
            + " in "
            + fields.ledger().title().en()
            + ", so that it cannot follow ("
            + own.label().en()
            + "). Look at its record and mend its state first. Nothing was recorded of either.");
  }

  private static Message unfilled(Entry other, Move own, Outcome.Faulty faulty) {
    var fault = faulty.faults().getFirst();
    String name = EntryStore.called(other);
    return new Message(
        "「" + name + "」の「" + own.label().ja() + "」ができません。" + fault.what().ja() + fault.mend().ja(),
        "“"
            + name
            + "” cannot follow ("
            + own.label().en()
            + "). "
            + fault.what().en()
            + " "
            + fault.mend().en());
  }
}
