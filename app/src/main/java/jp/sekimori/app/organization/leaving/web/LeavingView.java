package jp.sekimori.app.organization.leaving.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.sekimori.app.organization.Addressee;
import jp.sekimori.app.organization.leaving.Fault;
import jp.sekimori.app.organization.leaving.ItemState;
import jp.sekimori.app.organization.leaving.Leaving;
import jp.sekimori.app.organization.leaving.LeavingItem;
import jp.sekimori.app.organization.leaving.Leavings;
import jp.sekimori.app.organization.leaving.Settlement;
import jp.sekimori.app.organization.leaving.Settling;
import jp.sekimori.clauses.outline.ClauseNumber;
import jp.sekimori.evidence.entry.Basis;

/**
 * One leaving.
 *
 * @param held what ledgers say
 * @param basis the clause that demands it
 * @param said what was typed and is wrong, by item; empty where nothing is
 */
public record LeavingView(
    Leaving leaving,
    List<Settlement> items,
    Leavings.Held held,
    Addressee addressee,
    Optional<Basis> basis,
    LocalDate today,
    boolean own,
    boolean maySettle,
    Map<LeavingItem, Settling.Said> said,
    List<Settling.Refusal> refusals,
    boolean done) {

  /** As typed, or as it is. */
  public ItemState state(Settlement item) {
    Settling.Said typed = said.get(item.item());
    return typed == null ? item.state() : typed.state();
  }

  public String note(Settlement item) {
    Settling.Said typed = said.get(item.item());
    return typed == null ? item.note() : typed.note();
  }

  public List<Fault> faults(LeavingItem item) {
    return refusals.stream()
        .filter(refusal -> refusal.item().filter(item::equals).isPresent())
        .map(Settling.Refusal::fault)
        .toList();
  }

  /** What is wrong with the whole. */
  public List<Fault> faults() {
    return refusals.stream()
        .filter(refusal -> refusal.item().isEmpty())
        .map(Settling.Refusal::fault)
        .toList();
  }

  /** The clause as officials name it. */
  public Optional<String> number() {
    return basis.map(it -> ClauseNumber.of(it.clauses().getFirst()));
  }

  /** The address of the clause. */
  public Optional<String> clause() {
    return basis.map(it -> "/policies/" + it.edition() + "/clauses/" + it.clauses().getFirst());
  }
}
