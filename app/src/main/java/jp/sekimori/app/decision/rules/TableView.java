package jp.sekimori.app.decision.rules;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.sekimori.app.decision.Citations;
import jp.sekimori.app.decision.Ruling;
import jp.sekimori.app.policy.web.Addresses;
import jp.sekimori.app.site.Link;
import jp.sekimori.clauses.text.Message;
import jp.sekimori.rules.decide.Decider;
import jp.sekimori.rules.table.Permit;
import jp.sekimori.rules.table.Table;

/**
 * A table of an edition.
 *
 * @param others editions that have the same table
 */
public record TableView(Ruling.InForce ruling, Table table, List<RowView> rows, List<Link> others) {

  static TableView of(
      Ruling.InForce ruling, Decider decider, Citations citations, List<Link> others) {
    Table table = decider.table();
    var clauses = citations.under(ruling);
    List<RowView> rows =
        table.rows().stream().map(row -> RowView.of(ruling, decider, row, clauses)).toList();
    return new TableView(ruling, table, rows, others);
  }

  public List<Link> trail() {
    return Places.trail(ruling.edition().code(), ruling.edition().name().ja());
  }

  /** What the role that decides on a permit is called. */
  public Message decides(Permit permit) {
    return ruling.pack().role(permit.by());
  }

  public String at(String below) {
    return Places.of(ruling.edition().code(), table.id()) + below;
  }

  public String ask() {
    return Places.ask(ruling, table.id(), Map.of());
  }

  public Optional<Link> edition() {
    return ruling.held().map(held -> new Link(Addresses.of(held), held.name()));
  }
}
