package jp.sekimori.app.decision.kept;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import jp.sekimori.app.kernel.Acting;
import jp.sekimori.app.kernel.Right;
import jp.sekimori.app.kernel.Tenant;
import jp.sekimori.rules.table.Effect;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** Kept decisions in the database. */
@Component
class KeptStore {
  private static final String CHOSEN =
      "select k.* from kept_decision k where organization_id = :organization";

  /** What is chosen first, by an index; names only of that. */
  private static final String NAMED =
      """
      select k.*, p.name as person_name,
        (select o.name from office_state o
          where o.organization_id = k.organization_id and o.office_id = k.office_id
            and o.during @> (k.kept_at at time zone 'Asia/Tokyo')::date and upper_inf(o.known))
          as office_name
      from (%s) k
        join person p on p.organization_id = k.organization_id and p.person_id = k.asked_by
      """;

  private static final String ASKED =
      """
       and (cast(:year as integer) is null or k.fiscal_year = :year)
       and (cast(:act as text) is null or k.act = :act)
       and (cast(:effect as text) is null or k.effect = :effect)
      """;
  private static final String ORDER = " order by k.fiscal_year desc, k.number desc";

  private final JdbcClient database;

  KeptStore(JdbcClient database) {
    this.database = database;
  }

  private StatementSpec sql(String sql) {
    return database.sql(sql).param("organization", Tenant.required().value());
  }

  /** The next number of a fiscal year. Whoever else wants one waits until this is decided. */
  int next(int year) {
    return sql("""
    insert into kept_count as held (organization_id, fiscal_year, last)
    values (:organization, :year, 1)
    on conflict on constraint kept_count_pk do update set last = held.last + 1
    returning last
    """)
        .param("year", year)
        .query(Integer.class)
        .single();
  }

  /** Whether it was added; one with this id may be there already. */
  boolean add(Kept kept, Optional<UUID> post) {
    return sql("""
    insert into kept_decision (organization_id, decision_id, fiscal_year, number, asked_by,
      post_id, office_id, kept_at, day, pack, edition, edition_name, edition_id, digest,
      act, effect, told)
    values (:organization, :id, :year, :number, :by, :post, :office, :at, :day, :pack,
      :edition, cast(:name as jsonb), :held, :digest, :act, :effect, cast(:told as jsonb))
    on conflict on constraint kept_decision_pk do nothing
    """)
            .param("id", kept.id())
            .param("year", kept.number().year())
            .param("number", kept.number().number())
            .param("by", kept.asker().person())
            .param("post", post.orElse(null))
            .param("office", kept.asker().office().orElse(null))
            .param("at", kept.at().atOffset(ZoneOffset.UTC))
            .param("day", kept.day())
            .param("pack", kept.by().pack())
            .param("edition", kept.by().edition())
            .param("name", ToldJson.write(kept.by().name()))
            .param("held", kept.by().held().orElse(null))
            .param("digest", kept.by().digest())
            .param("act", kept.told().act())
            .param("effect", kept.told().effect().id())
            .param("told", ToldJson.write(kept.told()))
            .update()
        == 1;
  }

  Optional<Kept> find(UUID id) {
    return sql(NAMED.formatted(CHOSEN + " and k.decision_id = :id"))
        .param("id", id)
        .query(KeptStore::kept)
        .optional();
  }

  List<Kept> list(Acting acting, Filter filter, int limit, int offset) {
    String chosen = CHOSEN + seen(acting, filter) + ASKED + ORDER + " limit :limit offset :offset";
    return asked(NAMED.formatted(chosen) + ORDER, acting, filter)
        .param("limit", limit)
        .param("offset", offset)
        .query(KeptStore::kept)
        .list();
  }

  int count(Acting acting, Filter filter) {
    String counted = "select count(*) from kept_decision k where k.organization_id = :organization";
    return seesAll(acting, filter) && filter.act().isEmpty() && filter.effect().isEmpty()
        ? numbered(filter)
        : asked(counted + seen(acting, filter) + ASKED, acting, filter)
            .query(Integer.class)
            .single();
  }

  /** Numbers have no gaps, so the last ones say how many there are. */
  private int numbered(Filter filter) {
    return sql("""
    select coalesce(sum(last), 0) from kept_count
    where organization_id = :organization
      and (cast(:year as integer) is null or fiscal_year = :year)
    """)
        .param("year", filter.year().orElse(null))
        .query(Integer.class)
        .single();
  }

  private static boolean seesAll(Acting acting, Filter filter) {
    return !filter.mine() && acting.rights().hasEverywhere(Right.READ_DECISIONS);
  }

  /** The fiscal years of which there are any, newest first. */
  List<Integer> years() {
    return sql("""
    select fiscal_year from kept_count
    where organization_id = :organization order by fiscal_year desc
    """)
        .query(Integer.class)
        .list();
  }

  /** Who reads those of others sees his own among them. */
  private static String seen(Acting acting, Filter filter) {
    if (filter.mine() || !acting.may(Right.READ_DECISIONS)) {
      return " and k.asked_by = :person";
    }
    return seesAll(acting, filter)
        ? " and :person is not null"
        : " and (k.office_id = any(:offices) or k.asked_by = :person)";
  }

  private StatementSpec asked(String sql, Acting acting, Filter filter) {
    Set<UUID> offices = acting.rights().offices(Right.READ_DECISIONS);
    StatementSpec asked =
        sql(sql)
            .param("person", acting.person())
            .param("year", filter.year().orElse(null))
            .param("act", filter.act().orElse(null))
            .param("effect", filter.effect().map(Effect::id).orElse(null));
    return sql.contains(":offices") ? asked.param("offices", offices.toArray(UUID[]::new)) : asked;
  }

  private static Kept kept(ResultSet row, int number) throws SQLException {
    return new Kept(
        row.getObject("decision_id", UUID.class),
        new Numbered(row.getInt("fiscal_year"), row.getInt("number")),
        new Kept.Asker(
            row.getObject("asked_by", UUID.class),
            row.getString("person_name"),
            Optional.ofNullable(row.getObject("office_id", UUID.class)),
            Optional.ofNullable(row.getString("office_name"))),
        row.getObject("kept_at", OffsetDateTime.class).toInstant(),
        row.getObject("day", LocalDate.class),
        new Kept.Rules(
            row.getString("pack"),
            row.getString("edition"),
            ToldJson.message(row.getString("edition_name")),
            Optional.ofNullable(row.getObject("edition_id", UUID.class)),
            row.getString("digest")),
        ToldJson.read(row.getString("told")));
  }
}
