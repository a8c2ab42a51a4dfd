package jp.sekimori.app.store;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Does by the clock, that of a demo on another day too, what modules offer as tasks: once, however
 * many nodes run, and after a restart what was missed meanwhile.
 */
@Component
class Nightwatch implements SmartLifecycle {
  private static final int AT_ONCE = 2;

  /** What is done nightly need not begin to the second. */
  private static final Duration LOOK_AROUND = Duration.ofMinutes(1);

  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final DataSource database;
  private final List<RecurringTask<?>> tasks;
  private final Clock clock;
  private volatile @Nullable Scheduler scheduler;

  Nightwatch(DataSource database, List<RecurringTask<?>> tasks, Clock clock) {
    this.database = database;
    this.tasks = tasks;
    this.clock = clock;
  }

  @Override
  public void start() {
    Scheduler started =
        Scheduler.create(database)
            .startTasks(tasks)
            .clock(clock::instant)
            .threads(AT_ONCE)
            .pollUsingLockAndFetch(0.5, 1.0)
            .pollingInterval(LOOK_AROUND)
            .shutdownMaxWait(PATIENCE)
            .build();
    started.start();
    scheduler = started;
  }

  @Override
  public void stop() {
    Scheduler stopped = scheduler;
    scheduler = null;
    if (stopped != null) {
      stopped.stop();
    }
  }

  @Override
  public boolean isRunning() {
    return scheduler != null;
  }
}
