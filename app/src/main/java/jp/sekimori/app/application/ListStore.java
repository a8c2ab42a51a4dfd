package jp.sekimori.app.application;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import jp.sekimori.app.kernel.Acting;
import jp.sekimori.app.kernel.Right;
import jp.sekimori.app.kernel.Tenant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** Lists of applications in the database. */
@Component
class ListStore {
  private static final String MINE = " and a.applicant = :person";
  private static final String WAITING = " and a.application_id = any(:waiting)";

  /** In which somebody had a part, other than by applying. */
  private static final String DECIDED =
      """
       and a.application_id in (select t.application_id from application_act t
         where t.organization_id = :organization and t.person_id = :person
           and t.act in ('confirm', 'consult', 'permit', 'refuse', 'return'))
      """;

  /** Drafts are nobody's business but of who writes them. */
  private static final String SEEN =
      """
       and (a.applicant = :person or a.state <> 'draft' and (:everywhere
         or a.office_id = any(:offices) or :person = any(a.own)
         or a.application_id in (select t.application_id from application_act t
           where t.organization_id = :organization
             and (t.person_id = :person or t.stood_in_for = :person))))
      """;

  private static final String ASKED =
      """
       and (cast(:kind as text) is null or a.kind = :kind)
       and (cast(:state as text) is null or a.state = :state)
       and (cast(:year as integer) is null or a.fiscal_year = :year)
       and (cast(:number as integer) is null or a.number = :number)
       and (cast(:office as uuid) is null or a.office_id = :office)
      """;
  private static final String ORDER = " order by a.changed_at desc, a.application_id";

  private final JdbcClient database;

  ListStore(JdbcClient database) {
    this.database = database;
  }

  /**
   * @param waiting the ids of those that wait for whoever asks
   */
  List<Applied> list(Acting acting, Filter filter, Set<UUID> waiting, int limit, int offset) {
    String chosen =
        "select a.* from application a where a.organization_id = :organization"
            + side(filter)
            + ASKED
            + ORDER
            + " limit :limit offset :offset";
    return asked(AppliedStore.NAMED.formatted(chosen) + ORDER, acting, filter, waiting)
        .param("limit", limit)
        .param("offset", offset)
        .query(AppliedStore::applied)
        .list();
  }

  int count(Acting acting, Filter filter, Set<UUID> waiting) {
    String counted = "select count(*) from application a where a.organization_id = :organization";
    return asked(counted + side(filter) + ASKED, acting, filter, waiting)
        .query(Integer.class)
        .single();
  }

  /** What somebody applied for and is under way, or was settled since a day; the latest first. */
  List<Applied> ofLate(Acting acting, LocalDate since, int most) {
    String chosen =
        """
        select a.* from application a where a.organization_id = :organization
          and a.applicant = :person and (a.state in ('submitted', 'returned', 'withdrawn')
            or a.settled_at >= cast(:since as date))
        """
            + ORDER
            + " limit :limit";
    return database
        .sql(AppliedStore.NAMED.formatted(chosen) + ORDER)
        .param("organization", Tenant.required().value())
        .param("person", acting.person())
        .param("since", since)
        .param("limit", most)
        .query(AppliedStore::applied)
        .list();
  }

  /**
   * @param his that wait for whoever asks
   * @param others of these those that he sees
   */
  List<Applied> these(Acting acting, Set<UUID> his, Set<UUID> others) {
    String chosen =
        "select a.* from application a where a.organization_id = :organization"
            + " and (a.application_id = any(:waiting) or a.application_id = any(:others)"
            + SEEN
            + ")";
    return asked(AppliedStore.NAMED.formatted(chosen), acting, Filter.of(Filter.Whose.ALL), his)
        .param("others", others.toArray(UUID[]::new))
        .query(AppliedStore::applied)
        .list();
  }

  /**
   * What waits for a decision of whomever.
   *
   * @param late of these, submitted before a day
   * @param overrides decided since a day by who otherwise could not have
   */
  record Open(long submitted, long late, long overrides) {}

  Open open(Instant late, Instant overridden) {
    return database
        .sql(
            """
            select count(*) as submitted, count(*) filter (where submitted_at < :late) as late,
              (select count(*) from application_act t where t.organization_id = :organization
                and t.override and t.at >= :overridden) as overrides
            from application where organization_id = :organization and state = 'submitted'
            """)
        .param("organization", Tenant.required().value())
        .param("late", late.atOffset(ZoneOffset.UTC))
        .param("overridden", overridden.atOffset(ZoneOffset.UTC))
        .query(Open.class)
        .single();
  }

  private static String side(Filter filter) {
    return switch (filter.whose()) {
      case MINE -> MINE;
      case WAITING -> WAITING;
      case DECIDED -> DECIDED;
      case ALL -> SEEN;
    };
  }

  /** The fiscal years of which there are any, newest first. */
  List<Integer> years() {
    return database
        .sql(
            """
            select fiscal_year from application_count
            where organization_id = :organization order by fiscal_year desc
            """)
        .param("organization", Tenant.required().value())
        .query(Integer.class)
        .list();
  }

  private StatementSpec asked(String sql, Acting acting, Filter filter, Set<UUID> waiting) {
    StatementSpec asked =
        database
            .sql(sql)
            .param("organization", Tenant.required().value())
            .param("kind", filter.kind().orElse(null))
            .param("state", filter.stage().map(Stage::code).orElse(null))
            .param("year", filter.year().orElse(null))
            .param("number", filter.number().orElse(null))
            .param("office", filter.office().orElse(null));
    if (sql.contains(":person")) {
      asked.param("person", acting.person());
    }
    if (sql.contains(":waiting")) {
      asked.param("waiting", waiting.toArray(UUID[]::new));
    }
    if (sql.contains(":everywhere")) {
      asked
          .param("everywhere", acting.rights().hasEverywhere(Right.READ_APPLICATIONS))
          .param("offices", acting.rights().offices(Right.READ_APPLICATIONS).toArray(UUID[]::new));
    }
    return asked;
  }
}
