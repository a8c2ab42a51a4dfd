package jp.sekimori.app.organization.leaving;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.sekimori.app.kernel.Tenant;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** Leavings in the database, as people look at them and settle them. */
@Component
class LeavingStore {
  private static final String VISIBLE =
      """
      from leaving l join person p using (organization_id, person_id)
      where l.organization_id = :organization and (:everywhere or l.office_id = any(:offices))
      """;
  private static final String ASKED =
      """
       and (:text = '' or p.name ilike :like or p.kana ilike :like or p.staff_number ilike :like)
       and (cast(:office as uuid) is null or l.office_id = :office)
       and (cast(:kind as text) is null or l.kind = :kind)
       and (cast(:on as date) is null or l.day = :on)
       and case cast(:state as text)
         when 'waiting' then l.closed_at is null and l.withdrawn_at is null
         when 'overdue' then l.closed_at is null and l.withdrawn_at is null and l.day < :today
         when 'closed' then l.closed_at is not null and l.withdrawn_at is null
         when 'withdrawn' then l.withdrawn_at is not null
         else true end
      """;

  /** The office as it was called on the last day there, and where the person goes. */
  private static final String LEAVING =
      """
      select l.*, p.name as person_name, coalesce(p.staff_number, '') as staff_number,
        coalesce((select o.name from office_state o
          where o.organization_id = l.organization_id and o.office_id = l.office_id
            and upper_inf(o.known) and o.during && daterange(null, l.day)
          order by o.during desc limit 1), '') as office_name,
        (select o.name from post_holding h
            join post_state s on s.organization_id = l.organization_id and s.post_id = h.post_id
              and s.during @> l.day and upper_inf(s.known)
            join office_state o on o.organization_id = l.organization_id
              and o.office_id = s.office_id and o.during @> l.day and upper_inf(o.known)
          where h.organization_id = l.organization_id and h.person_id = l.person_id
            and h.kind = 'main' and h.during @> l.day and upper_inf(h.known)) as destination,
        (select count(*) from leaving_item i where i.organization_id = l.organization_id
          and i.leaving_id = l.leaving_id and i.state <> 'open') as settled,
        (select count(*) from leaving_item i where i.organization_id = l.organization_id
          and i.leaving_id = l.leaving_id) as items
      from leaving l join person p using (organization_id, person_id)
      where l.organization_id = :organization
      """;

  private static final String ORDER =
      """
       order by l.withdrawn_at is not null, l.closed_at is not null, l.day, l.office_id, p.kana,
        l.leaving_id
      """;

  private final JdbcClient database;

  LeavingStore(JdbcClient database) {
    this.database = database;
  }

  private StatementSpec sql(String sql) {
    return database.sql(sql).param("organization", Tenant.required().value());
  }

  private StatementSpec seen(String sql, Sight sight) {
    return sql(sql)
        .param("everywhere", sight.everywhere())
        .param("offices", sight.offices().toArray(UUID[]::new));
  }

  private StatementSpec asked(String sql, Sight sight, Filter filter, LocalDate today) {
    return seen(sql, sight)
        .param("text", filter.text())
        .param("like", like(filter.text()))
        .param("office", filter.office().orElse(null))
        .param("kind", filter.kind().map(LeavingKind::code).orElse(null))
        .param("state", filter.state().map(Filter.Show::code).orElse(null))
        .param("on", filter.day().orElse(null))
        .param("today", today);
  }

  private static String like(String text) {
    return "%" + text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
  }

  List<Leaving> list(Sight sight, Filter filter, LocalDate today, int limit, int offset) {
    String page =
        LEAVING
            + " and l.leaving_id = any(array(select l.leaving_id "
            + VISIBLE
            + ASKED
            + ORDER
            + " limit :limit offset :offset))"
            + ORDER;
    return asked(page, sight, filter, today)
        .param("limit", limit)
        .param("offset", offset)
        .query(LeavingStore::leaving)
        .list();
  }

  int count(Sight sight, Filter filter, LocalDate today) {
    return asked("select count(*) " + VISIBLE + ASKED, sight, filter, today)
        .query(Integer.class)
        .single();
  }

  Optional<Leaving> find(UUID id) {
    return sql(LEAVING + " and l.leaving_id = :id")
        .param("id", id)
        .query(LeavingStore::leaving)
        .optional();
  }

