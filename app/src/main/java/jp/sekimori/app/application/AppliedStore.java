package jp.sekimori.app.application;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import jp.sekimori.app.decision.kept.Numbered;
import jp.sekimori.app.form.Values;
import jp.sekimori.app.kernel.Tenant;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** Applications in the database, one by one. */
@Component
class AppliedStore {
  /** The office is called what it was called when the application was made. */
  static final String NAMED =
      """
      select a.*, p.name as person_name,
        coalesce((select o.name from office_state o
          where o.organization_id = a.organization_id and o.office_id = a.office_id
            and o.during @> (a.made_at at time zone 'Asia/Tokyo')::date and upper_inf(o.known)),
          '') as office_name
      from (%s) a
        join person p on p.organization_id = a.organization_id and p.person_id = a.applicant
      """;

  private final JdbcClient database;

  AppliedStore(JdbcClient database) {
    this.database = database;
  }

  private StatementSpec sql(String sql) {
    return database.sql(sql).param("organization", Tenant.required().value());
  }

  Optional<Applied> find(UUID id) {
    return found(id, "");
  }

  /** Whoever else wants to change it waits until this is decided. */
  Optional<Applied> lock(UUID id) {
    sql("""
    select application_id from application
    where organization_id = :organization and application_id = :id for update
    """)
        .param("id", id)
        .query(UUID.class)
        .optional();
    return find(id);
  }

  private Optional<Applied> found(UUID id, String more) {
    return sql(NAMED.formatted(
            "select * from application where organization_id = :organization and application_id ="
                + " :id"
                + more))
        .param("id", id)
        .query(AppliedStore::applied)
        .optional();
  }

  /** What waits to be decided and names any of these, the oldest first. */
  List<Applied> submittedFor(Collection<UUID> things) {
    return sql(NAMED.formatted(
                """
                select * from application where organization_id = :organization
                  and state = 'submitted' and application_id in (
                    select application_id from application_entry
                    where organization_id = :organization and part = 'names'
                      and entry_id = any(:things))
                """)
            + " order by a.fiscal_year, a.number")
        .param("things", things.toArray(UUID[]::new))
        .query(AppliedStore::applied)
        .list();
  }

  /** Whether it was added; one with this id may be there already. */
  boolean add(Applied draft) {
    return sql("""
    insert into application (organization_id, application_id, kind, title, applicant, own, post_id,
      office_id, state, filled, answered, confirmed, made_at, changed_at)
    values (:organization, :id, :kind, cast(:title as jsonb), :applicant, :own, :post, :office,
      :state, cast(:filled as jsonb), cast(:answered as jsonb), cast(:confirmed as jsonb), :made, :changed)
    on conflict on constraint application_pk do nothing
    """)
            .param("id", draft.id())
            .param("kind", draft.kind())
            .param("title", Json.write(draft.title()))
            .param("applicant", draft.applicant().person())
            .param("own", draft.asked().own().toArray(UUID[]::new))
            .param("post", draft.applicant().post().orElse(null))
            .param("office", draft.office().id())
            .param("state", draft.stage().code())
            .param("filled", draft.filled().json())
            .param("answered", draft.asked().answered().json())
            .param("confirmed", Json.write(draft.asked().confirmed()))
            .param("made", at(draft.times().made()))
            .param("changed", at(draft.times().changed()))
            .update()
        == 1;
  }

  /** What may have changed; the version grows by one. */
  void write(Applied changed) {
    sql("""
    update application set office_id = :office, own = :own, state = :state, fiscal_year = :year,
      number = :number, filled = cast(:filled as jsonb), confirmed = cast(:confirmed as jsonb),
      course = cast(:course as jsonb), step = :step, frozen = cast(:frozen as jsonb),
      changed_at = :changed, submitted_at = :submitted, settled_at = :settled,
      valid_until = :until, lapsed = cast(:lapsed as jsonb), document_number = :document,
      document_day = :day, version = version + 1
    where organization_id = :organization and application_id = :id
    """)
        .param("id", changed.id())
        .param("office", changed.office().id())
        .param("own", changed.asked().own().toArray(UUID[]::new))
        .param("state", changed.stage().code())
        .param("year", changed.number().map(Numbered::year).orElse(null))
        .param("number", changed.number().map(Numbered::number).orElse(null))
        .param("filled", changed.filled().json())
        .param("confirmed", Json.write(changed.asked().confirmed()))
        .param("course", Json.write(changed.legs()))
        .param("step", changed.way().done())
        .param("frozen", changed.frozen().map(Json::write).orElse(null))
        .param("changed", at(changed.times().changed()))
        .param("submitted", changed.times().submitted().map(AppliedStore::at).orElse(null))
        .param("settled", changed.times().settled().map(AppliedStore::at).orElse(null))
        .param("until", changed.permit().until().orElse(null))
        .param("lapsed", changed.permit().lapsed().map(Json::write).orElse(null))
        .param("document", changed.document().number())
        .param("day", changed.document().day().orElse(null))
        .update();
  }

