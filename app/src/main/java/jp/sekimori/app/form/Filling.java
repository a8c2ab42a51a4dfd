package jp.sekimori.app.form;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import jp.sekimori.app.form.Entries.Entry;
import jp.sekimori.app.form.Outcome.Faulty;
import jp.sekimori.app.form.Outcome.Filled;
import jp.sekimori.rules.table.Axis;
import jp.sekimori.rules.table.FactType.ClassOn;

/** One form as it was sent: which fields are asked, what stands in them, what is wrong. */
final class Filling {
  private final Form form;
  private final Posted posted;
  private final Context context;
  private final Lookup lookup;
  private final Inputs inputs;
  private final Map<String, Answer> answers = new HashMap<>();
  private final Set<String> open = new LinkedHashSet<>();
  private Optional<Set<String>> demanded = Optional.empty();
  private boolean demandsKnown;

  /** What became of a field. */
  sealed interface Answer {
    List<String> values();

    default List<Fault> faults() {
      return List.of();
    }

    /** It is not asked. */
    record NotAsked(List<Fault> faults) implements Answer {
      @Override
      public List<String> values() {
        return List.of();
      }
    }

    /** What it says follows from other fields. */
    record Given(List<String> values, List<Fault> faults) implements Answer {}

    /** It follows from another field, in which nothing stands yet. */
    record Pending(Field source) implements Answer {
      @Override
      public List<String> values() {
        return List.of();
      }
    }

    /** It is filled in by hand. */
    record ByHand(Inputs.Taken taken) implements Answer {
      @Override
      public List<String> values() {
        return taken.values();
      }

      @Override
      public List<Fault> faults() {
        return taken.faults();
      }
    }
  }

  Filling(Form form, Posted posted, Context context) {
    this(form, posted, context, new Lookup(form.regime(), context), Inputs.Where.PAGE);
  }

  Filling(Form form, Posted posted, Context context, Lookup lookup, Inputs.Where where) {
    this.form = form;
    this.posted = posted;
    this.context = context;
    this.lookup = lookup;
    this.inputs = new Inputs(form.regime(), lookup, context, where);
  }

  Lookup lookup() {
    return lookup;
  }

  Show show() {
    return new Show(context, form.regime(), lookup);
  }

  List<Field> fields() {
    return form.fields();
  }

  List<String> typed(Field field) {
    return posted.of(field.id());
  }

  Outcome outcome() {
    var values = new LinkedHashMap<String, List<String>>();
    var faults = new ArrayList<Fault>();
    for (Field field : form.fields()) {
      values.put(field.id(), answer(field).values());
      faults.addAll(faults(field));
    }
    return faults.isEmpty()
        ? new Filled(new Values(values))
        : new Faulty(new Values(posted.all()), faults);
  }

  /** What is wrong with a field, by itself and beside others. */
  List<Fault> faults(Field field) {
    Answer answer = answer(field);
    if (!answer.faults().isEmpty()) {
      return answer.faults();
    }
    return switch (answer) {
      case Answer.NotAsked _ -> List.of();
      case Answer.Pending _ -> List.of();
      case Answer.Given given ->
          given.values().isEmpty() && isRequired(field) ? List.of(Said.unknown(field)) : List.of();
      case Answer.ByHand byHand -> besides(field, byHand.values());
    };
  }

  private List<Fault> besides(Field field, List<String> values) {
    if (values.isEmpty()) {
      return isRequired(field) ? List.of(inputs.empty(field)) : List.of();
    }
    var faults = new ArrayList<Fault>();
    if (!field.many() && values.size() > 1) {
      faults.add(Said.several(field, values.size()));
    }
    if (values.size() < field.atLeast()) {
      faults.add(Said.tooFew(field, values.size()));
    }
    field
        .asking()
        .notBefore()
        .flatMap(form::known)
        .flatMap(other -> Limits.before(field, values, other, values(other.id())))
        .ifPresent(faults::add);
    field
        .asking()
        .notAfter()
        .flatMap(bound -> Limits.after(field, values, bound, context))
        .ifPresent(faults::add);
    field
        .asking()
        .notBehind()
        .flatMap(past -> Limits.behind(field, values, past, context))
        .ifPresent(faults::add);
    for (String other : field.asking().otherThan()) {
      if (values(other).stream().anyMatch(values::contains)) {
        form.known(other).ifPresent(it -> faults.add(Said.same(field, it)));
      }
    }
    return faults;
  }

  /** Whether it has to be filled in where it is asked. */
  boolean isRequired(Field field) {
    // What would be worked out, a decision waits for.
    return field.required() || field.asking().workedOut().isPresent() || isDemanded(field);
  }

  private boolean isDemanded(Field field) {
    List<String> fulfils = field.basis().fulfils();
    return !fulfils.isEmpty()
        && demanded().filter(them -> fulfils.stream().anyMatch(them::contains)).isPresent();
  }

  /** What stands in a field, on the form or in the entry that it belongs to. */
  List<String> values(String id) {
    return form.field(id).map(field -> answer(field).values()).orElse(context.before().of(id));
  }

