package jp.sekimori.app.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.sekimori.app.kernel.OrganizationId;
import jp.sekimori.app.kernel.Right;
import jp.sekimori.app.kernel.Tenant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** API tokens in the database. */
@Component
class TokenStore {
  /** That a token was used is written down only so often. */
  private static final Duration USED_EVERY = Duration.ofMinutes(1);

  private final JdbcClient database;

  TokenStore(JdbcClient database) {
    this.database = database;
  }

  /** A token with its owner, as a request presents it. */
  record Presented(UUID account, Token token) {}

  private StatementSpec sql(String sql) {
    return database.sql(sql).param("organization", Tenant.required().value());
  }

  /** Creates a token unless there is one of this id. */
  boolean create(UUID account, Token token, byte[] sha256) {
    return sql("""
    insert into api_token values (:organization, :id, :account, :label, :sha256,
      string_to_array(:rights, ' '), :created, :expires)
    on conflict on constraint api_token_pk do nothing
    """)
            .param("id", token.id())
            .param("account", account)
            .param("label", token.label())
            .param("sha256", sha256)
            .param(
                "rights",
                token.rights().stream().map(Right::name).sorted().collect(Collectors.joining(" ")))
            .param("created", token.createdAt().atOffset(ZoneOffset.UTC))
            .param("expires", token.expiresAt().atOffset(ZoneOffset.UTC))
            .update()
        == 1;
  }

  List<Token> of(UUID account) {
    return sql("""
    select * from api_token where organization_id = :organization and account_id = :account
    order by created_at desc
    """)
        .param("account", account)
        .query((row, _) -> token(row))
        .list();
  }

  /** Whose a token is. Needs no tenant. */
  Optional<OrganizationId> organizationOf(byte[] sha256) {
    return database
        .sql("select organization_of_token(:sha256)")
        .param("sha256", sha256)
        .query(Integer.class)
        .optional()
        .map(OrganizationId::new);
  }

  Optional<Presented> find(byte[] sha256) {
    return sql("select * from api_token where organization_id = :organization and sha256 = :sha256")
        .param("sha256", sha256)
        .query((row, _) -> new Presented(row.getObject("account_id", UUID.class), token(row)))
        .optional();
  }

  void used(Token token, Instant at) {
    Instant before = at.minus(USED_EVERY);
    if (token.lastUsedAt().filter(last -> !last.isBefore(before)).isPresent()) {
      return;
    }
    sql("""
    update api_token set last_used_at = :at
    where organization_id = :organization and token_id = :id
      and (last_used_at is null or last_used_at < :before)
    """)
        .param("id", token.id())
        .param("at", at.atOffset(ZoneOffset.UTC))
        .param("before", before.atOffset(ZoneOffset.UTC))
        .update();
  }

  boolean revoke(UUID account, UUID token, Instant at) {
    return sql("""
    update api_token set revoked_at = :at
    where organization_id = :organization and token_id = :id and account_id = :account
      and revoked_at is null
    """)
            .param("id", token)
            .param("account", account)
            .param("at", at.atOffset(ZoneOffset.UTC))
            .update()
        == 1;
  }

  private static Token token(ResultSet row) throws SQLException {
    return new Token(
        row.getObject("token_id", UUID.class),
        row.getString("label"),
        rights((String[]) row.getArray("rights").getArray()),
        row.getObject("created_at", OffsetDateTime.class).toInstant(),
        row.getObject("expires_at", OffsetDateTime.class).toInstant(),
        instant(row, "last_used_at"),
        instant(row, "revoked_at"));
  }

  /** A right that this version of the product does not know is nobody's. */
  private static Set<Right> rights(String[] names) {
    return Arrays.stream(Right.values())
        .filter(right -> Arrays.asList(names).contains(right.name()))
        .collect(Collectors.toSet());
  }

  private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getObject(column, OffsetDateTime.class))
        .map(OffsetDateTime::toInstant);
  }
}
