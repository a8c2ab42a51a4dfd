package jp.sekimori.app.organization;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import jp.sekimori.app.kernel.Tenant;
import jp.sekimori.app.organization.Conflict.Kind;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/**
 * Finds what is believed, or stated in the same batch, and excludes an entry. The constraints would
 * refuse the same, one at a time and by their names.
 */
@Component
class Obstacles {
  private static final String HOLDINGS =
      """
      with fresh as (
        select f.*, days_of_one_seat(:organization, f.post_id, f.during) as sole
        from unnest(cast(:index as integer[]), cast(:person as uuid[]), cast(:post as uuid[]),
          cast(:kind as text[]), cast(:days as daterange[])) as f(index, person_id, post_id, kind, during)
      ), others as (
        select f.index, null::integer as other, f.during * h.during as days, f.post_id, f.person_id,
          h.post_id as held, h.person_id as holder,
          f.kind = 'main' and h.kind = 'main' as main, f.sole && h.sole as crowded
        from fresh f join post_holding h on h.organization_id = :organization
          and h.person_id = f.person_id and h.during && f.during and upper_inf(h.known)
        union all
        select f.index, null, f.during * h.during, f.post_id, f.person_id, h.post_id, h.person_id,
          f.kind = 'main' and h.kind = 'main', f.sole && h.sole
        from fresh f join post_holding h on h.organization_id = :organization
          and h.post_id = f.post_id and h.person_id <> f.person_id
          and h.during && f.during and upper_inf(h.known)
        union all
        select f.index, g.index, f.during * g.during, f.post_id, f.person_id, g.post_id, g.person_id,
          f.kind = 'main' and g.kind = 'main', f.sole && g.sole
        from fresh f join fresh g on g.person_id = f.person_id
          and g.index < f.index and g.during && f.during
        union all
        select f.index, g.index, f.during * g.during, f.post_id, f.person_id, g.post_id, g.person_id,
          f.kind = 'main' and g.kind = 'main', f.sole && g.sole
        from fresh f join fresh g on g.post_id = f.post_id and g.person_id <> f.person_id
          and g.index < f.index and g.during && f.during
      ), found as (
        select index, other, days, held, holder,
          case when holder = person_id and held = post_id then 'THERE_ALREADY'
            when holder = person_id and main then 'MAIN_POST'
            when held = post_id and main and crowded then 'SEAT' end as kind
        from others
      )
      select f.index, f.other, f.kind, lower(f.days) as first, upper(f.days) as after,
        (select name from person p
          where p.organization_id = :organization and p.person_id = f.holder) as who,
        (select s.name from post_state s where s.organization_id = :organization
          and s.post_id = f.held and upper_inf(s.known) order by s.during desc limit 1) as what
      from found f
      where f.kind is not null
        -- The same person in the same post of the same batch has been told already.
        and not (f.kind = 'THERE_ALREADY' and f.other is not null)
      order by f.index
      """;

  private static final String CODES =
      """
      with fresh as (
        select * from unnest(cast(:index as integer[]), cast(:office as uuid[]), cast(:code as text[]),
          cast(:days as daterange[])) as f(index, office_id, code, during)
      )
      select f.index, null::integer as other, 'OFFICE_CODE' as kind, f.code || ' ' || s.name as who, '' as what,
        lower(f.during * s.during) as first, upper(f.during * s.during) as after
      from fresh f join office_state s on s.organization_id = :organization
        and s.code = f.code and s.office_id <> f.office_id
        and s.during && f.during and upper_inf(s.known)
      union all
      select f.index, g.index, 'OFFICE_CODE', f.code, '', lower(f.during * g.during), upper(f.during * g.during)
      from fresh f join fresh g on g.index < f.index and g.code = f.code and g.during && f.during
        and g.office_id <> f.office_id
      """;

  private static final String ROLES =
      """
      with fresh as (
        select * from unnest(cast(:index as integer[]), cast(:post as uuid[]), cast(:role as text[]),
          cast(:office as uuid[]), cast(:days as daterange[])) as f(index, post_id, role, office_id, during)
      )
      select f.index, null::integer as other, 'THERE_ALREADY' as kind, f.role as who, '' as what,
        lower(f.during * r.during) as first, upper(f.during * r.during) as after
      from fresh f join role_binding r on r.organization_id = :organization
        and r.post_id = f.post_id and r.role = f.role and r.office_id is not distinct from f.office_id
        and r.during && f.during and upper_inf(r.known)
      """;

  private final JdbcClient database;

  Obstacles(JdbcClient database) {
    this.database = database;
  }

  /** One entry of a batch with its place. */
  private record Placed<E extends Entry>(int index, E entry) {}

  /** Asked before the offices of the batch are added. */
  List<Conflict> ofOffices(List<Entry> entries) {
    return ask(
        CODES,
        placed(entries, Entry.OfficeIs.class).stream()
            .filter(each -> each.entry().state().code().isPresent())
            .toList(),
        List.of(
            new Given<>("office", e -> e.office().toString()),
            new Given<>("code", e -> e.state().code().orElse(null))));
  }

  /** Asked after the posts of the batch were added, which tell how many seats there are. */
  List<Conflict> ofPosts(List<Entry> entries) {
    var found = new ArrayList<Conflict>();
    found.addAll(
        ask(
            HOLDINGS,
            placed(entries, Entry.Holds.class),
            List.of(
                new Given<>("person", e -> e.person().toString()),
                new Given<>("post", e -> e.post().toString()),
                new Given<>("kind", e -> e.kind().code()))));
    found.addAll(
        ask(
            ROLES,
            placed(entries, Entry.Carries.class),
            List.of(
                new Given<>("post", e -> e.post().toString()),
                new Given<>("role", e -> e.role().code()),
                new Given<>("office", e -> e.office().map(UUID::toString).orElse(null)))));
    return found;
  }

  private record Given<E>(String name, Function<E, @Nullable String> value) {}

  private static <E extends Entry> List<Placed<E>> placed(List<Entry> entries, Class<E> type) {
    return IntStream.range(0, entries.size())
        .filter(i -> type.isInstance(entries.get(i)))
        .mapToObj(i -> new Placed<>(i, type.cast(entries.get(i))))
        .toList();
  }

  private <E extends Entry> List<Conflict> ask(
      String question, List<Placed<E>> fresh, List<Given<E>> columns) {
    if (fresh.isEmpty()) {
      return List.of();
    }
    StatementSpec sql =
        database
            .sql(question)
            .param("organization", Tenant.required().value())
            .param("index", Bookkeeping.texts(fresh, each -> Integer.toString(each.index())))
            .param("days", Bookkeeping.texts(fresh, each -> each.entry().period().range()));
    for (Given<E> column : columns) {
      sql =
          sql.param(
              column.name(), Bookkeeping.texts(fresh, each -> column.value().apply(each.entry())));
    }
    return sql.query(
            (row, _) ->
                new Conflict(
                    Optional.of(row.getInt("index")),
                    Kind.valueOf(row.getString("kind")),
                    Optional.ofNullable(row.getObject("other", Integer.class)),
                    (row.getString("who") + " " + row.getString("what")).strip(),
                    Optional.of(
                        Period.between(
                            row.getObject("first", LocalDate.class),
                            row.getObject("after", LocalDate.class)))))
        .list();
  }
}
