package jp.sekimori.app.application;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.sekimori.app.control.Application.Goal;
import jp.sekimori.app.control.FormField;
import jp.sekimori.app.control.Ledger;
import jp.sekimori.app.form.Values;
import jp.sekimori.app.kernel.Acting;
import jp.sekimori.app.kernel.Ids;
import jp.sekimori.app.ledger.Entry;
import jp.sekimori.app.ledger.Ledgers;
import org.springframework.stereotype.Component;

/**
 * Does what follows from a permit: enters what was permitted into its ledger, or changes it there.
 */
@Component
class Granting {
  private final Ledgers ledgers;
  private final Ids ids;

  Granting(Ledgers ledgers, Ids ids) {
    this.ledgers = ledgers;
    this.ids = ids;
  }

  /**
   * In the caller's transaction.
   *
   * @return the entries that came of it
   * @throws Ledgers.NotUnique where another entry has what only one may have
   */
  Set<UUID> grant(Acting acting, Applied permitted, Blank blank) {
    return switch (blank.kind().goal()) {
      case Goal.Nothing _ -> Set.of();
      case Goal.Enters(_, var each) -> enter(acting, permitted, blank.ledger().orElseThrow(), each);
      case Goal.Changes _ -> change(acting, permitted, blank);
    };
  }

  /** One entry, or one for each value of a field. */
  private Set<UUID> enter(Acting acting, Applied permitted, Ledger ledger, Optional<String> each) {
    Set<String> known = ledger.allFields().stream().map(FormField::id).collect(Collectors.toSet());
    Values values = only(permitted.filled(), known);
    List<Values> entries =
        each.map(field -> values.of(field).stream().map(one -> values.with(field, one)).toList())
            .filter(found -> !found.isEmpty())
            .orElse(List.of(values));
    return entries.stream()
        .map(
            entry ->
                ledgers.enterByPermit(
                    acting, ledger, ids.next(), permitted.office().id(), entry, permitted.id()))
        .map(Entry::id)
        .collect(Collectors.toSet());
  }

  private Set<UUID> change(Acting acting, Applied permitted, Blank blank) {
    Set<String> asked =
        blank.kind().fields().stream()
            .filter(FormField.Again.class::isInstance)
            .map(FormField::id)
            .collect(Collectors.toSet());
    UUID entry = blank.changed(permitted.filled()).orElseThrow();
    ledgers.changeByPermit(acting, entry, asked, only(permitted.filled(), asked), permitted.id());
    return Set.of();
  }

  private static Values only(Values values, Set<String> fields) {
    return values.without(
        values.all().keySet().stream().filter(id -> !fields.contains(id)).toList());
  }
}
