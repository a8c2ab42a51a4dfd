package jp.sekimori.app.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.sekimori.app.control.Basis;
import jp.sekimori.app.control.FieldType;
import jp.sekimori.app.control.FieldType.Known;
import jp.sekimori.app.control.FieldType.Plain;
import jp.sekimori.app.control.FormField;
import jp.sekimori.rules.Rulebook;
import jp.sekimori.rules.table.Axis;
import jp.sekimori.rules.table.Fact;
import jp.sekimori.rules.table.FactType;
import jp.sekimori.rules.table.FactType.Choice;
import jp.sekimori.rules.table.FactType.ClassOn;
import jp.sekimori.rules.table.FactType.Whole;
import jp.sekimori.rules.table.FactType.YesNo;
import jp.sekimori.rules.table.Words;

/**
 * A field as it stands on a form: with its words and what may be chosen.
 *
 * @param hint how to fill it in
 * @param fact whether it is a fact of the rules
 * @param many whether several values may be given
 * @param atLeast how many have to be given where any are
 * @param unique whether no two entries of the ledger may have the same
 * @param options what may be chosen; none where something is written or looked for
 */
public record Field(
    String id,
    Words label,
    Optional<Words> hint,
    FieldType type,
    boolean fact,
    boolean many,
    int atLeast,
    boolean unique,
    List<Option> options,
    FormField.Asking asking,
    Basis basis) {

  /**
   * @param value as it is kept
   * @param note what makes one choose it
   */
  public record Option(String value, Words label, Optional<Words> note) {}

  /** How it is filled in and shown. */
  public enum Kind {
    TEXT,
    NOTE,
    NUMBER,
    DATE,
    TIME,
    YES_NO,
    CHOICE,
    CLASS,
    PERSON,
    OFFICE,
    ENTRY,
    CLAUSE,
    FILE,
    ADDRESS,
    MAC,
    PORTS,
    URL,
    CORPORATE_NUMBER
  }

  public Field {
    options = List.copyOf(options);
  }

  /** A field of its own. */
  public static Field of(FormField.New own, Rulebook rulebook) {
    return new Field(
        own.id(),
        own.label(),
        own.asking().hint(),
        own.type(),
        false,
        own.many(),
        own.atLeast(),
        own.unique(),
        options(own.type(), rulebook.axes()),
        own.asking(),
        own.basis());
  }

  /** A fact of the rules, in their words. */
  static Field of(FormField.OfFact of, Fact fact, Rulebook rulebook) {
    FieldType type = new Known(fact.type());
    return new Field(
        of.id(),
        fact.label(),
        of.asking().hint().or(() -> Optional.of(fact.question())),
        type,
        true,
        false,
        0,
        false,
        options(type, rulebook.axes()),
        of.asking(),
        of.basis());
  }

  /** The same field on another form, which says for itself when and whether it has to be filled. */
  Field again(FormField.Again again) {
    FormField.Asking own = again.asking();
    var asked =
        new FormField.Asking(
            own.required(),
            own.when().isAlways() ? asking.when() : own.when(),
            own.notBefore().or(asking::notBefore),
            own.notAfter().or(asking::notAfter),
            own.notBehind().or(asking::notBehind),
            own.preset().or(asking::preset),
            own.otherThan().isEmpty() ? asking.otherThan() : own.otherThan(),
            own.hint().or(asking::hint),
            own.takenFrom(),
            own.workedOut(),
            own.personal() || asking.personal(),
            asking.heads());
    return new Field(
        id,
        label,
        own.hint().or(this::hint),
        type,
        fact,
        many,
        atLeast,
        unique,
        options,
        asked,
        again.basis());
  }

  public boolean required() {
    return asking.required();
  }

  /** Whether it is a box to tick (確認欄): without it nothing goes on. */
  public boolean isTick() {
    return kind() == Kind.CHOICE && required() && options.size() == 1;
  }

  public Kind kind() {
    return switch (type) {
      case FieldType.Text _ -> Kind.TEXT;
      case FieldType.Note _ -> Kind.NOTE;
      case FieldType.Person _ -> Kind.PERSON;
      case FieldType.Entry _ -> Kind.ENTRY;
      case Known known -> kind(known.type());
      case Plain plain ->
          switch (plain) {
            case DATE -> Kind.DATE;
            case TIME -> Kind.TIME;
            case OFFICE -> Kind.OFFICE;
            case CLAUSE -> Kind.CLAUSE;
            case FILE -> Kind.FILE;
            case ADDRESS -> Kind.ADDRESS;
            case MAC -> Kind.MAC;
            case PORTS -> Kind.PORTS;
            case URL -> Kind.URL;
            case CORPORATE_NUMBER -> Kind.CORPORATE_NUMBER;
          };
    };
  }

  private static Kind kind(FactType type) {
    return switch (type) {
      case YesNo _ -> Kind.YES_NO;
      case Choice _ -> Kind.CHOICE;
      case ClassOn _ -> Kind.CLASS;
      case Whole _ -> Kind.NUMBER;
      case FactType.Day _ -> Kind.DATE;
    };
  }

  /** The range and the unit of a number. */
  public Optional<Whole> whole() {
    return type instanceof Known(Whole whole) ? Optional.of(whole) : Optional.empty();
  }

  /** The ledger whose entries it names. */
  public Optional<String> ledger() {
    return type instanceof FieldType.Entry entry ? Optional.of(entry.ledger()) : Optional.empty();
  }

  /** Whether a word says which of its options is meant: by id, or as tables have it. */
  public boolean knows(String word) {
    return Choosing.read(this, word) instanceof Read.Good;
  }

  public Optional<Option> option(String value) {
    return options.stream().filter(option -> option.value().equals(value)).findFirst();
  }

  private static List<Option> options(FieldType type, List<Axis> axes) {
    return type instanceof Known(FactType known) ? options(known, axes) : List.of();
  }

  private static List<Option> options(FactType type, List<Axis> axes) {
    return switch (type) {
      case YesNo _ -> YesNo.VALUES.stream().map(Field::option).toList();
      case Choice choice -> choice.values().stream().map(Field::option).toList();
      case ClassOn on -> levels(on.axis(), axes);
      case Whole _, FactType.Day _ -> List.of();
    };
  }

  private static Option option(jp.sekimori.rules.table.Value value) {
    return new Option(value.id(), value.label(), Optional.empty());
  }

  /** The highest first, as policies list them. */
  private static List<Option> levels(String axis, List<Axis> axes) {
    var options = new ArrayList<Option>();
    axes.stream()
        .filter(each -> each.id().equals(axis))
        .flatMap(each -> each.levels().reversed().stream())
        .forEach(
            level ->
                options.add(
                    new Option(level.code(), level.label(), Optional.of(level.criterion()))));
    return options;
  }
}
