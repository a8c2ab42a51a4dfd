package jp.sekimori.app.control;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import jp.sekimori.rules.Rulebook;
import jp.sekimori.rules.read.Conditions;
import jp.sekimori.rules.table.Condition;
import jp.sekimori.rules.table.Condition.OneOf;
import jp.sekimori.rules.table.Condition.Within;
import jp.sekimori.rules.table.Fact;
import jp.sekimori.rules.table.Scale;

/**
 * Tells whether conditions of controls hold for what stands in fields: a value for each, in the
 * canonical text that conditions name it by (ids, codes of classes, ISO days, digits).
 */
public final class Conditioned {
  private final Map<String, Fact> facts;
  private final Rulebook rulebook;

  private Conditioned(Map<String, Fact> facts, Rulebook rulebook) {
    this.facts = Map.copyOf(facts);
    this.rulebook = rulebook;
  }

  /** For a ledger: the state of an entry is named {@link State#FIELD}. */
  public static Conditioned on(Ledger ledger, Rulebook rulebook) {
    return on(ledger.allFields(), ledger.states(), rulebook);
  }

  /**
   * @param fields all that conditions may name
   * @param states none for a form
   */
  public static Conditioned on(List<FormField> fields, List<State> states, Rulebook rulebook) {
    var facts = new HashMap<String, Fact>();
    for (FormField field : fields) {
      fact(field, rulebook).ifPresent(fact -> facts.put(field.id(), fact));
    }
    if (!states.isEmpty()) {
      facts.put(State.FIELD, FieldType.states(states));
    }
    return new Conditioned(facts, rulebook);
  }

  private static Optional<Fact> fact(FormField field, Rulebook rulebook) {
    return switch (field) {
      case FormField.New own -> own.type().asFact(own.id());
      case FormField.OfFact of -> rulebook.vocabulary().fact(of.id());
      case FormField.Again _ -> Optional.empty();
    };
  }

  /**
   * Whether all of them hold. Of a field with several values one is enough; of a field with none
   * nothing holds.
   *
   * @throws IllegalArgumentException if they name what cannot be named here; the check of packs
   *     finds it
   */
  public boolean hold(When when, Map<String, List<String>> values) {
    return when.wanted().entrySet().stream()
        .allMatch(
            wanted ->
                holds(
                    wanted.getKey(),
                    wanted.getValue(),
                    values.getOrDefault(wanted.getKey(), List.of()).stream()));
  }

  private boolean holds(String field, String wanted, Stream<String> values) {
    Fact fact = facts.get(field);
    if (fact == null) {
      throw new IllegalArgumentException("No condition can be put on " + field);
    }
    Optional<Condition> condition = read(fact, wanted);
    return condition.isEmpty() || values.anyMatch(value -> takes(condition.get(), fact, value));
  }

  private Optional<Condition> read(Fact fact, String wanted) {
    try {
      return Conditions.on(fact, rulebook.axes()).read(wanted);
    } catch (Conditions.Unreadable e) {
      throw new IllegalArgumentException(e);
    }
  }

  private static boolean takes(Condition condition, Fact fact, String value) {
    return switch (condition) {
      case OneOf one -> one.values().contains(value);
      case Within within -> {
        OptionalLong number = Scale.of(fact.type()).read(value);
        yield number.isPresent()
            && within.spans().stream().anyMatch(span -> span.contains(number.getAsLong()));
      }
    };
  }
}
