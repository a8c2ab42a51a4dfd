package jp.sekimori.app.demo;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;

/**
 * The clock of a demo: what is said to have happened before the demo began is done at that moment,
 * so that nothing of it is before what it rests on.
 */
public final class BackThen extends Clock {
  private static final ScopedValue<Instant> MOMENT = ScopedValue.newInstance();

  private final Clock now;

  public BackThen(Clock now) {
    this.now = now;
  }

  /** Does something as if it were done at that moment; other threads go on today. */
  static void at(Instant moment, Runnable work) {
    ScopedValue.where(MOMENT, moment).run(work);
  }

  @Override
  public ZoneId getZone() {
    return now.getZone();
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return new BackThen(now.withZone(zone));
  }

  @Override
  public Instant instant() {
    return MOMENT.isBound() ? MOMENT.get() : now.instant();
  }
}