  Answer answer(Field field) {
    Answer known = answers.get(field.id());
    if (known != null) {
      return known;
    }
    if (!open.add(field.id())) {
      // Fields that wait for one another: no pack has them on purpose, and nothing holds.
      return new Answer.NotAsked(List.of());
    }
    try {
      Answer answer = isAsked(field) ? asked(field) : notAsked(field);
      answers.put(field.id(), answer);
      return answer;
    } finally {
      open.remove(field.id());
    }
  }

  private Answer notAsked(Field field) {
    return new Answer.NotAsked(typed(field).isEmpty() ? List.of() : List.of(Said.notAsked(field)));
  }

  private boolean isAsked(Field field) {
    var when = field.asking().when();
    if (!when.isAlways()) {
      var wanted = new HashMap<String, List<String>>();
      when.wanted().keySet().forEach(id -> wanted.put(id, values(id)));
      if (!form.conditions().hold(when, wanted)) {
        return false;
      }
    }
    return !waits(field) || demanded().isEmpty() || isDemanded(field);
  }

  /** Whether it is asked only where an obligation is demanded. */
  private static boolean waits(Field field) {
    return !field.basis().fulfils().isEmpty() && !field.required();
  }

  /** Asked once, with everything that waits for no obligation. */
  private Optional<Set<String>> demanded() {
    if (!demandsKnown) {
      demandsKnown = true;
      Values values = context.before();
      for (Field field : form.fields()) {
        if (!waits(field) && !open.contains(field.id())) {
          values = values.with(field.id(), known(field));
        }
      }
      demanded = context.demands().of(values);
    }
    return demanded;
  }

  /** What a field says, or will say as far as was told before. */
  private List<String> known(Field field) {
    return answer(field) instanceof Answer.Pending
        ? context.answered().of(field.id())
        : answer(field).values();
  }

  private Answer asked(Field field) {
    Optional<Answer> given =
        field.asking().takenFrom().isPresent()
            ? copied(field)
            : field.asking().workedOut().flatMap(how -> context.workedOut(how.by())).isPresent()
                ? Optional.of(workedOut(field))
                : Optional.empty();
    return given.orElseGet(() -> new Answer.ByHand(inputs.take(field, typed(field))));
  }

  /** Empty where the entry says nothing of it, so that somebody has to. */
  private Optional<Answer> copied(Field field) {
    String source = field.asking().takenFrom().orElseThrow();
    List<String> chosen = values(source);
    if (chosen.isEmpty()) {
      return form.known(source).map(Answer.Pending::new);
    }
    List<List<String>> held =
        chosen.stream()
            .flatMap(id -> lookup.entry(UUID.fromString(id)).stream())
            .map(entry -> entry.values().of(field.id()))
            .filter(values -> !values.isEmpty())
            .distinct()
            .toList();
    if (held.isEmpty()) {
      return Optional.empty();
    }
    Optional<Axis> axis = axis(field);
    if (axis.isPresent()) {
      List<String> codes =
          held.stream()
              .flatMap(List::stream)
              .flatMap(code -> axis.get().level(code).stream())
              .map(level -> level.code())
              .toList();
      return codes.isEmpty()
          ? Optional.empty()
          : Optional.of(given(field, List.of(axis.get().highest(codes).code())));
    }
    return Optional.of(
        held.size() == 1
            ? given(field, held.getFirst())
            : new Answer.Given(
                List.of(), List.of(Said.mixed(field, form.known(source).orElseThrow()))));
  }

  /** What was typed all the same has to say the same. */
  private Answer given(Field field, List<String> values) {
    boolean same = typed(field).isEmpty() || typed(field).equals(values);
    return new Answer.Given(values, same ? List.of() : List.of(Said.notWritten(field)));
  }

  private Optional<Axis> axis(Field field) {
    return field.type() instanceof jp.sekimori.app.control.FieldType.Known(ClassOn on)
        ? form.regime().ruling().rulebook().axes().stream()
            .filter(axis -> axis.id().equals(on.axis()))
            .findFirst()
        : Optional.empty();
  }

  private Answer workedOut(Field field) {
    var how = field.asking().workedOut().orElseThrow();
    var used = new LinkedHashMap<String, List<String>>();
    var entries = new HashMap<UUID, Entry>();
    how.uses()
        .forEach(
            (name, id) -> {
              List<String> values = values(id);
              if (!values.isEmpty()) {
                used.put(name, values);
              }
              if (form.known(id).filter(it -> it.kind() == Field.Kind.ENTRY).isPresent()) {
                values.stream()
                    .flatMap(value -> lookup.entry(UUID.fromString(value)).stream())
                    .forEach(entry -> entries.put(entry.id(), entry));
              }
            });
    Optional<String> value = context.workedOut(how.by()).orElseThrow().of(used, entries);
    if (value.isEmpty()) {
      Optional<Field> missing =
          Stream.concat(how.uses().values().stream(), Stream.of())
              .filter(id -> values(id).isEmpty())
              .flatMap(id -> form.known(id).stream())
              .findFirst();
      return missing
          .<Answer>map(Answer.Pending::new)
          .orElseGet(() -> new Answer.Given(List.of(), List.of()));
    }
    return given(field, List.of(value.get()));
  }
}
