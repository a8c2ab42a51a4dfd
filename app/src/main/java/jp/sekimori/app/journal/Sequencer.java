package jp.sekimori.app.journal;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import jp.sekimori.app.kernel.OrganizationId;
import jp.sekimori.app.kernel.Tenant;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Gives committed records their numbers, in batches; one at a time for each log, however many nodes
 * run. It is woken by commits of its own node and looks around once a second for what a node left
 * behind that died.
 */
@Component
class Sequencer implements SmartLifecycle {
  private static final Logger LOG = LoggerFactory.getLogger(Sequencer.class);
  private static final int BATCH = 2_000;

  /** Lets a batch gather, which under load is cheaper than many small ones. */
  private static final Duration GATHER = Duration.ofMillis(20);

  private static final Duration LOOK_AROUND = Duration.ofSeconds(1);
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final Semaphore bell = new Semaphore(0);
  private final Queue queue;
  private final Tree tree;
  private final TransactionTemplate transaction;
  private volatile @Nullable Thread thread;

  Sequencer(Queue queue, Tree tree, PlatformTransactionManager transactions) {
    this.queue = queue;
    this.tree = tree;
    this.transaction = new TransactionTemplate(transactions);
  }

  void wake() {
    if (bell.availablePermits() == 0) {
      bell.release();
    }
  }

  /** Numbers everything committed so far in the log being worked for. */
  void catchUp() {
    while (batch() == BATCH) {
      // A full batch may have left some behind.
    }
  }

  private int batch() {
    Integer numbered =
        transaction.execute(
            _ -> {
              queue.lock();
              List<Waiting> batch = queue.next(BATCH);
              if (!batch.isEmpty()) {
                tree.append(batch);
                queue.remove(batch);
              }
              return batch.size();
            });
    return numbered == null ? 0 : numbered;
  }

  @Override
  public void start() {
    Thread started = Thread.ofVirtual().name("sequencer").unstarted(this::run);
    thread = started;
    started.start();
  }

  private void run() {
    try {
      while (isRunning()) {
        round();
        if (bell.tryAcquire(LOOK_AROUND.toMillis(), TimeUnit.MILLISECONDS)) {
          Thread.sleep(GATHER);
        }
        bell.drainPermits();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** A database that is away comes back; what waits goes on waiting in it. */
  private void round() {
    try {
      for (OrganizationId organization : queue.organizations()) {
        number(organization);
      }
    } catch (DataAccessException | TransactionException e) {
      LOG.warn("Cannot see which records wait for a number; tried again every second", e);
    }
  }

  /** What goes wrong in one log does not keep the others waiting. */
  private void number(OrganizationId organization) {
    try {
      Tenant.run(organization, this::catchUp);
    } catch (DataAccessException | TransactionException | IllegalStateException e) {
      LOG.warn("Records of {} got no number; tried again every second", organization, e);
    }
  }

  @Override
  public void stop() {
    Thread stopped = thread;
    thread = null;
    if (stopped != null) {
      bell.release();
      joined(stopped);
    }
  }

  /** The database is still there until this returns, so a batch that has begun can end. */
  private static void joined(Thread stopped) {
    try {
      if (!stopped.join(PATIENCE)) {
        stopped.interrupt();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public boolean isRunning() {
    return thread != null;
  }
}
