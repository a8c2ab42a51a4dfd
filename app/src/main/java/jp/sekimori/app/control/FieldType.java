package jp.sekimori.app.control;

import java.util.List;
import java.util.Optional;
import jp.sekimori.rules.table.Fact;
import jp.sekimori.rules.table.FactType;
import jp.sekimori.rules.table.Value;
import jp.sekimori.rules.table.Words;

/** What is written in a field (記入欄). */
public sealed interface FieldType {

  /** One line. */
  record Text() implements FieldType {}

  /** Several lines. */
  record Note() implements FieldType {}

  /** A day or moment: {@link Plain#DATE} and {@link Plain#TIME} among them. */
  enum Plain implements FieldType {
    DATE,
    TIME,
    OFFICE,
    /** A clause of the policy. */
    CLAUSE,
    /** An attachment. */
    FILE,
    /** IP addresses, or ranges of them. */
    ADDRESS,
    MAC,
    /** Numbers of ports and ranges of them. */
    PORTS,
    URL,
    /** 法人番号, by which the tax agency knows companies and bodies. */
    CORPORATE_NUMBER
  }

  /** What facts of the rules have as well: yes or no, a choice, a class, a whole number. */
  record Known(FactType type) implements FieldType {}

  /**
   * A member of staff.
   *
   * @param role the role that somebody has by being named here
   */
  record Person(Optional<String> role) implements FieldType {}

  /**
   * An entry of a ledger.
   *
   * @param where which entries may be chosen
   */
  record Entry(String ledger, When where) implements FieldType {}

  /** What conditions take a field of this type for; empty where none can be put on it. */
  default Optional<Fact> asFact(String id) {
    return switch (this) {
      case Known(FactType type) -> Optional.of(new Fact(id, type, UNNAMED, UNNAMED));
      case Plain plain when plain == Plain.DATE ->
          Optional.of(new Fact(id, new FactType.Day(), UNNAMED, UNNAMED));
      case Plain _, Text _, Note _, Person _, Entry _ -> Optional.empty();
    };
  }

  /** The states of a ledger, as conditions on {@code state} take them. */
  static Fact states(List<State> states) {
    List<Value> values =
        states.stream().map(state -> new Value(state.id(), state.label())).distinct().toList();
    return new Fact(State.FIELD, new FactType.Choice(values), UNNAMED, UNNAMED);
  }

  /** Conditions need no words. */
  Words UNNAMED = new Words("―", "―");
}
