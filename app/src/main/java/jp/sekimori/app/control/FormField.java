package jp.sekimori.app.control;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.sekimori.rules.table.Words;

/** A field to be filled in (記入欄) of a ledger, an application, a move or a step. */
public sealed interface FormField extends Based {
  /** By which values are kept and conditions name it. */
  String id();

  Asking asking();

  /**
   * A field of its own.
   *
   * @param many whether several values may be given
   * @param atLeast how many have to be given where any are
   * @param unique whether no two entries of the ledger may have the same
   */
  record New(
      String id,
      Words label,
      FieldType type,
      boolean many,
      int atLeast,
      boolean unique,
      Asking asking,
      Basis basis)
      implements FormField {}

  /** A fact of the rules, with its type and words. */
  record OfFact(String id, Asking asking, Basis basis) implements FormField {}

  /** A field that is defined elsewhere on the same form or ledger, written here too. */
  record Again(String id, Asking asking, Basis basis) implements FormField {}

  /**
   * When and how it is asked.
   *
   * @param when it is asked at all
   * @param notBefore the field with a day before which this one cannot be
   * @param notAfter after which it cannot be, whatever else stands on the form
   * @param notBehind what it cannot lie behind, whatever else stands on the form
   * @param preset what stands in it before anybody typed
   * @param otherThan fields with people whom this one cannot name
   * @param takenFrom the field with the entry from which the value is copied
   * @param workedOut what gives the value, so that nobody is asked
   * @param personal whether the journal seals it
   * @param heads under which imported tables have it
   */
  record Asking(
      boolean required,
      When when,
      Optional<String> notBefore,
      Optional<Bound> notAfter,
      Optional<Past> notBehind,
      Optional<Preset> preset,
      List<String> otherThan,
      Optional<Words> hint,
      Optional<String> takenFrom,
      Optional<WorkedOut> workedOut,
      boolean personal,
      List<String> heads) {
    /** Has to be filled in, whatever stands beside it. */
    public static final Asking REQUIRED =
        new Asking(
            true,
            When.ALWAYS,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            List.of(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            false,
            List.of());

    public Asking {
      otherThan = List.copyOf(otherThan);
      heads = List.copyOf(heads);
    }
  }

  /** After which a day or moment cannot be. */
  enum Bound {
    /** The moment at which it is written; of a day, today. */
    NOW;

    static Optional<Bound> of(String code) {
      return code.equals("now") ? Optional.of(NOW) : Optional.empty();
    }
  }

  /** What a day or moment cannot lie behind. */
  enum Past {
    /** The permit by which the entry is there; of a day, that of the permit. */
    PERMIT,
    /** What stands in the entry that is changed: it has to be later. */
    STANDING,
    /** The day on which it is written. */
    TODAY;

    static Optional<Past> of(String code) {
      return switch (code) {
        case "permit" -> Optional.of(PERMIT);
        case "standing" -> Optional.of(STANDING);
        case "today" -> Optional.of(TODAY);
        default -> Optional.empty();
      };
    }
  }

  /** What stands in a field before anybody typed. */
  enum Preset {
    /** The moment at which the form is opened. */
    NOW,
    /** The day on which it is. */
    TODAY,
    /** Whoever opens it. */
    SELF;

    static Optional<Preset> of(String code) {
      return switch (code) {
        case "now" -> Optional.of(NOW);
        case "today" -> Optional.of(TODAY);
        case "self" -> Optional.of(SELF);
        default -> Optional.empty();
      };
    }
  }

  /**
   * @param by the name of the extension
   * @param uses the fields that it works from, by its own names for them
   */
  record WorkedOut(String by, Map<String, String> uses) {
    public WorkedOut {
      uses = Map.copyOf(uses);
    }
  }
}
