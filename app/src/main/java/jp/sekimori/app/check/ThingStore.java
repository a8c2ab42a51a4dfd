package jp.sekimori.app.check;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
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
import java.util.function.Function;
import java.util.function.IntFunction;
import jp.sekimori.app.check.Opened.Looked;
import jp.sekimori.app.check.Thing.Standing;
import jp.sekimori.app.kernel.Tenant;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What is looked at in runs, and what was answered. */
@Component
class ThingStore {
  private static final JsonMapper JSON = new JsonMapper();

  private final JdbcClient database;

  ThingStore(JdbcClient database) {
    this.database = database;
  }

  private StatementSpec sql(String sql) {
    return database.sql(sql).param("organization", Tenant.required().value());
  }

  /**
   * Those that are not in the run yet, behind the others.
   *
   * @return which these are
   */
  List<UUID> add(UUID run, List<Looked> things, Instant at) {
    return sql("""
    insert into check_thing (organization_id, run_id, thing_id, place, number, name, came_at)
    select :organization, :run, t.id, t.place + (select coalesce(max(place), 0) from check_thing
        where organization_id = :organization and run_id = :run), t.number, t.name, :at
    from unnest(:ids, :numbers, :names) with ordinality t (id, number, name, place)
    on conflict do nothing
    returning thing_id
    """)
        .param("run", run)
        .param("ids", of(things, Looked::id, UUID[]::new))
        .param("numbers", of(things, Looked::number, String[]::new))
        .param("names", of(things, Looked::name, String[]::new))
        .param("at", at.atOffset(ZoneOffset.UTC))
        .query(UUID.class)
        .list();
  }

  private static <T, V> V[] of(List<T> things, Function<T, V> value, IntFunction<V[]> array) {
    return things.stream().map(value).toArray(array);
  }

  /** In the order of the sheet. */
  List<Thing> of(UUID run) {
    return sql("""
    select * from check_thing where organization_id = :organization and run_id = :run
    order by place
    """)
        .param("run", run)
        .query(ThingStore::thing)
        .list();
  }

  /** Which of these are looked at in runs that are open, by run. */
  Map<UUID, List<UUID>> lookingAt(Collection<UUID> things) {
    var looking = new HashMap<UUID, List<UUID>>();
    sql("""
    select t.run_id, t.thing_id from check_thing t join check_run r using (organization_id, run_id)
    where t.organization_id = :organization and t.thing_id = any(:things) and r.closed_at is null
    """)
        .param("things", things.toArray(UUID[]::new))
        .query(
            row -> {
              looking
                  .computeIfAbsent(row.getObject("run_id", UUID.class), _ -> new ArrayList<>())
                  .add(row.getObject("thing_id", UUID.class));
            });
    return looking;
  }

  Optional<Thing> find(UUID run, UUID thing) {
    return sql("""
    select * from check_thing
    where organization_id = :organization and run_id = :run and thing_id = :thing
    """)
        .param("run", run)
        .param("thing", thing)
        .query(ThingStore::thing)
        .optional();
  }

  /** Counts the change. */
  void stand(UUID run, Collection<UUID> things, Standing standing) {
    sql("""
    update check_thing set state = :state, version = version + 1
    where organization_id = :organization and run_id = :run and thing_id = any(:things)
    """)
        .param("run", run)
        .param("things", things.toArray(UUID[]::new))
        .param("state", standing.code())
        .update();
  }

  List<Answered> answers(UUID run) {
    return answers(run, null);
  }

  List<Answered> answers(UUID run, @Nullable UUID thing) {
    return sql("""
    select a.*, p.name as by_name from check_answer a
      join person p on p.organization_id = a.organization_id and p.person_id = a.answered_by
    where a.organization_id = :organization and a.run_id = :run
      and (cast(:thing as uuid) is null or a.thing_id = :thing)
    """)
        .param("run", run)
        .param("thing", thing)
        .query(ThingStore::answered)
        .list();
  }

  /**
   * An answer that is about to be written.
   *
   * @param mendBy of 否
   */
  record Given(UUID thing, String item, Said said, Optional<LocalDate> mendBy) {}

  /** All of them with one statement; each takes the place of what was answered before. */
  void answer(UUID run, List<Given> given, By by) {
    sql("""
    insert into check_answer
    select :organization, :run, t.thing, t.item, t.verdict, t.reason, cast(t.mend_by as date),
      cast(t.written as jsonb), t.evidence, t.document, t.page, :by, :at
    from unnest(:things, :items, :verdicts, :reasons, :mendBy, :written, :evidence, :documents,
      :pages) t (thing, item, verdict, reason, mend_by, written, evidence, document, page)
    on conflict on constraint check_answer_pk do update set verdict = excluded.verdict,
      reason = excluded.reason, mend_by = excluded.mend_by, written = excluded.written,
      evidence = excluded.evidence, document = excluded.document, page = excluded.page,
      answered_by = excluded.answered_by, answered_at = excluded.answered_at
    """)
        .param("run", run)
        .param("things", of(given, Given::thing, UUID[]::new))
        .param("items", texts(given, Given::item))
        .param("verdicts", texts(given, it -> it.said().verdict().code()))
        .param("reasons", texts(given, it -> it.said().reason()))
        .param("mendBy", texts(given, it -> it.mendBy().map(LocalDate::toString).orElse(null)))
        .param("written", texts(given, it -> written(it.said())))
        .param("evidence", texts(given, it -> it.said().place().kind()))
        .param("documents", texts(given, it -> it.said().place().document()))
        .param("pages", texts(given, it -> it.said().place().page()))
        .param("by", by.person())
        .param("at", by.at().atOffset(ZoneOffset.UTC))
        .update();
  }

  private static @Nullable String written(Said said) {
    return said.verdict() == Verdict.WRITTEN ? JSON.writeValueAsString(said.written()) : null;
  }

  /** Some of them may be null. */
  private static Object texts(List<Given> given, Function<Given, @Nullable String> text) {
    var texts = new String[given.size()];
    for (int i = 0; i < texts.length; i++) {
      texts[i] = text.apply(given.get(i));
    }
    return texts;
  }

  /** Who answers, and when. */
  record By(UUID person, Instant at) {}

  private static Thing thing(ResultSet row, int number) throws SQLException {
    return new Thing(
        row.getObject("thing_id", UUID.class),
        row.getInt("place"),
        row.getString("number"),
        row.getString("name"),
        Standing.of(row.getString("state")).orElseThrow(),
        row.getInt("version"));
  }

  private static Answered answered(ResultSet row, int number) throws SQLException {
    LocalDate mendBy = row.getObject("mend_by", LocalDate.class);
    String written = row.getString("written");
    return new Answered(
        row.getObject("thing_id", UUID.class),
        row.getString("item"),
        new Said(
            Verdict.of(row.getString("verdict")).orElseThrow(),
            row.getString("reason"),
            mendBy == null ? "" : mendBy.toString(),
            written == null ? List.of() : List.of(JSON.readValue(written, String[].class)),
            new Said.Place(
                row.getString("evidence"), row.getString("document"), row.getString("page"))),
        row.getObject("answered_by", UUID.class),
        row.getString("by_name"),
        row.getObject("answered_at", OffsetDateTime.class).toInstant());
  }
}
