package jp.sekimori.app.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.sekimori.app.control.FieldType;
import jp.sekimori.app.control.Ledger;
import jp.sekimori.app.control.State;
import jp.sekimori.app.form.Field;
import jp.sekimori.app.form.Values;
import jp.sekimori.rules.table.Axis;
import jp.sekimori.rules.table.FactType;

/**
 * What an entry is found, sorted and fenced by, beside its values: worked out whenever it is
 * written.
 *
 * @param classes levels on the axes of the edition, from 1 for the lowest; 0 for none
 * @param unique as compared, by field
 * @param links ids of the entries that it names, by field
 */
record Columns(
    String name,
    boolean closed,
    Optional<UUID> holder,
    Optional<LocalDate> due,
    List<Integer> classes,
    String searchable,
    Map<String, List<String>> unique,
    Map<String, List<UUID>> links) {
  /** So many axes have a column. */
  static final int CLASSES = 3;

  /**
   * @param texts what values are called
   */
  static Columns of(Fields fields, String state, EntryNumber number, Values values, Texts texts) {
    Ledger ledger = fields.ledger();
    Optional<State> is = fields.state(state);
    return new Columns(
        name(fields, values, texts),
        is.map(State::closed).orElse(false),
        ledger.holder().flatMap(values::one).map(UUID::fromString),
        is.flatMap(State::due).flatMap(values::one).map(LocalDate::parse),
        classes(fields, values),
        searchable(fields, number, values, texts),
        unique(fields, values),
        links(fields.all(), values));
  }

  private static String name(Fields fields, Values values, Texts texts) {
    return fields.ledger().names().stream()
        .flatMap(id -> fields.find(id).stream())
        .flatMap(field -> values.of(field.id()).stream().map(value -> texts.of(field, value)))
        .filter(text -> !text.isBlank())
        .collect(Collectors.joining("　"));
  }

  private static List<Integer> classes(Fields fields, Values values) {
    var ranks = new ArrayList<Integer>();
    for (Axis axis : fields.axes().subList(0, Math.min(CLASSES, fields.axes().size()))) {
      ranks.add(
          fields.all().stream()
              .filter(field -> isOn(field, axis))
              .flatMap(field -> values.of(field.id()).stream())
              .mapToInt(code -> 1 + axis.rank(code))
              .max()
              .orElse(0));
    }
    while (ranks.size() < CLASSES) {
      ranks.add(0);
    }
    return List.copyOf(ranks);
  }

  static boolean isOn(Field field, Axis axis) {
    return field.type() instanceof FieldType.Known(FactType.ClassOn on)
        && on.axis().equals(axis.id());
  }

  private static String searchable(Fields fields, EntryNumber number, Values values, Texts texts) {
    var all = new ArrayList<String>();
    all.add(number.words().ja());
    fields
        .all()
        .forEach(field -> values.of(field.id()).forEach(value -> all.add(texts.of(field, value))));
    return Searchable.of(all);
  }

  private static Map<String, List<String>> unique(Fields fields, Values values) {
    var unique = new LinkedHashMap<String, List<String>>();
    fields.all().stream()
        .filter(field -> field.unique() && values.has(field.id()))
        .forEach(
            field ->
                unique.put(
                    field.id(),
                    values.of(field.id()).stream().map(Searchable::same).distinct().toList()));
    return unique;
  }

  static Map<String, List<UUID>> links(List<Field> fields, Values values) {
    var links = new LinkedHashMap<String, List<UUID>>();
    fields.stream()
        .filter(field -> field.type() instanceof FieldType.Entry && values.has(field.id()))
        .forEach(field -> links.put(field.id(), List.copyOf(Set.copyOf(values.ids(field.id())))));
    return links;
  }
}
