package jp.sekimori.app.control;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jp.sekimori.app.control.FieldType.Known;
import jp.sekimori.app.control.FieldType.Person;
import jp.sekimori.rules.table.Fact;

/** The fields that can be named at a place, and the states. Never changes. */
final class Scope {
  static final Scope NOTHING = new Scope(Map.of(), List.of());

  private final Map<String, FormField> fields;
  private final List<State> states;

  private Scope(Map<String, FormField> fields, List<State> states) {
    this.fields = fields;
    this.states = states;
  }

  static Scope of(Ledger ledger) {
    return new Scope(Map.of(), ledger.states()).with(ledger.allFields());
  }

  /** These too; what is only written again adds nothing. */
  Scope with(List<FormField> more) {
    Map<String, FormField> all = new LinkedHashMap<>(fields);
    more.stream()
        .filter(field -> !(field instanceof FormField.Again))
        .forEach(field -> all.putIfAbsent(field.id(), field));
    return new Scope(all, states);
  }

  Set<String> names() {
    return fields.keySet();
  }

  List<State> states() {
    return states;
  }

  boolean has(String field) {
    return fields.containsKey(field);
  }

  boolean isFact(String field) {
    return fields.get(field) instanceof FormField.OfFact;
  }

  boolean isPerson(String field) {
    return fields.get(field) instanceof FormField.New own && own.type() instanceof Person;
  }

  /** Its type; empty where there is no such field, or it is a fact that there is not. */
  Optional<FieldType> type(String field, Map<String, Fact> facts) {
    return switch (fields.get(field)) {
      case FormField.New own -> Optional.of(own.type());
      case FormField.OfFact of ->
          Optional.ofNullable(facts.get(of.id())).map(fact -> new Known(fact.type()));
      case null -> Optional.empty();
      case FormField.Again _ -> Optional.empty();
    };
  }
}
