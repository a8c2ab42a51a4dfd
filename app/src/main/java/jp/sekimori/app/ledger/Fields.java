package jp.sekimori.app.ledger;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import jp.sekimori.app.control.Basis;
import jp.sekimori.app.control.FieldType;
import jp.sekimori.app.control.FormField;
import jp.sekimori.app.control.Ledger;
import jp.sekimori.app.control.Move;
import jp.sekimori.app.control.Regime;
import jp.sekimori.app.control.State;
import jp.sekimori.app.form.Field;
import jp.sekimori.app.form.Form;
import jp.sekimori.app.form.Values;
import jp.sekimori.rules.table.Axis;
import jp.sekimori.rules.table.Words;

/** A ledger with all fields that its entries can have, in the words of the edition. */
public final class Fields {
  private final Regime regime;
  private final Ledger ledger;
  private final Map<String, Field> byId = new LinkedHashMap<>();

  public Fields(Regime regime, Ledger ledger) {
    this.regime = regime;
    this.ledger = ledger;
    form(ledger.allFields()).fields().forEach(field -> byId.putIfAbsent(field.id(), field));
  }

  public Regime regime() {
    return regime;
  }

  public Ledger ledger() {
    return ledger;
  }

  /** Those of moves too, each once. */
  public List<Field> all() {
    return List.copyOf(byId.values());
  }

  public Optional<Field> find(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  /** What is filled in when an entry is entered or changed by hand. */
  public Form form() {
    return form(ledger.fields());
  }

  /** What is filled in with a move. */
  public Form form(Move move) {
    return form(move.fields());
  }

  /** What is corrected of an entry: what was written with moves, and why. */
  public Form correcting(Values values) {
    var wanted = new LinkedHashMap<String, FormField>();
    ledger.moves().stream()
        .flatMap(move -> move.fields().stream())
        .filter(field -> !(field instanceof FormField.Again) && values.has(field.id()))
        .forEach(field -> wanted.putIfAbsent(field.id(), field));
    ledger.fields().forEach(field -> wanted.remove(field.id()));
    if (wanted.isEmpty()) {
      return form(List.of());
    }
    return form(Stream.concat(wanted.values().stream(), Stream.of(why())).toList());
  }

  /** The id of the field with the reason of a correction. */
  static final String REASON = "reason-of-correction";

  private FormField why() {
    return new FormField.New(
        REASON,
        new Words("訂正の理由", "Why it is corrected"),
        new FieldType.Note(),
        false,
        1,
        false,
        FormField.Asking.REQUIRED,
        new Basis(
            ledger.basis().written(),
            Set.of(),
            List.of(),
            List.of(),
            Optional.empty(),
            Optional.empty()));
  }

  private Form form(List<FormField> wanted) {
    return Form.of(regime, wanted, ledger.allFields());
  }

  public Optional<State> state(String id) {
    return ledger.states().stream().filter(state -> state.id().equals(id)).findFirst();
  }

  List<Axis> axes() {
    return regime.ruling().rulebook().axes();
  }
}
