package jp.sekimori.app.waiting.mail;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.sekimori.app.kernel.Tenant;
import jp.sekimori.app.waiting.mail.Mail.Kind;
import jp.sekimori.app.waiting.mail.Mail.Trouble;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** Mails in the database. */
@Component
class MailStore {
  private final JdbcClient database;

  MailStore(JdbcClient database) {
    this.database = database;
  }

  /**
   * How many mails of late.
   *
   * @param waiting still to be sent
   * @param failed given up
   */
  record Count(int waiting, int sent, int failed) {}

  /** With the name of whom it is to. */
  record Listed(Mail mail, String person) {}

  private StatementSpec sql(String sql) {
    return database.sql(sql).param("organization", Tenant.required().value());
  }

  void add(Mail mail) {
    sql("""
    insert into mail (organization_id, mail_id, person_id, kind, entries, body, made_at, next_at)
    values (:organization, :id, :person, :kind, :entries, :body, :made, :made)
    on conflict on constraint mail_pk do nothing
    """)
        .param("id", mail.id())
        .param("person", mail.person())
        .param("kind", mail.kind().code())
        .param("entries", mail.entries())
        .param("body", mail.body())
        .param("made", time(mail.made()))
        .update();
  }

  /** The next that is to be tried, which nobody else tries meanwhile. */
  Optional<Mail> next(Instant now) {
    return sql("""
    select * from mail
    where organization_id = :organization and next_at <= :now
    order by next_at, mail_id limit 1 for update skip locked
    """)
        .param("now", time(now))
        .query((row, _) -> mail(row))
        .optional();
  }

  Optional<Mail> find(UUID id) {
    return sql("select * from mail where organization_id = :organization and mail_id = :id")
        .param("id", id)
        .query((row, _) -> mail(row))
        .optional();
  }

  void sent(Mail mail, Instant at) {
    sql("""
    update mail set tries = tries + 1, next_at = null, sent_at = :at, problem = null, detail = ''
    where organization_id = :organization and mail_id = :id
    """)
        .param("id", mail.id())
        .param("at", time(at))
        .update();
  }

  /**
   * @param next when it is tried again; null for never
   */
  void failed(Mail mail, Trouble trouble, String detail, @Nullable Instant next) {
    sql("""
    update mail set tries = tries + 1, next_at = cast(:next as timestamptz), problem = :problem,
      detail = :detail
    where organization_id = :organization and mail_id = :id
    """)
        .param("id", mail.id())
        .param("next", next == null ? null : time(next))
        .param("problem", trouble.code())
        .param("detail", detail)
        .update();
  }

  boolean again(UUID id, Instant at) {
    return sql("""
    update mail set next_at = :at
    where organization_id = :organization and mail_id = :id and sent_at is null
    """)
            .param("id", id)
            .param("at", time(at))
            .update()
        > 0;
  }

  /** Those that made trouble, the latest first. */
  List<Listed> troubles(int limit) {
    return sql("""
    select m.*, p.name as person_name from mail m join person p using (organization_id, person_id)
    where m.organization_id = :organization and m.problem is not null
    order by m.made_at desc, m.mail_id limit :limit
    """)
        .param("limit", limit)
        .query((row, _) -> new Listed(mail(row), row.getString("person_name")))
        .list();
  }

  Count count(Instant since) {
    return sql("""
    select count(*) filter (where next_at is not null) as waiting,
      count(*) filter (where sent_at >= :since) as sent,
      count(*) filter (where sent_at is null and next_at is null) as failed
    from mail where organization_id = :organization
    """)
        .param("since", time(since))
        .query(Count.class)
        .single();
  }

  void forget(Instant before) {
    sql("delete from mail where organization_id = :organization and made_at < :before"
            + " and next_at is null")
        .param("before", time(before))
        .update();
  }

  private static OffsetDateTime time(Instant at) {
    return at.atOffset(ZoneOffset.UTC);
  }

  private static Mail mail(ResultSet row) throws SQLException {
    return new Mail(
        row.getObject("mail_id", UUID.class),
        row.getObject("person_id", UUID.class),
        Kind.of(row.getString("kind")),
        row.getInt("entries"),
        row.getString("body"),
        row.getObject("made_at", OffsetDateTime.class).toInstant(),
        row.getInt("tries"),
        instant(row, "next_at"),
        instant(row, "sent_at"),
        Optional.ofNullable(row.getString("problem")).flatMap(Trouble::of),
        row.getString("detail"));
  }

  private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getObject(column, OffsetDateTime.class))
        .map(OffsetDateTime::toInstant);
  }
}
