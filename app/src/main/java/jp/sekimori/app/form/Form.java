package jp.sekimori.app.form;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import jp.sekimori.app.control.Conditioned;
import jp.sekimori.app.control.FormField;
import jp.sekimori.app.control.Regime;
import jp.sekimori.rules.Rulebook;

/** Fields that are filled in together. Reading one keeps nothing. Never changes. */
public final class Form {
  private final Regime regime;
  private final Map<String, Field> fields;

  /** Those that conditions may name, on the form or not. */
  private final Map<String, Field> known;

  private final Conditioned conditions;
  private final Set<String> leading;

  private Form(
      Regime regime, Map<String, Field> fields, Map<String, Field> known, Conditioned conditions) {
    this.regime = regime;
    this.fields = fields;
    this.known = known;
    this.conditions = conditions;
    this.leading = leading(fields.values());
  }

  /**
   * @param wanted the fields of the form, in their order
   * @param defined where fields that are written again are looked up: all that the ledger, the
   *     application or the check has
   * @throws IllegalArgumentException if a field is defined nowhere; the check of packs finds it
   */
  public static Form of(Regime regime, List<FormField> wanted, List<FormField> defined) {
    Rulebook rulebook = regime.ruling().rulebook();
    List<FormField> all = Stream.concat(wanted.stream(), defined.stream()).toList();
    var known = new LinkedHashMap<String, Field>();
    all.forEach(
        field -> first(field, rulebook).ifPresent(found -> known.putIfAbsent(found.id(), found)));
    var fields = new LinkedHashMap<String, Field>();
    for (FormField field : wanted) {
      fields.put(field.id(), on(field, known));
    }
    return new Form(regime, fields, known, Conditioned.on(distinct(all), List.of(), rulebook));
  }

  private static List<FormField> distinct(List<FormField> all) {
    var seen = new LinkedHashSet<String>();
    return all.stream()
        .filter(field -> !(field instanceof FormField.Again) && seen.add(field.id()))
        .toList();
  }

  private static Optional<Field> first(FormField field, Rulebook rulebook) {
    return switch (field) {
      case FormField.New own -> Optional.of(Field.of(own, rulebook));
      case FormField.OfFact of ->
          rulebook.vocabulary().fact(of.id()).map(fact -> Field.of(of, fact, rulebook));
      case FormField.Again _ -> Optional.empty();
    };
  }

  private static Field on(FormField wanted, Map<String, Field> known) {
    Field found = known.get(wanted.id());
    if (found == null) {
      throw new IllegalArgumentException("No field " + wanted.id());
    }
    return wanted instanceof FormField.Again again ? found.again(again) : found;
  }

  /** Those that something else depends on. */
  private static Set<String> leading(Iterable<Field> fields) {
    var leading = new LinkedHashSet<String>();
    for (Field field : fields) {
      leading.addAll(field.asking().when().wanted().keySet());
      field.asking().takenFrom().ifPresent(leading::add);
      field.asking().workedOut().ifPresent(how -> leading.addAll(how.uses().values()));
    }
    return leading;
  }

  /** All fields, in their order, whether or not they are asked. */
  public List<Field> fields() {
    return new ArrayList<>(fields.values());
  }

  /** One of the form's fields. */
  public Optional<Field> field(String id) {
    return Optional.ofNullable(fields.get(id));
  }

  /** A field of the form, or one that its conditions may name. */
  Optional<Field> known(String id) {
    return Optional.ofNullable(fields.get(id)).or(() -> Optional.ofNullable(known.get(id)));
  }

  Regime regime() {
    return regime;
  }

  Conditioned conditions() {
    return conditions;
  }

  boolean leads(Field field) {
    return leading.contains(field.id());
  }

  /** Reads what was sent. */
  public Outcome read(Posted posted, Context context) {
    return new Filling(this, posted, context).outcome();
  }

  /** Reads the rows of a table, each by itself; what they name is looked up once. */
  public Function<Posted, Outcome> reader(Context context) {
    var lookup = new Lookup(regime, context);
    return posted -> new Filling(this, posted, context, lookup, Inputs.Where.TABLE).outcome();
  }

  /** What stands in its fields before anybody typed: now, today, or whoever opens it. */
  public Posted preset(Context context) {
    var preset = new LinkedHashMap<String, List<String>>();
    for (Field field : fields.values()) {
      field
          .asking()
          .preset()
          .ifPresent(what -> preset.put(field.id(), List.of(preset(what, context))));
    }
    return new Posted(preset);
  }

  private static String preset(FormField.Preset what, Context context) {
    return switch (what) {
      case NOW -> context.now().truncatedTo(ChronoUnit.MINUTES).toString();
      case TODAY -> context.day().day().toString();
      case SELF -> context.acting().person().toString();
    };
  }

  /** To be filled in, with what stands there already. */
  public Sheet sheet(Values values, Context context) {
    return sheet(Posted.of(values), context);
  }

  /** As it was sent, with the fields that are asked for by now; nothing is said to be wrong. */
  public Sheet sheet(Posted posted, Context context) {
    return new Boxes(this, new Filling(this, posted, context), context).sheet(false, List.of());
  }

  /**
   * As it was sent, with what is wrong.
   *
   * @param more what others found wrong
   */
  public Sheet sheet(Posted posted, Context context, List<Fault> more) {
    return new Boxes(this, new Filling(this, posted, context), context).sheet(true, more);
  }
}
