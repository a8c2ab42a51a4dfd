package jp.sekimori.app.journal;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.sekimori.app.kernel.Tenant;
import jp.sekimori.app.kernel.Time;
import jp.sekimori.evidence.entry.Decoded;
import jp.sekimori.evidence.entry.Entry;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Looks records up, newest first. Every look-up walks one index, whatever the size of the log. */
@Component
class Histories {
  private static final String READ =
      """
      select r.record_id, l.number, r.content, d.value as changes,
        exists (select from journal_detail p where p.organization_id = r.organization_id
          and p.record_id = r.record_id and p.name = 'personal') as personal
      from (%s) found
        join journal_record r on r.organization_id = :organization and r.record_id = found.record_id
        left join journal_leaf l
          on l.organization_id = r.organization_id and l.record_id = r.record_id
        left join journal_detail d on d.organization_id = r.organization_id
          and d.record_id = r.record_id and d.name = 'changes'
      order by r.record_id desc
      """;

  private static final String EVERYTHING =
      """
      select record_id from journal_record
      where organization_id = :organization and record_id < :before
      order by record_id desc limit :count
      """;
  private static final String SOUGHT =
      """
      select record_id from journal_record
      where organization_id = :organization and record_id < :before and record_id >= :since%s
      order by record_id desc limit :count
      """;
  private static final String WORK = " and kind <> 'session'";
  private static final String SESSIONS = " and kind = 'session'";
  private static final String BY = " and person = :id";
  private static final UUID FIRST = new UUID(0, 0);
  private static final String ADMINISTRATION =
      """
      select record_id from journal_record
      where organization_id = :organization and record_id < :before
        and kind in ('account', 'organization', 'office', 'post', 'person')
      order by record_id desc limit :count
      """;
  private static final String THING =
      """
      (select record_id from journal_record
      where organization_id = :organization and kind = :kind and object_id = :id
        and record_id < :before
      order by record_id desc limit :count)
      """;
  private static final String ACTS =
      """
      (select record_id from journal_record
      where organization_id = :organization and person = :id and record_id < :before
      order by record_id desc limit :count)
      """;
  private static final String CLAUSE =
      """
      select record_id from journal_clause
      where organization_id = :organization and policy = :kind and clause = :id
        and record_id < :before
      order by record_id desc limit :count
      """;
  private static final String BOTH =
      "select record_id from (%s union %s) either order by record_id desc limit :count";

  private final JdbcClient database;

  Histories(JdbcClient database) {
    this.database = database;
  }

  /** The newest records before this one. */
  List<Recorded> before(About about, UUID before, int count) {
    return switch (about) {
      case About.Everything() -> read(EVERYTHING, "", "", before, count);
      case About.Sought sought -> read(sought, before, count);
      case About.Administration() -> read(ADMINISTRATION, "", "", before, count);
      case About.Thing(String kind, String id) -> read(THING, kind, id, before, count);
      case About.Person(UUID id) ->
          read(BOTH.formatted(THING, ACTS), "person", id.toString(), before, count);
      case About.Clause(String policy, String path) -> read(CLAUSE, policy, path, before, count);
    };
  }

  private List<Recorded> read(About.Sought sought, UUID before, int count) {
    String which =
        switch (sought.acts()) {
          case WORK -> WORK;
          case SESSIONS -> SESSIONS;
          case ALL -> "";
        };
    UUID end = sought.until().map(day -> begin(day.plusDays(1))).orElse(before);
    return read(
        SOUGHT.formatted(which + (sought.person().isPresent() ? BY : "")),
        "",
        sought.person().map(UUID::toString).orElse(""),
        sought.from().map(Histories::begin).orElse(FIRST),
        end.toString().compareTo(before.toString()) < 0 ? end : before,
        count);
  }

  /** Before every record of a day: their ids begin with the time. */
  private static UUID begin(LocalDate day) {
    long millis = Math.max(0, day.atStartOfDay(Time.ZONE).toInstant().toEpochMilli());
    return new UUID(millis << 16, 0);
  }

  Optional<Recorded> find(UUID record) {
    return read("select :before as record_id", "", "", record, 1).stream().findFirst();
  }

  Optional<UUID> numbered(long number) {
    return database
        .sql(
            """
            select record_id from journal_leaf
            where organization_id = :organization and number = :number
            """)
        .param("organization", Tenant.required().value())
        .param("number", number)
        .query(UUID.class)
        .optional();
  }

  /** The personal changes of a record, as far as they still exist. */
  List<Change> personal(UUID record) {
    return database
        .sql(
            """
            select value from journal_detail
            where organization_id = :organization and record_id = :record and name = :name
            """)
        .param("organization", Tenant.required().value())
        .param("record", record)
        .param("name", Changes.PERSONAL)
        .query(String.class)
        .optional()
        .map(value -> Changes.read(value, true))
        .orElse(List.of());
  }

  private List<Recorded> read(String found, String kind, String id, UUID before, int count) {
    return read(found, kind, id, FIRST, before, count);
  }

  private List<Recorded> read(
      String found, String kind, String id, UUID since, UUID before, int count) {
    return database
        .sql(READ.formatted(found))
        .param("organization", Tenant.required().value())
        .param("kind", kind)
        .param("id", id)
        .param("since", since)
        .param("before", before)
        .param("count", count)
        .query((row, _) -> recorded(row))
        .list();
  }

  private static Recorded recorded(ResultSet row) throws SQLException {
    long number = row.getLong("number");
    return new Recorded(
        row.getObject("record_id", UUID.class),
        row.wasNull() ? Optional.empty() : Optional.of(number),
        entry(row.getString("content")),
        changes(row.getString("changes")),
        row.getBoolean("personal"));
  }

  private static Optional<Entry> entry(String content) {
    return switch (Entry.read(content.getBytes(StandardCharsets.UTF_8))) {
      case Decoded.Known(Entry entry) -> Optional.of(entry);
      case Decoded.Newer _, Decoded.Malformed _ -> Optional.empty();
    };
  }

  private static List<Change> changes(@Nullable String value) {
    return value == null ? List.of() : Changes.read(value, false);
  }
}
