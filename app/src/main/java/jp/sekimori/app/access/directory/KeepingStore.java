package jp.sekimori.app.access.directory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import jp.sekimori.app.access.Directory;
import jp.sekimori.app.kernel.Tenant;
import jp.sekimori.clauses.text.Message;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** People with their accounts, thousands with each statement; and what became of each run. */
@Component
class KeepingStore {
  private final JdbcClient database;

  KeepingStore(JdbcClient database) {
    this.database = database;
  }

  /** An account that is to be made. */
  record NewAccount(UUID id, UUID person, String name) {}

  /** By what the directory vouches for an account from now on. */
  record Binding(UUID account, String subject) {}

  private StatementSpec sql(String sql) {
    return database.sql(sql).param("organization", Tenant.required().value());
  }

  /** One run after the other. */
  void lock() {
    sql("select pg_advisory_xact_lock(hashtext('directory'), :organization)").query().singleRow();
  }

  List<Known> everybody() {
    return sql("""
    select p.person_id, coalesce(p.staff_number, '') as number, p.name, p.kana, a.account_id,
      a.name as account_name, a.mail, a.disabled, a.disabled_by_directory, i.subject
    from person p
      left join account a using (organization_id, person_id)
      left join account_identity i on i.organization_id = a.organization_id
        and i.account_id = a.account_id and i.provider = :provider
    where p.organization_id = :organization
    order by p.kana, p.name, p.person_id
    """)
        .param("provider", Directory.PROVIDER)
        .query((row, _) -> known(row))
        .list();
  }

  private static Known known(ResultSet row) throws SQLException {
    Optional<UUID> account = Optional.ofNullable(row.getObject("account_id", UUID.class));
    return new Known(
        row.getObject("person_id", UUID.class),
        row.getString("number"),
        row.getString("name"),
        row.getString("kana"),
        account,
        account.isPresent() ? row.getString("account_name") : "",
        account.isPresent() ? row.getString("mail") : "",
        row.getBoolean("disabled"),
        row.getBoolean("disabled_by_directory"),
        Optional.ofNullable(row.getString("subject")));
  }

  void create(List<NewAccount> accounts, Instant at) {
    sql("""
    insert into account (organization_id, account_id, person_id, name, created_at)
    select :organization, a.*, :at from unnest(:ids, :people, :names) a
    """)
        .param("ids", ids(accounts, NewAccount::id))
        .param("people", ids(accounts, NewAccount::person))
        .param("names", texts(accounts, NewAccount::name))
        .param("at", at.atOffset(ZoneOffset.UTC))
        .update();
  }

  void bind(List<Binding> bindings, Instant at) {
    sql("""
    insert into account_identity (organization_id, provider, subject, account_id, bound_at)
    select :organization, :provider, b.subject, b.account, :at
    from unnest(:accounts, :subjects) b (account, subject)
    """)
        .param("provider", Directory.PROVIDER)
        .param("accounts", ids(bindings, Binding::account))
        .param("subjects", texts(bindings, Binding::subject))
        .param("at", at.atOffset(ZoneOffset.UTC))
        .update();
  }

  /** Where holders are written to. */
  void write(List<UUID> accounts, List<String> mails) {
    sql("""
    update account a set mail = m.mail from unnest(:accounts, :mails) m (account, mail)
    where a.organization_id = :organization and a.account_id = m.account
    """)
        .param("accounts", accounts.toArray(UUID[]::new))
        .param("mails", mails.toArray(String[]::new))
        .update();
  }

  void setDisabled(Collection<UUID> accounts, boolean disabled) {
    sql("""
    update account set disabled = :disabled, disabled_by_directory = :disabled
    where organization_id = :organization and account_id = any(:accounts)
    """)
        .param("accounts", accounts.toArray(UUID[]::new))
        .param("disabled", disabled)
        .update();
  }

  void add(Run run, Optional<UUID> askedBy) {
    sql("""
    insert into directory_run values (:organization, :id, cast(:by as uuid), :began, :ended,
      :outcome, :read, :created, :changed, :disabled, :enabled, :troubles, :ja, :en)
    """)
        .param("id", run.id())
        .param("by", askedBy.orElse(null))
        .param("began", run.began().atOffset(ZoneOffset.UTC))
        .param("ended", run.ended().atOffset(ZoneOffset.UTC))
        .param("outcome", run.outcome().code())
        .param("read", run.counts().read())
        .param("created", run.counts().created())
        .param("changed", run.counts().changed())
        .param("disabled", run.counts().disabled())
        .param("enabled", run.counts().enabled())
        .param("troubles", run.counts().troubles())
        .param("ja", run.problem().map(Message::ja).orElse(""))
        .param("en", run.problem().map(Message::en).orElse(""))
        .update();
  }

  /** The newest first. */
  List<Run> latest(int limit) {
    return sql("""
    select r.*, p.name as asked_by_name from directory_run r
      left join person p on p.organization_id = r.organization_id and p.person_id = r.asked_by
    where r.organization_id = :organization order by r.began_at desc limit :limit
    """)
        .param("limit", limit)
        .query((row, _) -> run(row))
        .list();
  }

  private static Run run(ResultSet row) throws SQLException {
    String ja = row.getString("problem_ja");
    return new Run(
        row.getObject("run_id", UUID.class),
        Optional.ofNullable(row.getString("asked_by_name")),
        row.getObject("began_at", OffsetDateTime.class).toInstant(),
        row.getObject("ended_at", OffsetDateTime.class).toInstant(),
        Run.Outcome.of(row.getString("outcome")),
        new Run.Counts(
            row.getInt("read"),
            row.getInt("created"),
            row.getInt("changed"),
            row.getInt("disabled"),
            row.getInt("enabled"),
            row.getInt("troubles")),
        ja.isEmpty()
            ? Optional.empty()
            : Optional.of(new Message(ja, row.getString("problem_en"))));
  }

  private static <T> UUID[] ids(List<T> things, Function<T, UUID> id) {
    return things.stream().map(id).toArray(UUID[]::new);
  }

  private static <T> String[] texts(List<T> things, Function<T, String> text) {
    return things.stream().map(text).toArray(String[]::new);
  }
}
