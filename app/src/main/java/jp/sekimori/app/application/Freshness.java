package jp.sekimori.app.application;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.sekimori.app.control.Conditioned;
import jp.sekimori.app.control.FieldType;
import jp.sekimori.app.control.Ledger;
import jp.sekimori.app.control.State;
import jp.sekimori.app.form.Entries.Entry;
import jp.sekimori.app.form.Field;
import jp.sekimori.app.form.Values;
import jp.sekimori.clauses.text.Message;
import jp.sekimori.rules.Rulebook;
import jp.sekimori.rules.table.Axis;
import jp.sekimori.rules.table.FactType;

/** Tells whether what an application names is still as it was when it was filled in. */
final class Freshness {
  private final Blank blank;
  private final Values values;
  private final Map<UUID, Entry> entries;
  private final Rulebook rulebook;

  /**
   * @param values as they were filled in
   * @param entries as they are now, by id; those that are gone are not among them
   */
  Freshness(Blank blank, Values values, Map<UUID, Entry> entries) {
    this.blank = blank;
    this.values = values;
    this.entries = entries;
    this.rulebook = blank.regime().ruling().rulebook();
  }

  /** All entries that are named. */
  static List<UUID> named(Blank blank, Values values) {
    return blank.form().fields().stream()
        .filter(field -> field.kind() == Field.Kind.ENTRY)
        .flatMap(field -> values.ids(field.id()).stream())
        .distinct()
        .toList();
  }

  /** What is not as it was; empty where nothing changed that matters. */
  Optional<Message> changed() {
    return changed(values);
  }

  /** The same, as far as one entry is concerned: of the others it is not known how they are. */
  Optional<Message> changedBy(UUID entry) {
    Values about = values;
    for (Field field : blank.form().fields()) {
      if (field.kind() == Field.Kind.ENTRY) {
        boolean named = values.ids(field.id()).contains(entry);
        about = about.with(field.id(), named ? List.of(entry.toString()) : List.of());
      }
    }
    return changed(about);
  }

  private Optional<Message> changed(Values about) {
    for (Field field : blank.form().fields()) {
      Optional<Message> changed =
          field.type() instanceof FieldType.Entry entry
              ? gone(field, entry, about)
              : field.asking().takenFrom().flatMap(from -> other(field, about.ids(from)));
      if (changed.isPresent()) {
        return changed;
      }
    }
    return Optional.empty();
  }

  /** An entry that could not be chosen any more. */
  private Optional<Message> gone(Field field, FieldType.Entry type, Values about) {
    Optional<Ledger> ledger = blank.regime().ledger(type.ledger());
    for (UUID id : about.ids(field.id())) {
      Entry entry = entries.get(id);
      boolean fits =
          entry != null
              && ledger
                  .map(it -> Conditioned.on(it, rulebook).hold(type.where(), all(entry)))
                  .orElse(false);
      if (!fits) {
        String name = entry == null ? "" : entry.number() + " ";
        return Optional.of(
            new Message(
                "「" + field.label().ja() + "」の" + name + "は、今は選べない状態です。",
                name + "(" + field.label().en() + ") is in a state in which it cannot be chosen."));
      }
    }
    return Optional.empty();
  }

  private static Map<String, List<String>> all(Entry entry) {
    var all = new HashMap<>(entry.values().all());
    all.put(State.FIELD, List.of(entry.state()));
    return all;
  }

  /** A value that was copied and would be another now. */
  private Optional<Message> other(Field field, List<UUID> from) {
    List<List<String>> held =
        from.stream()
            .flatMap(id -> Optional.ofNullable(entries.get(id)).stream())
            .map(entry -> entry.values().of(field.id()))
            .filter(each -> !each.isEmpty())
            .distinct()
            .toList();
    List<String> then = values.of(field.id());
    // One of several may be lower than the highest, which counts; it must not be higher.
    List<String> now = highest(field, axis(field).isPresent() ? with(held, then) : held);
    if (held.isEmpty() || now.equals(then)) {
      return Optional.empty();
    }
    return Optional.of(
        new Message(
            "「" + field.label().ja() + "」が、申請の後で変わりました。",
            "“" + field.label().en() + "” has changed since."));
  }

  private static List<List<String>> with(List<List<String>> held, List<String> then) {
    return java.util.stream.Stream.concat(held.stream(), java.util.stream.Stream.of(then)).toList();
  }

  /** Of classes the highest; of anything else all of them, which are one unless they differ. */
  private List<String> highest(Field field, List<List<String>> held) {
    List<String> all = held.stream().flatMap(List::stream).distinct().toList();
    return axis(field)
        .filter(_ -> !all.isEmpty())
        .map(axis -> List.of(axis.highest(all).code()))
        .orElse(all);
  }

  private Optional<Axis> axis(Field field) {
    return field.type() instanceof FieldType.Known(FactType.ClassOn(var id))
        ? rulebook.axes().stream().filter(axis -> axis.id().equals(id)).findFirst()
        : Optional.empty();
  }
}
