package jp.sekimori.app.form;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.sekimori.app.control.Regime;
import jp.sekimori.app.form.Field.Kind;
import jp.sekimori.app.policy.pack.PackClause;
import jp.sekimori.clauses.outline.ClauseNumber;

/** Reads what was chosen and typed in one field, whatever the other fields say. */
final class Inputs {
  private final Regime regime;
  private final Lookup lookup;
  private final Context context;
  private final Where where;

  /** Where somebody mends what is wrong. */
  enum Where {
    /** What a text may mean stands below it, to be chosen. */
    PAGE,
    /** There is nothing to choose from: it has to be written. */
    TABLE
  }

  Inputs(Regime regime, Lookup lookup, Context context, Where where) {
    this.regime = regime;
    this.lookup = lookup;
    this.context = context;
    this.where = where;
  }

  /**
   * What became of an input.
   *
   * @param values as they are kept
   * @param found what was typed may mean these; somebody has to choose
   */
  record Taken(List<String> values, List<String> found, List<Fault> faults) {}

  Taken take(Field field, List<String> typed) {
    Taken taken = taken(field, typed);
    return where == Where.PAGE
        ? new Taken(taken.values(), taken.found(), Said.naming(field, taken.faults()))
        : taken;
  }

  private Taken taken(Field field, List<String> typed) {
    return switch (field.kind()) {
      case PERSON, OFFICE, ENTRY -> looked(field, typed);
      case FILE -> files(field, typed);
      case TEXT, NUMBER, DATE, TIME, CLAUSE, ADDRESS, MAC, PORTS, URL, CORPORATE_NUMBER ->
          written(
              field,
              field.many() ? typed.stream().flatMap(t -> Texts.lines(t).stream()).toList() : typed);
      case NOTE, YES_NO, CHOICE, CLASS -> written(field, typed);
    };
  }

  private Taken written(Field field, List<String> typed) {
    var values = new LinkedHashSet<String>();
    var faults = new ArrayList<Fault>();
    for (String text : typed) {
      switch (read(field, text)) {
        case Read.Good(String value) -> {
          if (!values.add(value)) {
            faults.add(Said.twice(field, text));
          }
        }
        case Read.Bad bad -> faults.add(Said.of(field, bad));
      }
    }
    return new Taken(List.copyOf(values), List.of(), faults);
  }

  private Read read(Field field, String text) {
    return switch (field.kind()) {
      case TEXT -> Texts.line(text);
      case NOTE -> Texts.note(text);
      case NUMBER -> Numerals.read(text, field.whole().orElseThrow());
      case DATE -> Moments.day(text);
      case TIME -> Moments.moment(text);
      case YES_NO, CHOICE, CLASS -> Choosing.read(field, text);
      case CLAUSE -> clause(text);
      case ADDRESS -> Networks.address(text);
      case MAC -> Networks.mac(text);
      case PORTS -> Networks.ports(text);
      case URL -> Addresses.read(text);
      case CORPORATE_NUMBER -> CorporateNumbers.read(text);
      case PERSON, OFFICE, ENTRY, FILE -> throw new IllegalStateException(field.id());
    };
  }

  private Read clause(String text) {
    String edition = regime.edition();
    return regime.ruling().pack().clauses().values().stream()
        .filter(clause -> isMeant(clause, edition, text))
        .findFirst()
        .<Read>map(clause -> Read.good(clause.id()))
        .orElseGet(
            () ->
                Read.bad(
                    "「" + text + "」という条項は、今の版にありません。",
                    "The edition has no clause “" + text + "”.",
                    "規程のとおり、第６の１(9)、第５条第２項のように書いてください。",
                    "Write its number as the policy prints it."));
  }

  /** By its number as officials write it, or by its id in the pack. */
  private static boolean isMeant(PackClause clause, String edition, String text) {
    return clause
        .path(edition)
        .filter(path -> clause.id().equals(text) || ClauseNumber.of(path).equals(text))
        .isPresent();
  }

  /** Ids stand for what was chosen; of a field with one value, what was typed takes its place. */
  private Taken looked(Field field, List<String> typed) {
    var chosen = new LinkedHashSet<String>();
    var found = new LinkedHashSet<String>();
    var faults = new ArrayList<Fault>();
    List<String> texts = typed.stream().filter(text -> id(text).isEmpty()).toList();
    if (texts.isEmpty() || field.many()) {
      typed.stream().filter(text -> id(text).isPresent()).forEach(chosen::add);
    }
    for (String text : texts.stream().flatMap(it -> Texts.lines(it).stream()).toList()) {
      Lookup.Found looked = lookup.find(field, text);
      // What was typed stays until one of those it may mean is chosen beside it.
      List<String> meant =
          looked.sure()
              ? looked.values()
              : typed.stream().filter(looked.values()::contains).toList();
      chosen.addAll(meant);
      if (meant.isEmpty()) {
        found.addAll(looked.values());
        faults.add(
            looked.values().isEmpty()
                ? Said.nothingFound(field, text)
                : whichOne(field, text, looked));
      }
    }
    for (String id : List.copyOf(chosen)) {
      boolean stays = context.before().of(field.id()).contains(id);
      if (!stays && !lookup.isThere(field, UUID.fromString(id))) {
        faults.add(Said.notThere(field));
      }
    }
    return new Taken(List.copyOf(chosen), List.copyOf(found), faults);
  }

  private Fault whichOne(Field field, String text, Lookup.Found found) {
    return switch (where) {
      case PAGE -> Said.chooseOne(field, text, found);
      case TABLE ->
          Said.writeOne(
              field,
              text,
              found,
              found.values().stream()
                  .map(id -> lookup.label(field, UUID.fromString(id)).text())
                  .distinct()
                  .toList());
    };
  }

  /** That a field is empty in which something has to stand. */
  Fault empty(Field field) {
    return switch (where) {
      case PAGE -> Said.empty(field);
      case TABLE -> Said.blank(field);
    };
  }

  static Optional<UUID> id(String text) {
    try {
      return text.length() == 36 ? Optional.of(UUID.fromString(text)) : Optional.empty();
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  private Taken files(Field field, List<String> typed) {
    var values = new LinkedHashSet<String>();
    var faults = new ArrayList<Fault>();
    for (String text : typed) {
      Optional<FileValue> file = FileValue.read(text);
      boolean isOurs =
          file.isPresent()
              && (context.before().of(field.id()).contains(text)
                  || context.uploads().has(file.get()));
      if (isOurs) {
        values.add(text);
      } else {
        faults.add(Said.noFile(field));
      }
    }
    return new Taken(List.copyOf(values), List.of(), faults);
  }

  /** Whether something typed stands in an input of its own, beside what is chosen. */
  static boolean isLooked(Kind kind) {
    return kind == Kind.PERSON || kind == Kind.OFFICE || kind == Kind.ENTRY;
  }
}
