package jp.sekimori.app.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import jp.sekimori.app.kernel.Tenant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The browsers in which an account has signed in lately. */
@Component
class Devices {
  static final Duration REMEMBERED = Duration.ofDays(180);

  private final JdbcClient database;
  private final Clock clock;

  Devices(JdbcClient database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  boolean isKnown(UUID account, Secret mark) {
    return database
            .sql(
                """
                select count(*) from known_device
                where organization_id = :organization and account_id = :account
                  and sha256 = :sha256 and seen_at > :since
                """)
            .param("organization", Tenant.required().value())
            .param("account", account)
            .param("sha256", mark.sha256())
            .param("since", clock.instant().minus(REMEMBERED).atOffset(ZoneOffset.UTC))
            .query(Integer.class)
            .single()
        > 0;
  }

  void remember(UUID account, Secret mark) {
    Instant now = clock.instant();
    database
        .sql(
            """
            insert into known_device values (:organization, :account, :sha256, :now)
            on conflict on constraint known_device_pk do update set seen_at = :now
            """)
        .param("organization", Tenant.required().value())
        .param("account", account)
        .param("sha256", mark.sha256())
        .param("now", now.atOffset(ZoneOffset.UTC))
        .update();
  }

  /** After a password was reset, no browser is trusted for what somebody did with it before. */
  void forget(UUID account) {
    database
        .sql(
            "delete from known_device where organization_id = :organization and account_id ="
                + " :account")
        .param("organization", Tenant.required().value())
        .param("account", account)
        .update();
  }
}
