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
import java.util.UUID;
import jp.sekimori.app.kernel.Tenant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** Findings in the database. */
@Component
class FindingStore {
  private static final String FINDING =
      """
      select f.*, r.check_id, t.name as thing_name, p.name as found_name, m.name as mended_name
      from check_finding f
        join check_run r using (organization_id, run_id)
        join check_thing t using (organization_id, run_id, thing_id)
        join person p on p.organization_id = f.organization_id and p.person_id = f.found_by
        left join person m on m.organization_id = f.organization_id and m.person_id = f.mended_by
      where f.organization_id = :organization and f.withdrawn_at is null
      """;

  private static final String SEEN =
      """
       and (:everywhere or f.office_id = any(:offices) or f.run_id = any(:these))
       and (:mended or f.mended_on is null)
      """;

  private final JdbcClient database;

  FindingStore(JdbcClient database) {
    this.database = database;
  }

  private StatementSpec sql(String sql) {
    return database.sql(sql).param("organization", Tenant.required().value());
  }

  /** What was found of an item of a thing; what is found again is told anew. */
  void find(
      UUID id, Run run, UUID thing, String item, Said said, LocalDate mendBy, ThingStore.By by) {
    int known =
        sql("""
        update check_finding set reason = :reason, mend_by = :mendBy, version = version + 1
        where organization_id = :organization and run_id = :run and thing_id = :thing
          and item = :item and withdrawn_at is null and mended_on is null
        """)
            .param("run", run.id())
            .param("thing", thing)
            .param("item", item)
            .param("reason", said.reason())
            .param("mendBy", mendBy)
            .update();
    if (known == 0) {
      sql("""
      insert into check_finding (organization_id, finding_id, run_id, thing_id, item, office_id,
        reason, mend_by, found_by, found_at)
      values (:organization, :id, :run, :thing, :item, :office, :reason, :mendBy, :by, :at)
      """)
          .param("id", id)
          .param("run", run.id())
          .param("thing", thing)
          .param("item", item)
          .param("office", run.office().orElse(null))
          .param("reason", said.reason())
          .param("mendBy", mendBy)
          .param("by", by.person())
          .param("at", by.at().atOffset(ZoneOffset.UTC))
          .update();
    }
  }

  /** The answer is another now; what was put right by then stays. */
  Optional<UUID> withdraw(UUID run, UUID thing, String item, Instant at) {
    return sql("""
    update check_finding set withdrawn_at = :at, version = version + 1
    where organization_id = :organization and run_id = :run and thing_id = :thing and item = :item
      and withdrawn_at is null and mended_on is null
    returning finding_id
    """)
        .param("run", run)
        .param("thing", thing)
        .param("item", item)
        .param("at", at.atOffset(ZoneOffset.UTC))
        .query(UUID.class)
        .optional();
  }

  Optional<Finding> find(UUID id) {
    return sql(FINDING + " and f.finding_id = :id")
        .param("id", id)
        .query(FindingStore::finding)
        .optional();
  }

  List<Finding> these(Collection<UUID> ids) {
    return sql(FINDING + " and f.finding_id = any(:ids)")
        .param("ids", ids.toArray(UUID[]::new))
        .query(FindingStore::finding)
        .list();
  }

  List<Finding> of(UUID run) {
    return sql(FINDING + " and f.run_id = :run order by t.place, f.found_at, f.finding_id")
        .param("run", run)
        .query(FindingStore::finding)
        .list();
  }

  /**
   * @param mended whether those that are put right are wanted too
   */
  List<Finding> list(Sight sight, boolean mended, int limit, int offset) {
    return seen(
            FINDING
                + SEEN
                + " order by f.mended_on is not null, f.mend_by, f.finding_id"
                + " limit :limit offset :offset",
            sight,
            mended)
        .param("limit", limit)
        .param("offset", offset)
        .query(FindingStore::finding)
        .list();
  }

  int count(Sight sight, boolean mended) {
    return seen(
            "select count(*) from check_finding f where f.organization_id = :organization"
                + " and f.withdrawn_at is null"
                + SEEN,
            sight,
            mended)
        .query(Integer.class)
        .single();
  }

  private StatementSpec seen(String sql, Sight sight, boolean mended) {
    return sql(sql)
        .param("everywhere", sight.everywhere())
        .param("offices", sight.offices().toArray(UUID[]::new))
        .param("these", sight.these().toArray(UUID[]::new))
        .param("mended", mended);
  }

  /**
   * @return whether it was done: not where somebody else was first
   */
  boolean mend(UUID id, int version, LocalDate on, String how, ThingStore.By by) {
    return sql("""
    update check_finding set mended_on = :on, how = :how, mended_by = :by, mended_at = :at,
      version = version + 1
    where organization_id = :organization and finding_id = :id and version = :version
      and mended_on is null and withdrawn_at is null
    """)
            .param("id", id)
            .param("version", version)
            .param("on", on)
            .param("how", how)
            .param("by", by.person())
            .param("at", by.at().atOffset(ZoneOffset.UTC))
            .update()
        == 1;
  }

  private static Finding finding(ResultSet row, int number) throws SQLException {
    LocalDate on = row.getObject("mended_on", LocalDate.class);
    return new Finding(
        row.getObject("finding_id", UUID.class),
        row.getObject("run_id", UUID.class),
        row.getString("check_id"),
        row.getObject("thing_id", UUID.class),
        row.getString("thing_name"),
        row.getString("item"),
        Optional.ofNullable(row.getObject("office_id", UUID.class)),
        row.getString("reason"),
        row.getObject("mend_by", LocalDate.class),
        row.getString("found_name"),
        row.getObject("found_at", OffsetDateTime.class).toInstant(),
        on == null
            ? Optional.empty()
            : Optional.of(
                new Finding.Mended(
                    on,
                    row.getString("how"),
                    row.getString("mended_name"),
                    row.getObject("mended_at", OffsetDateTime.class).toInstant())),
        row.getInt("version"));
  }
}
