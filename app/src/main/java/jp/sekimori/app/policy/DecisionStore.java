package jp.sekimori.app.policy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import jp.sekimori.app.kernel.Tenant;
import jp.sekimori.app.policy.review.Change;
import jp.sekimori.app.policy.review.Decision;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was decided in reviews, in the database. Nothing is ever taken out of it. */
@Component
class DecisionStore {
  private final JdbcClient database;

  DecisionStore(JdbcClient database) {
    this.database = database;
  }

  List<Decision> of(UUID review) {
    return database
        .sql(
            """
            select number, kind, item, details, decided_by, decided_at, undone_at
            from import_decision where organization_id = :organization and review_id = :review
            order by number
            """)
        .param("organization", Tenant.required().value())
        .param("review", review)
        .query((row, _) -> decision(row))
        .list();
  }

  List<Decision> about(UUID review, int item) {
    return database
        .sql(
            """
            select number, kind, item, details, decided_by, decided_at, undone_at
            from import_decision where organization_id = :organization and review_id = :review
              and item = :item
            order by number
            """)
        .param("organization", Tenant.required().value())
        .param("review", review)
        .param("item", item)
        .query((row, _) -> decision(row))
        .list();
  }

  private static Decision decision(ResultSet row) throws SQLException {
    return new Decision(
        row.getInt("number"),
        ChangeJson.change(row.getString("kind"), row.getInt("item"), row.getString("details")),
        row.getObject("decided_by", UUID.class),
        row.getObject("decided_at", OffsetDateTime.class).toInstant(),
        row.getObject("undone_at") != null);
  }

  void decide(UUID review, Decision decision) {
    Change change = decision.change();
    database
        .sql(
            """
            insert into import_decision (organization_id, review_id, number, kind, item, details,
              decided_by, decided_at)
            values (:organization, :review, :number, :kind, :item, cast(:details as jsonb),
              :by, :at)
            """)
        .param("organization", Tenant.required().value())
        .param("review", review)
        .param("number", decision.number())
        .param("kind", change.code())
        .param("item", change.item())
        .param("details", PrintedJson.write(ChangeJson.details(change)))
        .param("by", decision.by())
        .param("at", decision.at().atOffset(ZoneOffset.UTC))
        .update();
  }

  void undo(UUID review, int number, UUID by, Instant at) {
    database
        .sql(
            """
            update import_decision set undone_by = :by, undone_at = :at
            where organization_id = :organization and review_id = :review and number = :number
            """)
        .param("organization", Tenant.required().value())
        .param("review", review)
        .param("number", number)
        .param("by", by)
        .param("at", at.atOffset(ZoneOffset.UTC))
        .update();
  }

  /** The names of people; nothing is asked where there are none. */
  Map<UUID, String> names(Set<UUID> people) {
    var names = new HashMap<UUID, String>();
    if (!people.isEmpty()) {
      database
          .sql(
              """
              select person_id, name from person
              where organization_id = :organization and person_id in (:people)
              """)
          .param("organization", Tenant.required().value())
          .param("people", people)
          .query(
              row -> {
                names.put(row.getObject("person_id", UUID.class), row.getString("name"));
              });
    }
    return names;
  }
}
