package jp.sekimori.app.journal;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import jp.sekimori.app.database.TestServer;
import jp.sekimori.app.kernel.Acting;
import jp.sekimori.app.kernel.OrganizationId;
import jp.sekimori.app.kernel.Rights;
import jp.sekimori.app.kernel.Tenant;
import jp.sekimori.app.organization.Organizations;
import jp.sekimori.app.store.Login;
import jp.sekimori.evidence.entry.Basis;
import jp.sekimori.evidence.entry.Subject;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What tests of the journal do again and again. */
@Component
class Bench {
  private final Organizations organizations;
  private final Journal journal;
  private final Environment environment;
  private final TransactionTemplate transaction;
  private @Nullable OrganizationId organization;
  private @Nullable Acting acting;

  Bench(
      Organizations organizations,
      Journal journal,
      Environment environment,
      PlatformTransactionManager transactions) {
    this.organizations = organizations;
    this.journal = journal;
    this.environment = environment;
    this.transaction = new TransactionTemplate(transactions);
  }

  /** Founds an organization whose log is empty, and works for it from now on. */
  void found() {
    String code = "log-" + UUID.randomUUID().toString().substring(0, 8);
    organization = organizations.found(code, code);
    acting = new Acting(organization, code, UUID.randomUUID(), Optional.empty(), Rights.NONE);
  }

  OrganizationId organization() {
    return Objects.requireNonNull(organization);
  }

  Acting acting() {
    return Objects.requireNonNull(acting);
  }

  /** Does something for the organization, outside a transaction. */
  <T> T outside(Callable<T> work) {
    try {
      return Tenant.<T, Exception>in(organization(), work::call);
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  void outside(Runnable work) {
    Tenant.run(organization(), work);
  }

  /** Does something for the organization in a transaction of its own. */
  <T> T inside(Callable<T> work) {
    return outside(
        () -> {
          T result = transaction.execute(_ -> call(work));
          return Objects.requireNonNull(result);
        });
  }

  private static <T> T call(Callable<T> work) {
    try {
      return work.call();
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  /** A record about an edition, with a plain change and a personal one. */
  void write(String edition) {
    inside(
        () -> {
          journal.record(event(edition));
          return true;
        });
  }

  Event event(String edition) {
    return Event.by(acting(), "edition.confirm", new Subject("edition", edition, 1))
        .under(new Basis("policy/2026", List.of("第6/1", "第6/2/(1)")))
        .changing(Change.of("state", "draft", "decided"), Change.personal("memo", "", "白河 花子"));
  }

  /**
   * What somebody can do who holds the database in his hands.
   *
   * @param sql {@code mine} stands for a condition that the row is the organization's
   */
  void tamper(String sql) {
    try (Connection owner = connection();
        Statement statement = owner.createStatement()) {
      statement.execute(sql.replace("mine", "organization_id = " + organization()));
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private Connection connection() throws SQLException {
    Login superuser = TestServer.superuser();
    String database = environment.getRequiredProperty("spring.datasource.url");
    return new Login(database, superuser.user(), superuser.password()).connect();
  }
}
