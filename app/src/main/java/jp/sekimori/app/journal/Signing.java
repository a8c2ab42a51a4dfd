package jp.sekimori.app.journal;

import java.util.concurrent.TimeUnit;
import jp.sekimori.app.kernel.OrganizationId;
import jp.sekimori.app.kernel.Tenant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Signs every log that has grown, once a minute. Several nodes may do so at once. */
@Component
@EnableScheduling
class Signing {
  private static final Logger LOG = LoggerFactory.getLogger(Signing.class);

  private final JdbcClient database;
  private final Checkpoints checkpoints;

  Signing(JdbcClient database, Checkpoints checkpoints) {
    this.database = database;
    this.checkpoints = checkpoints;
  }

  @Scheduled(initialDelay = 1, fixedDelay = 1, timeUnit = TimeUnit.MINUTES)
  void round() {
    try {
      database.sql("select organization_ids()").query(Integer.class).list().stream()
          .map(OrganizationId::new)
          .forEach(organization -> Tenant.run(organization, () -> sign(organization)));
    } catch (DataAccessException e) {
      LOG.warn("Cannot see whose log to sign; tried again in a minute", e);
    }
  }

  /** A log that contradicts itself is not signed any more, and says so every minute. */
  private void sign(OrganizationId organization) {
    try {
      checkpoints.sign();
    } catch (DataAccessException | TransactionException | IllegalStateException e) {
      LOG.error("The log of organization {} was not signed", organization, e);
    }
  }
}
