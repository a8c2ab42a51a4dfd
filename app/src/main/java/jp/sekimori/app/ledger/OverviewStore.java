package jp.sekimori.app.ledger;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.sekimori.app.kernel.Tenant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts entries of all offices for those who watch over them. */
@Component
class OverviewStore {
  private final JdbcClient database;

  OverviewStore(JdbcClient database) {
    this.database = database;
  }

  /** How many of an office are overdue. */
  record Late(String ledger, UUID office, long many) {}

  /** A state that entries are watched in. */
  record Watched(String ledger, String state) {}

  private record Counted(String ledger, String state, long many) {}

  /** What is overdue by ledger and office, the most first. */
  List<Late> late(LocalDate today) {
    return database
        .sql(
            """
            select ledger, office_id as office, count(*) as many from entry
            where organization_id = :organization and due is not null and not closed
              and due < :today
            group by ledger, office_id order by many desc, ledger, office_id
            """)
        .param("organization", Tenant.required().value())
        .param("today", today)
        .query(Late.class)
        .list();
  }

  Map<Watched, Long> watched(List<Watched> states) {
    return database
        .sql(
            """
            select w.ledger, w.state, (select count(*) from entry e
              where e.organization_id = :organization and e.ledger = w.ledger
                and e.state = w.state) as many
            from unnest(:ledgers, :states) w (ledger, state)
            """)
        .param("organization", Tenant.required().value())
        .param("ledgers", states.stream().map(Watched::ledger).toArray(String[]::new))
        .param("states", states.stream().map(Watched::state).toArray(String[]::new))
        .query(Counted.class)
        .stream()
        .collect(Collectors.toMap(each -> new Watched(each.ledger(), each.state()), Counted::many));
  }
}
