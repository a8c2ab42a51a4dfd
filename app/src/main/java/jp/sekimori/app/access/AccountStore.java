package jp.sekimori.app.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.sekimori.app.kernel.Tenant;
import jp.sekimori.app.organization.Person;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** Accounts in the database, of the organization being worked for. */
@Component
class AccountStore {
  private static final String ACCOUNT =
      """
      select a.account_id, a.name, a.person_id, p.name as person_name,
        a.password_hash is not null as has_password, a.disabled, a.created_at
      from account a join person p using (organization_id, person_id)
      where a.organization_id = :organization
      """;

  private final JdbcClient database;

  AccountStore(JdbcClient database) {
    this.database = database;
  }

  private StatementSpec sql(String sql) {
    return database.sql(sql).param("organization", Tenant.required().value());
  }

  Optional<Account> find(UUID id) {
    return sql(ACCOUNT + " and a.account_id = :id")
        .param("id", id)
        .query(AccountStore::account)
        .optional();
  }

  Optional<Account> named(String name) {
    return sql(ACCOUNT + " and a.name = :name")
        .param("name", name)
        .query(AccountStore::account)
        .optional();
  }

  Optional<Account> ofPerson(UUID person) {
    return sql(ACCOUNT + " and a.person_id = :person")
        .param("person", person)
        .query(AccountStore::account)
        .optional();
  }

  Optional<Account> known(String provider, String subject) {
    return sql(ACCOUNT
            + """
             and a.account_id = (select account_id from account_identity
               where organization_id = :organization
                 and provider = :provider and subject = :subject)
            """)
        .param("provider", provider)
        .param("subject", subject)
        .query(AccountStore::account)
        .optional();
  }

  /** Those whose name, or whose person's name, reading or number contains the text. */
  List<Account> search(String text, int limit, int offset) {
    return sql(ACCOUNT
            + """
             and (a.name ilike :like or p.name ilike :like or p.kana ilike :like
               or p.staff_number ilike :like)
            order by a.name limit :limit offset :offset
            """)
        .param("like", like(text))
        .param("limit", limit)
        .param("offset", offset)
        .query(AccountStore::account)
        .list();
  }

  int count(String text) {
    return sql("""
    select count(*) from account a join person p using (organization_id, person_id)
    where a.organization_id = :organization
      and (a.name ilike :like or p.name ilike :like or p.kana ilike :like
        or p.staff_number ilike :like)
    """)
        .param("like", like(text))
        .query(Integer.class)
        .single();
  }

  private static String like(String text) {
    return "%" + text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
  }

  Map<UUID, String> mails(Collection<UUID> people) {
    var mails = new HashMap<UUID, String>();
    sql("""
    select person_id, mail from account
    where organization_id = :organization and person_id = any(:people) and not disabled
    """)
        .param("people", people.toArray(UUID[]::new))
        .query(
            row -> {
              mails.put(row.getObject("person_id", UUID.class), row.getString("mail"));
            });
    return mails;
  }

  private static Account account(ResultSet row, int number) throws SQLException {
    return new Account(
        row.getObject("account_id", UUID.class),
        row.getString("name"),
        row.getObject("person_id", UUID.class),
        row.getString("person_name"),
        row.getBoolean("has_password"),
        row.getBoolean("disabled"),
        row.getObject("created_at", OffsetDateTime.class).toInstant());
  }

  /** Creates an account unless the id, the name or the person has one. */
  boolean create(UUID id, UUID person, String name, Instant at) {
    return sql("""
    insert into account (organization_id, account_id, person_id, name, created_at)
    values (:organization, :id, :person, :name, :at)
    on conflict do nothing
    """)
            .param("id", id)
            .param("person", person)
            .param("name", name)
            .param("at", at.atOffset(ZoneOffset.UTC))
            .update()
        == 1;
  }

  List<Account> createAll(Map<UUID, String> names, Instant at) {
    List<UUID> people = List.copyOf(names.keySet());
    sql("""
    insert into account (organization_id, account_id, person_id, name, disabled, created_at)
    select :organization, gen_random_uuid(), n.person, n.name, false, :at
    from unnest(:people, :names) n (person, name)
    on conflict do nothing
    """)
        .param("people", people.toArray(UUID[]::new))
        .param("names", people.stream().map(names::get).toArray(String[]::new))
        .param("at", at.atOffset(ZoneOffset.UTC))
        .update();
    return sql(ACCOUNT + " and a.person_id = any(:people) and a.created_at = :at")
        .param("people", people.toArray(UUID[]::new))
        .param("at", at.atOffset(ZoneOffset.UTC))
        .query(AccountStore::account)
        .list();
  }

  Optional<String> passwordHash(UUID account) {
    return sql("""
    select password_hash from account
    where organization_id = :organization and account_id = :id and password_hash is not null
    """)
        .param("id", account)
        .query(String.class)
        .optional();
  }

  void setPasswordHash(UUID account, @Nullable String hash) {
    sql("""
    update account set password_hash = :hash
    where organization_id = :organization and account_id = :id
    """)
        .param("id", account)
        .param("hash", hash)
        .update();
  }

  void setDisabled(UUID account, boolean disabled) {
    sql("""
    update account set disabled = :disabled, disabled_by_directory = false
    where organization_id = :organization and account_id = :id
    """)
        .param("id", account)
        .param("disabled", disabled)
        .update();
  }

  /** Binds a subject unless it, or the account at this provider, is bound already. */
  boolean bind(UUID account, String provider, String subject, Instant at) {
    return sql("""
    insert into account_identity values (:organization, :provider, :subject, :id, :at)
    on conflict do nothing
    """)
            .param("id", account)
            .param("provider", provider)
            .param("subject", subject)
            .param("at", at.atOffset(ZoneOffset.UTC))
            .update()
        == 1;
  }

  List<Accounts.Identity> identities(UUID account) {
    return sql("""
    select provider, subject from account_identity
    where organization_id = :organization and account_id = :id order by provider
    """)
        .param("id", account)
        .query(Accounts.Identity.class)
        .list();
  }

  List<Person> peopleWithout(String text, int limit) {
    return sql("""
    select person_id as id, name, kana, coalesce(staff_number, '') as staff_number
    from person p
    where organization_id = :organization
      and not exists (select from account a
        where a.organization_id = p.organization_id and a.person_id = p.person_id)
      and (name ilike :like or kana ilike :like or staff_number ilike :like)
    order by kana, name limit :limit
    """)
        .param("like", like(text))
        .param("limit", limit)
        .query(Person.class)
        .list();
  }
}
