package jp.sekimori.app.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.sekimori.app.kernel.Tenant;
import jp.sekimori.app.kernel.Time;
import jp.sekimori.app.organization.leaving.LeavingItem;
import jp.sekimori.app.organization.leaving.Ledger;
import jp.sekimori.app.site.Wareki;
import jp.sekimori.clauses.text.Message;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells which accounts and tokens people have that still let somebody in. */
@Component
class AccountLedger implements Ledger {
  private final JdbcClient database;
  private final Clock clock;

  AccountLedger(JdbcClient database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  @Override
  public LeavingItem item() {
    return LeavingItem.ACCOUNTS;
  }

  @Override
  public Map<UUID, List<Thing>> of(Collection<UUID> people) {
    var things = new HashMap<UUID, List<Thing>>();
    database
        .sql(
            """
            select a.person_id, a.account_id, a.name, t.label, t.expires_at
            from account a
              left join lateral (
                select null as label, null::timestamptz as expires_at
                union all
                select t.label, t.expires_at from api_token t
                where t.organization_id = a.organization_id and t.account_id = a.account_id
                  and t.revoked_at is null and t.expires_at > :now) t on true
            where a.organization_id = :organization and a.person_id = any(:people)
              and not a.disabled
            order by a.name, t.expires_at nulls first
            """)
        .param("organization", Tenant.required().value())
        .param("people", people.toArray(UUID[]::new))
        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
        .query(
            row -> {
              things
                  .computeIfAbsent(row.getObject("person_id", UUID.class), _ -> new ArrayList<>())
                  .add(thing(row));
            });
    return things;
  }

  /** Whoever moves goes on using the account; rights follow from posts. */
  private static Thing thing(ResultSet row) throws SQLException {
    String label = row.getString("label");
    Optional<String> address = Optional.of("/accounts/" + row.getString("account_id"));
    if (label == null) {
      String name = row.getString("name");
      return new Thing(
          new Message("関守のアカウント " + name, "Account " + name + " of Sekimori"), address, true);
    }
    LocalDate last =
        row.getObject("expires_at", OffsetDateTime.class)
            .atZoneSameInstant(Time.ZONE)
            .toLocalDate();
    return new Thing(
        new Message(
            "APIトークン「" + label + "」（" + Wareki.day(last) + "まで）",
            "API token \"" + label + "\" (until " + last + ")"),
        address,
        true);
  }
}
