package jp.sekimori.app.organization.change;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.sekimori.app.kernel.Tenant;
import jp.sekimori.evidence.tree.Hash;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** ListImports, the heads that were mapped, and the files themselves. */
@Component
class ListStore {
  private static final String SELECT =
      """
      select i.*, o.name as opener, coalesce(c.name, '') as closer
      from change_import i
        join person o on o.organization_id = i.organization_id and o.person_id = i.opened_by
        left join person c on c.organization_id = i.organization_id and c.person_id = i.closed_by
      where i.organization_id = :organization
      """;

  private final JdbcClient database;

  ListStore(JdbcClient database) {
    this.database = database;
  }

  private StatementSpec sql(String sql) {
    return database.sql(sql).param("organization", Tenant.required().value());
  }

  /** Whether it is new; the second sending of one form is not. */
  boolean open(Import list) {
    return sql("""
    insert into change_import (organization_id, import_id, kind, file_name, sha256, sheet, day,
      rest_of, state, version, opened_by, opened_at)
    values (:organization, :id, :kind, :name, :sha256, :sheet, :day, :rest, 'open', 1, :by, :at)
    on conflict on constraint change_import_pk do nothing
    """)
            .param("id", list.id())
            .param("kind", list.kind().code())
            .param("name", list.fileName())
            .param("sha256", list.original().bytes())
            .param("sheet", list.sheet().orElse(null))
            .param("day", list.day().orElse(null))
            .param("rest", list.restOf().orElse(null))
            .param("by", list.opener())
            .param("at", list.openedAt().atOffset(ZoneOffset.UTC))
            .update()
        == 1;
  }

  Optional<Import> find(UUID id) {
    return sql(SELECT + " and i.import_id = :id")
        .param("id", id)
        .query((row, _) -> list(row))
        .optional();
  }

  /** Those of a state, the latest first. */
  List<Import> all(Import.State state) {
    return sql(SELECT + " and i.state = :state order by coalesce(i.closed_at, i.opened_at) desc")
        .param("state", state.code())
        .query((row, _) -> list(row))
        .list();
  }

  private static Import list(ResultSet row) throws SQLException {
    return new Import(
        row.getObject("import_id", UUID.class),
        ListKind.of(row.getString("kind")).orElseThrow(),
        row.getString("file_name"),
        Hash.of(row.getBytes("sha256")),
        Optional.ofNullable(row.getString("sheet")),
        Optional.ofNullable(row.getObject("day", LocalDate.class)),
        Optional.ofNullable(row.getObject("rest_of", UUID.class)),
        Import.State.of(row.getString("state")),
        row.getInt("version"),
        row.getObject("opened_by", UUID.class),
        row.getObject("opened_at", OffsetDateTime.class).toInstant(),
        new Import.Names(row.getString("opener"), row.getString("closer")),
        Optional.ofNullable(row.getObject("closed_at", OffsetDateTime.class))
            .map(OffsetDateTime::toInstant));
  }

  /** Counts it on, unless somebody else changed it since {@code seen}, or closed it. */
  boolean advance(UUID id, int seen) {
    return sql("""
    update change_import set version = version + 1
    where organization_id = :organization and import_id = :id and version = :seen and state = 'open'
    """)
            .param("id", id)
            .param("seen", seen)
            .update()
        == 1;
  }

  void read(UUID id, Optional<String> sheet, Optional<LocalDate> day) {
    sql("""
    update change_import set sheet = :sheet, day = :day
    where organization_id = :organization and import_id = :id
    """)
        .param("id", id)
        .param("sheet", sheet.orElse(null))
        .param("day", day.orElse(null))
        .update();
  }

  void close(UUID id, Import.State state, UUID by, Instant at) {
    sql("""
    update change_import set state = :state, closed_by = :by, closed_at = :at
    where organization_id = :organization and import_id = :id
    """)
        .param("id", id)
        .param("state", state.code())
        .param("by", by)
        .param("at", at.atOffset(ZoneOffset.UTC))
        .update();
  }

  /** What heads of the own lists stand for. */
  Map<String, String> heads(ListKind kind) {
    return sql(
            """
            select head, column_key from change_head
            where organization_id = :organization and kind = :kind
            """)
        .param("kind", kind.code())
        .query((row, _) -> Map.entry(row.getString(1), row.getString(2)))
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /** Remembers some heads in place of what was remembered of them; no key forgets one. */
  void remember(ListKind kind, Map<String, Optional<String>> heads) {
    sql("""
    delete from change_head
    where organization_id = :organization and kind = :kind and head = any(:heads)
    """)
        .param("kind", kind.code())
        .param("heads", heads.keySet().toArray(String[]::new))
        .update();
    heads.forEach(
        (head, key) ->
            key.ifPresent(
                it ->
                    sql("insert into change_head values (:organization, :kind, :head, :key)")
                        .param("kind", kind.code())
                        .param("head", head)
                        .param("key", it)
                        .update()));
  }
}