  /** Throws away a draft. */
  void discard(UUID id) {
    for (String table : List.of("application_entry", "application")) {
      sql("delete from "
              + table
              + " where organization_id = :organization and application_id = :id")
          .param("id", id)
          .update();
    }
  }

  /** The next number of a fiscal year. Whoever else wants one waits until this is decided. */
  Numbered next(int year) {
    int number =
        sql("""
        insert into application_count as held (organization_id, fiscal_year, last)
        values (:organization, :year, 1)
        on conflict on constraint application_count_pk do update set last = held.last + 1
        returning last
        """)
            .param("year", year)
            .query(Integer.class)
            .single();
    return new Numbered(year, number);
  }

  /** Entries of ledgers that it names, enters or changes. */
  void link(UUID id, String part, Set<UUID> entries) {
    sql("""
    delete from application_entry
    where organization_id = :organization and application_id = :id and part = :part
    """)
        .param("id", id)
        .param("part", part)
        .update();
    sql("""
    insert into application_entry (organization_id, application_id, entry_id, part)
    select :organization, :id, entry, :part from unnest(:entries) as entry
    """)
        .param("id", id)
        .param("part", part)
        .param("entries", entries.toArray(UUID[]::new))
        .update();
  }

  List<UUID> linked(UUID id, String part) {
    return sql("""
    select entry_id from application_entry
    where organization_id = :organization and application_id = :id and part = :part
    order by entry_id
    """)
        .param("id", id)
        .param("part", part)
        .query(UUID.class)
        .list();
  }

  /**
   * Permits that name or change an entry and count still.
   *
   * @param part {@code names} or {@code changes}
   */
  List<UUID> permitsFor(UUID entry, String part, LocalDate day) {
    return sql("""
    select a.application_id from application_entry e
      join application a using (organization_id, application_id)
    where e.organization_id = :organization and e.entry_id = :entry and e.part = :part
      and a.state = 'permitted' and (a.valid_until is null or a.valid_until >= :day)
    order by a.application_id
    """)
        .param("entry", entry)
        .param("part", part)
        .param("day", day)
        .query(UUID.class)
        .list();
  }

  static OffsetDateTime at(Instant moment) {
    return moment.atOffset(ZoneOffset.UTC);
  }

  static Applied applied(ResultSet row, int number) throws SQLException {
    Optional<Numbered> numbered =
        Optional.ofNullable(row.getObject("number", Integer.class))
            .map(given -> new Numbered(year(row), given));
    var head =
        new Applied.Head(
            row.getObject("application_id", UUID.class),
            row.getString("kind"),
            Json.message(row.getString("title")),
            new Applied.Applicant(
                row.getObject("applicant", UUID.class),
                row.getString("person_name"),
                Optional.ofNullable(row.getObject("post_id", UUID.class))),
            new Applied.Office(
                row.getObject("office_id", UUID.class), row.getString("office_name")));
    return new Applied(
        head,
        numbered,
        new Applied.Asked(
            Values.ofJson(row.getString("filled")),
            Set.copyOf(Arrays.asList((UUID[]) row.getArray("own").getArray())),
            Json.texts(row.getString("confirmed")),
            Values.ofJson(row.getString("answered"))),
        new Applied.Way(
            Stage.of(row.getString("state")).orElseThrow(),
            Json.legs(row.getString("course")),
            row.getInt("step")),
        Optional.ofNullable(row.getString("frozen")).map(Json::frozen),
        new Applied.Times(
            moment(row, "made_at").orElseThrow(),
            moment(row, "changed_at").orElseThrow(),
            moment(row, "submitted_at"),
            moment(row, "settled_at")),
        new Applied.Permit(
            Optional.ofNullable(row.getObject("valid_until", LocalDate.class)),
            Optional.ofNullable(row.getString("lapsed")).map(Json::message)),
        new Applied.Document(
            row.getString("document_number"),
            Optional.ofNullable(row.getObject("document_day", LocalDate.class))),
        row.getInt("version"));
  }

  private static int year(ResultSet row) {
    try {
      return row.getInt("fiscal_year");
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  static Optional<Instant> moment(ResultSet row, String column) throws SQLException {
    @Nullable OffsetDateTime moment = row.getObject(column, OffsetDateTime.class);
    return Optional.ofNullable(moment).map(OffsetDateTime::toInstant);
  }
}
