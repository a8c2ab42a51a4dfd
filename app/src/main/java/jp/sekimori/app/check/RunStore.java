package jp.sekimori.app.check;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.sekimori.app.check.Run.About;
import jp.sekimori.app.check.Run.Occasion;
import jp.sekimori.app.kernel.Tenant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** Runs in the database. */
@Component
class RunStore {
  private static final String RUN =
      """
      select r.*, p.name as closed_name, o.name as reopened_name,
        (select count(*) from check_finding f where f.organization_id = r.organization_id
          and f.run_id = r.run_id and f.withdrawn_at is null) as noes
      from check_run r left join person p
        on p.organization_id = r.organization_id and p.person_id = r.closed_by
      left join person o on o.organization_id = r.organization_id and o.person_id = r.reopened_by
      where r.organization_id = :organization
      """;

  private static final String ASKED =
      """
       and r.spent_at is null
       and (:everywhere or r.office_id = any(:offices) or r.run_id = any(:these))
       and (cast(:check as text) is null or r.check_id = :check)
       and (cast(:office as uuid) is null or r.office_id = :office)
       and (cast(:year as integer) is null or r.fiscal_year = :year)
       and case cast(:state as text)
         when 'open' then r.closed_at is null
         when 'overdue' then r.closed_at is null and r.due < :today
         when 'closed' then r.closed_at is not null
         else true end
      """;

  private static final String ORDER =
      " order by r.closed_at is not null, r.due nulls last, r.check_id, r.name, r.run_id";

  private final JdbcClient database;

  RunStore(JdbcClient database) {
    this.database = database;
  }

  private StatementSpec sql(String sql) {
    return database.sql(sql).param("organization", Tenant.required().value());
  }

  /** Whether it has begun already; else it begins, due on a day. */
  boolean begin(String check, Round round, LocalDate today) {
    return sql("""
    insert into check_round
    values (:organization, :check, :year, :number, :opens, :due, :today) on conflict do nothing
    """)
            .param("check", check)
            .param("year", round.fiscalYear())
            .param("number", round.number())
            .param("opens", round.opens())
            .param("due", round.dueIfBegunOn(today))
            .param("today", today)
            .update()
        > 0;
  }

  /** By when a time is due that has begun. */
  Optional<LocalDate> due(String check, Round round) {
    return sql("""
    select due from check_round where organization_id = :organization and check_id = :check
      and fiscal_year = :year and number = :number
    """)
        .param("check", check)
        .param("year", round.fiscalYear())
        .param("number", round.number())
        .query(LocalDate.class)
        .optional();
  }

  /** For what there is a run already. */
  Set<Optional<UUID>> begun(String check, Round round) {
    return sql(
            """
            select subject_id from check_run where organization_id = :organization and check_id = :check
              and fiscal_year = :year and number = :number and step is null
            """)
        .param("check", check)
        .param("year", round.fiscalYear())
        .param("number", round.number())
        .query((row, _) -> Optional.ofNullable(row.getObject("subject_id", UUID.class)))
        .stream()
        .collect(Collectors.toSet());
  }

  /** Writes them, with what is looked at; whatever there is already stays as it is. */
  void add(Collection<Opened> runs, Instant at) {
    for (Opened run : runs) {
      int added =
          sql("""
          insert into check_run (organization_id, run_id, check_id, pack, edition, subject_kind,
            subject_id, fiscal_year, number, step, name, office_id, due, opened_at, things, asked)
          values (:organization, :id, :check, :pack, :edition, :kind, :subject, :year, :number,
            :step, :name, :office, :due, :at, :things, cast(:asked as jsonb))
          """)
              .param("id", run.id())
              .param("check", run.check())
              .param("pack", run.pack())
              .param("edition", run.edition())
              .param("kind", run.about().kind().code())
              .param("subject", run.about().id().orElse(null))
              .param(
                  "year", run.occasion() instanceof Occasion.Scheduled it ? it.fiscalYear() : null)
              .param("number", run.occasion() instanceof Occasion.Scheduled it ? it.number() : null)
              .param("step", run.occasion() instanceof Occasion.Step it ? it.step() : null)
              .param("name", run.name())
              .param("office", run.office().orElse(null))
              .param("due", run.due().orElse(null))
              .param("at", at.atOffset(ZoneOffset.UTC))
              .param("things", run.things().size())
              .param("asked", run.asked())
              .update();
      if (added != 1) {
        throw new IllegalStateException("Not opened: " + run.id());
      }
    }
  }

  Optional<Run> find(UUID id) {
    return sql(RUN + " and r.run_id = :id").param("id", id).query(RunStore::run).optional();
  }

  List<Run> find(List<UUID> ids) {
    return sql(RUN + " and r.run_id = any(:ids)")
        .param("ids", ids.toArray(UUID[]::new))
        .query(RunStore::run)
        .list();
  }

  /** The run of a step that was not taken yet. */
  Optional<Run> ofStep(String check, UUID subject, String step) {
    return sql(RUN
            + " and r.check_id = :check and r.subject_id = :subject and r.step = :step"
            + " and r.spent_at is null")
        .param("check", check)
        .param("subject", subject)
        .param("step", step)
        .query(RunStore::run)
        .optional();
  }

  /** What was handed over when a step was begun, as JSON. */
  String asked(UUID id) {
    return sql("""
    select asked from check_run where organization_id = :organization and run_id = :id
    """)
        .param("id", id)
        .query(String.class)
        .single();
  }

