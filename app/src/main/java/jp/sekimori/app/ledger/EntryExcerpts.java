package jp.sekimori.app.ledger;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.sekimori.app.journal.ExcerptSource;
import jp.sekimori.app.kernel.Acting;
import jp.sekimori.app.kernel.Tenant;
import jp.sekimori.clauses.text.Message;
import jp.sekimori.evidence.entry.Thing;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lets auditors take away what was done to the entries of a ledger, permits included. */
@Component
class EntryExcerpts implements ExcerptSource {
  /** The applications by whose permits entries were entered. */
  private static final String PERMITS = "application";

  private final JdbcClient database;
  private final Today today;

  EntryExcerpts(JdbcClient database, Today today) {
    this.database = database;
    this.today = today;
  }

  @Override
  public String code() {
    return "ledger";
  }

  @Override
  public List<Offer> offers(Acting acting) {
    Map<String, List<Integer>> years = new LinkedHashMap<>();
    database
        .sql(
            """
            select ledger, fiscal_year from entry_count
            where organization_id = :organization
            order by ledger, fiscal_year desc
            """)
        .param("organization", Tenant.required().value())
        .query(
            row -> {
              years
                  .computeIfAbsent(row.getString("ledger"), _ -> new ArrayList<>())
                  .add(row.getInt("fiscal_year"));
            });
    return years.entrySet().stream()
        .map(each -> new Offer(each.getKey(), name(each.getKey()), each.getValue()))
        .toList();
  }

  /** A ledger that no pack of today knows goes by its id. */
  private Message name(String ledger) {
    return today
        .regime()
        .flatMap(regime -> regime.ledger(ledger))
        .map(found -> new Message(found.title().ja(), found.title().en()))
        .orElse(new Message(ledger, ledger));
  }

  @Override
  public List<Thing> things(String ledger, int fiscalYear) {
    var things = new ArrayList<Thing>();
    database
        .sql(
            """
            select entry_id, permit_id from entry
            where organization_id = :organization and ledger = :ledger and fiscal_year = :year
            """)
        .param("organization", Tenant.required().value())
        .param("ledger", ledger)
        .param("year", fiscalYear)
        .query(
            row -> {
              things.add(new Thing(Recording.KIND, row.getString("entry_id")));
              Optional.ofNullable(row.getObject("permit_id", UUID.class))
                  .map(permit -> new Thing(PERMITS, permit.toString()))
                  .ifPresent(things::add);
            });
    return things.stream().distinct().toList();
  }
}
