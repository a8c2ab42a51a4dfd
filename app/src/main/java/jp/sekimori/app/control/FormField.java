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
      List<String> otherThan,
      Optional<Words> hint,
      Optional<String> takenFrom,
      Optional<WorkedOut> workedOut,
      boolean personal,
      List<String> heads) {
    public Asking {
      otherThan = List.copyOf(otherThan);
      heads = List.copyOf(heads);
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