  /** Lets nobody else change it until the transaction ends. */
  void lock(UUID id) {
    sql("select 1 from check_run where organization_id = :organization and run_id = :id for update")
        .param("id", id)
        .query()
        .listOfRows();
  }

  /** Counts what is looked at and what is done anew. */
  void count(UUID id) {
    sql("""
    update check_run r set version = version + 1, things = t.things, done = t.done
    from (select count(*) filter (where state <> 'gone') as things,
        count(*) filter (where state = 'done') as done
      from check_thing where organization_id = :organization and run_id = :id) t
    where r.organization_id = :organization and r.run_id = :id
    """)
        .param("id", id)
        .update();
  }

  void close(UUID id, UUID by, Instant at) {
    sql("""
    update check_run set version = version + 1, closed_by = :by, closed_at = :at
    where organization_id = :organization and run_id = :id
    """)
        .param("id", id)
        .param("by", by)
        .param("at", at.atOffset(ZoneOffset.UTC))
        .update();
  }

  void reopen(UUID id, UUID by, Instant at, String why) {
    sql("""
    update check_run set version = version + 1, closed_by = null, closed_at = null,
      reopened_by = :by, reopened_at = :at, reopened_why = :why
    where organization_id = :organization and run_id = :id
    """)
        .param("id", id)
        .param("by", by)
        .param("at", at.atOffset(ZoneOffset.UTC))
        .param("why", why)
        .update();
  }

  /** The step was taken: the next time needs another run. */
  void spend(UUID subject, String step, Instant at) {
    sql("""
    update check_run set spent_at = :at
    where organization_id = :organization and subject_id = :subject and step = :step
      and spent_at is null
    """)
        .param("subject", subject)
        .param("step", step)
        .param("at", at.atOffset(ZoneOffset.UTC))
        .update();
  }

  /** Runs of a check that are open now, of offices. */
  List<Run> open(String check, Collection<UUID> offices) {
    return sql(RUN
            + " and r.closed_at is null and r.subject_kind = 'office' and r.check_id = :check"
            + " and r.office_id = any(:offices)")
        .param("check", check)
        .param("offices", offices.toArray(UUID[]::new))
        .query(RunStore::run)
        .list();
  }

  List<Run> list(Sight sight, Filter filter, LocalDate today, int limit, int offset) {
    return asked(RUN + ASKED + ORDER + " limit :limit offset :offset", sight, filter, today)
        .param("limit", limit)
        .param("offset", offset)
        .query(RunStore::run)
        .list();
  }

  int count(Sight sight, Filter filter, LocalDate today) {
    return asked(
            "select count(*) from check_run r where r.organization_id = :organization" + ASKED,
            sight,
            filter,
            today)
        .query(Integer.class)
        .single();
  }

  /** How far each check of each fiscal year is. */
  List<Figures> figures(Sight sight, LocalDate today) {
    return asked(
            """
            select r.check_id as check, coalesce(r.fiscal_year, 0) as fiscal_year,
              coalesce(r.number, 0) as number, count(*) as runs,
              count(*) filter (where closed_at is not null) as closed,
              count(*) filter (where closed_at is null and due < :today) as overdue,
              sum(things) as things, sum(done) as done, max(due) as due
            from check_run r where r.organization_id = :organization
            """
                + ASKED
                + " group by 1, 2, 3 order by 2 desc, 3 desc, 1",
            sight,
            Filter.ALL,
            today)
        .query(Figures.class)
        .list();
  }

  private StatementSpec asked(String sql, Sight sight, Filter filter, LocalDate today) {
    return sql(sql)
        .param("everywhere", sight.everywhere())
        .param("offices", sight.offices().toArray(UUID[]::new))
        .param("these", sight.these().toArray(UUID[]::new))
        .param("check", filter.check().orElse(null))
        .param("office", filter.office().orElse(null))
        .param("year", filter.fiscalYear().orElse(null))
        .param("state", filter.state().map(Run.State::code).orElse(null))
        .param("today", today);
  }

  private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getObject(column, OffsetDateTime.class))
        .map(OffsetDateTime::toInstant);
  }

  private static Optional<Run.Reopening> reopened(ResultSet row) throws SQLException {
    UUID by = row.getObject("reopened_by", UUID.class);
    String name = row.getString("reopened_name");
    String why = row.getString("reopened_why");
    return instant(row, "reopened_at").map(at -> new Run.Reopening(by, name, at, why));
  }

  private static Run run(ResultSet row, int number) throws SQLException {
    UUID by = row.getObject("closed_by", UUID.class);
    String step = row.getString("step");
    return new Run(
        row.getObject("run_id", UUID.class),
        row.getString("check_id"),
        row.getString("edition"),
        new About(
            About.Kind.of(row.getString("subject_kind")).orElseThrow(),
            Optional.ofNullable(row.getObject("subject_id", UUID.class))),
        step == null
            ? new Occasion.Scheduled(row.getInt("fiscal_year"), row.getInt("number"))
            : new Occasion.Step(step),
        row.getString("name"),
        Optional.ofNullable(row.getObject("office_id", UUID.class)),
        Optional.ofNullable(row.getObject("due", LocalDate.class)),
        instant(row, "opened_at").orElseThrow(),
        row.getInt("things"),
        row.getInt("done"),
        row.getInt("noes"),
        by == null
            ? Optional.empty()
            : Optional.of(
                new Run.Closing(
                    by, row.getString("closed_name"), instant(row, "closed_at").orElseThrow())),
        reopened(row),
        row.getInt("version"));
  }
}
