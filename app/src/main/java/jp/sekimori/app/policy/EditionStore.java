package jp.sekimori.app.policy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.sekimori.app.kernel.Tenant;
import jp.sekimori.app.policy.review.Column;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Policies and their editions, without the text. */
@Component
class EditionStore {
  private static final String EDITION =
      """
      select e.edition_id, e.code, e.name, e.decided_on, e.in_force_on, e.repealed_on, e.review_id,
        e.side, e.version, e.clauses, e.doubtful, p.policy_id, p.code as policy_code, p.title
      from edition e
        join policy p on p.organization_id = e.organization_id and p.policy_id = e.policy_id
      where e.organization_id = :organization
      """;

  /** Newest first: by the day it came into force, else was decided, drafts before all. */
  private static final String IN_ORDER =
      " order by coalesce(e.in_force_on, e.decided_on) desc nulls first, e.code desc";

  private final JdbcClient database;

  EditionStore(JdbcClient database) {
    this.database = database;
  }

  List<Policy> policies() {
    return database
        .sql(
            """
            select policy_id as id, code, title from policy where organization_id = :organization
            order by title collate "C", code
            """)
        .param("organization", Tenant.required().value())
        .query(Policy.class)
        .list();
  }

  Optional<Policy> policy(String code) {
    return database
        .sql(
            """
            select policy_id as id, code, title from policy
            where organization_id = :organization and code = :code
            """)
        .param("organization", Tenant.required().value())
        .param("code", code)
        .query(Policy.class)
        .optional();
  }

  /** Makes whoever else changes the editions of this policy wait until the transaction ends. */
  Optional<Policy> locked(UUID policy) {
    return database
        .sql(
            """
            select policy_id as id, code, title from policy
            where organization_id = :organization and policy_id = :policy for update
            """)
        .param("organization", Tenant.required().value())
        .param("policy", policy)
        .query(Policy.class)
        .optional();
  }

  void add(Policy policy) {
    database
        .sql(
            """
            insert into policy (organization_id, policy_id, code, title)
            values (:organization, :policy, :code, :title)
            """)
        .param("organization", Tenant.required().value())
        .param("policy", policy.id())
        .param("code", policy.code())
        .param("title", policy.title())
        .update();
  }

  /** The editions of every policy of the organization. */
  List<Edition> all() {
    return database
        .sql(EDITION + IN_ORDER)
        .param("organization", Tenant.required().value())
        .query((row, _) -> edition(row))
        .list();
  }

  List<Edition> of(UUID policy) {
    return database
        .sql(EDITION + " and e.policy_id = :policy" + IN_ORDER)
        .param("organization", Tenant.required().value())
        .param("policy", policy)
        .query((row, _) -> edition(row))
        .list();
  }

  List<Edition> ofPolicy(String code) {
    return database
        .sql(EDITION + " and p.code = :policy" + IN_ORDER)
        .param("organization", Tenant.required().value())
        .param("policy", code)
        .query((row, _) -> edition(row))
        .list();
  }

  /** Those that came of one import. */
  List<Edition> ofReview(UUID review) {
    return database
        .sql(EDITION + " and e.review_id = :review order by e.side")
        .param("organization", Tenant.required().value())
        .param("review", review)
        .query((row, _) -> edition(row))
        .list();
  }

  private static Edition edition(ResultSet row) throws SQLException {
    return new Edition(
        row.getObject("edition_id", UUID.class),
        new Policy(
            row.getObject("policy_id", UUID.class),
            row.getString("policy_code"),
            row.getString("title")),
        row.getString("code"),
        row.getString("name"),
        new Dates(
            row.getObject("decided_on", LocalDate.class),
            row.getObject("in_force_on", LocalDate.class),
            row.getObject("repealed_on", LocalDate.class)),
        row.getObject("review_id", UUID.class),
        Column.of(row.getString("side")).orElse(Column.NEWER),
        row.getInt("clauses"),
        row.getInt("doubtful"),
        row.getInt("version"));
  }

  void add(Edition edition) {
    database
        .sql(
            """
            insert into edition (organization_id, edition_id, policy_id, code, name, decided_on,
              in_force_on, repealed_on, review_id, side, version, clauses, doubtful)
            values (:organization, :edition, :policy, :code, :name, :decided,
              :inForce, :repealed, :review, :side, 1, :clauses, :doubtful)
            """)
        .param("organization", Tenant.required().value())
        .param("edition", edition.id())
        .param("policy", edition.policy().id())
        .param("code", edition.code())
        .param("name", edition.name())
        .param("decided", edition.dates().decided())
        .param("inForce", edition.dates().inForce())
        .param("repealed", edition.dates().repealed())
        .param("review", edition.review())
        .param("side", edition.column().code())
        .param("clauses", edition.clauses())
        .param("doubtful", edition.doubtful())
        .update();
  }

  /** Counts its clauses again, after something was decided about some. */
  void recount(UUID edition) {
    database
        .sql(
            """
            update edition set (clauses, doubtful) = (
              select count(*) filter (where verdict <> 'struck'), count(*) filter (where doubtful)
              from clause where organization_id = :organization and edition_id = :edition)
            where organization_id = :organization and edition_id = :edition
            """)
        .param("organization", Tenant.required().value())
        .param("edition", edition)
        .update();
  }

  /** Counts the edition on, unless somebody else changed it since {@code seen}. */
  boolean touch(UUID edition, int seen) {
    return database
            .sql(
                """
                update edition set version = version + 1
                where organization_id = :organization and edition_id = :edition
                  and version = :seen
                """)
            .param("organization", Tenant.required().value())
            .param("edition", edition)
            .param("seen", seen)
            .update()
        == 1;
  }

  /** Sets the dates, unless somebody else changed them since {@code seen}. */
  boolean redate(UUID edition, int seen, Dates dates) {
    return database
            .sql(
                """
                update edition set decided_on = :decided, in_force_on = :inForce,
                  repealed_on = :repealed, version = version + 1
                where organization_id = :organization and edition_id = :edition
                  and version = :seen
                """)
            .param("organization", Tenant.required().value())
            .param("edition", edition)
            .param("seen", seen)
            .param("decided", dates.decided())
            .param("inForce", dates.inForce())
            .param("repealed", dates.repealed())
            .update()
        == 1;
  }
}