  List<Leaving> openOf(UUID person) {
    return sql(LEAVING
            + " and l.person_id = :person and l.closed_at is null and l.withdrawn_at is null"
            + ORDER)
        .param("person", person)
        .query(LeavingStore::leaving)
        .list();
  }

  /** Lets nobody else change it until the transaction ends. */
  void lock(UUID id) {
    sql("select 1 from leaving where organization_id = :organization and leaving_id = :id for"
            + " update")
        .param("id", id)
        .query()
        .listOfRows();
  }

  List<Settlement> items(UUID id) {
    return sql(
            """
            select i.item, i.state, i.note, p.name as by_name, i.settled_at
            from leaving_item i left join person p
              on p.organization_id = i.organization_id and p.person_id = i.settled_by
            where i.organization_id = :organization and i.leaving_id = :id
            """)
        .param("id", id)
        .query(
            (row, _) ->
                new Settlement(
                    LeavingItem.of(row.getString("item")).orElseThrow(),
                    ItemState.of(row.getString("state")).orElseThrow(),
                    row.getString("note"),
                    Optional.ofNullable(row.getString("by_name")),
                    instant(row, "settled_at")))
        .list()
        .stream()
        .sorted(Comparator.comparing(Settlement::item))
        .toList();
  }

  void settle(UUID id, LeavingItem item, ItemState state, String note, UUID by, Instant at) {
    boolean open = state == ItemState.OPEN;
    sql("""
    update leaving_item set state = :state, note = :note, settled_by = cast(:by as uuid),
      settled_at = cast(:at as timestamptz)
    where organization_id = :organization and leaving_id = :id and item = :item
    """)
        .param("id", id)
        .param("item", item.code())
        .param("state", state.code())
        .param("note", note)
        .param("by", open ? null : by)
        .param("at", open ? null : time(at))
        .update();
  }

  /** Counts the change; closed where a moment is given. */
  void mark(UUID id, @Nullable Instant closed) {
    sql("""
    update leaving set version = version + 1, closed_at = cast(:closed as timestamptz)
    where organization_id = :organization and leaving_id = :id
    """)
        .param("id", id)
        .param("closed", closed == null ? null : time(closed))
        .update();
  }

  /** The offices of leavings that somebody may see, with how many wait. */
  List<Leavings.Office> offices(Sight sight, LocalDate today) {
    return seen(
            """
            with those as (
              select l.office_id, count(*) filter (where closed_at is null) as waiting
            """
                + VISIBLE
                + """
                 and l.withdrawn_at is null group by l.office_id
                )
                select office_id as id, waiting, coalesce((select o.name from office_state o
                  where o.organization_id = :organization and o.office_id = t.office_id
                    and upper_inf(o.known) and o.during && daterange(null, cast(:today as date), '(]')
                  order by o.during desc limit 1), '') as name
                from those t order by name, office_id
                """,
            sight)
        .param("today", today)
        .query(Leavings.Office.class)
        .list();
  }

  /** Those that wait: which office, who leaves it, and when. */
  List<Leavings.Waiting> waiting(Sight sight) {
    return seen(
            "select l.leaving_id as id, l.office_id as office, l.person_id as person, l.day "
                + VISIBLE
                + " and l.closed_at is null and l.withdrawn_at is null",
            sight)
        .query(Leavings.Waiting.class)
        .list();
  }

  private static OffsetDateTime time(Instant at) {
    return at.atOffset(ZoneOffset.UTC);
  }

  private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getObject(column, OffsetDateTime.class))
        .map(OffsetDateTime::toInstant);
  }

  private static Leaving leaving(ResultSet row, int number) throws SQLException {
    return new Leaving(
        row.getObject("leaving_id", UUID.class),
        row.getObject("person_id", UUID.class),
        row.getString("person_name"),
        row.getString("staff_number"),
        row.getObject("office_id", UUID.class),
        row.getString("office_name"),
        Optional.ofNullable(row.getString("destination")),
        row.getObject("day", LocalDate.class),
        LeavingKind.of(row.getString("kind")).orElseThrow(),
        row.getInt("settled"),
        row.getInt("items"),
        instant(row, "closed_at"),
        instant(row, "withdrawn_at"),
        row.getInt("version"));
  }
}
