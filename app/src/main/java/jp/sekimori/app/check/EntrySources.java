package jp.sekimori.app.check;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.sekimori.app.control.Conditioned;
import jp.sekimori.app.control.Ledger;
import jp.sekimori.app.control.Regime;
import jp.sekimori.app.control.State;
import jp.sekimori.app.control.When;
import jp.sekimori.app.form.Values;
import jp.sekimori.app.kernel.Tenant;
import jp.sekimori.app.ledger.EntryNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the entries of ledgers for checks, all of them and whoever may see them. */
@Component
class EntrySources implements Sources {
  private static final String ENTRY =
      """
      select entry_id, ledger, office_id, state, sign, fiscal_year, number, name, body from entry
      where organization_id = :organization
      """;

  private final JdbcClient database;

  EntrySources(JdbcClient database) {
    this.database = database;
  }

  @Override
  public List<Found> matching(Regime regime, Ledger ledger, When where, Optional<UUID> office) {
    Conditioned conditioned = Conditioned.on(ledger, regime.ruling().rulebook());
    return database
        .sql(
            ENTRY
                + """
                 and ledger = :ledger and (cast(:office as uuid) is null or office_id = :office)
                order by office_id, fiscal_year, entry.number
                """)
        .param("organization", Tenant.required().value())
        .param("ledger", ledger.id())
        .param("office", office.orElse(null))
        .query(EntrySources::found)
        .list()
        .stream()
        .filter(entry -> conditioned.hold(where, entry.values()))
        .toList();
  }

  @Override
  public Optional<Found> find(UUID entry) {
    return Optional.ofNullable(find(List.of(entry)).get(entry));
  }

  @Override
  public Map<UUID, Found> find(List<UUID> entries) {
    var found = new LinkedHashMap<UUID, Found>();
    database
        .sql(ENTRY + " and entry_id = any(:ids)")
        .param("organization", Tenant.required().value())
        .param("ids", entries.toArray(UUID[]::new))
        .query(EntrySources::found)
        .list()
        .forEach(entry -> found.put(entry.id(), entry));
    return found;
  }

  private static Found found(ResultSet row, int number) throws SQLException {
    return new Found(
        row.getObject("entry_id", UUID.class),
        row.getString("ledger"),
        row.getObject("office_id", UUID.class),
        new EntryNumber(row.getString("sign"), row.getInt("fiscal_year"), row.getInt("number"))
            .words()
            .ja(),
        row.getString("name"),
        values(Values.ofJson(row.getString("body")), row.getString("state")));
  }

  /** Those of an entry, with that of its state. */
  static Map<String, List<String>> values(Values values, String state) {
    Map<String, List<String>> all = new HashMap<>(values.all());
    all.put(State.FIELD, List.of(state));
    return all;
  }
}
