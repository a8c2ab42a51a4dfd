package jp.sekimori.app.check;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.LocalTime;
import jp.sekimori.app.kernel.Tenant;
import jp.sekimori.app.kernel.Time;
import jp.sekimori.app.organization.Organizations;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Opens checks each night; what was missed is opened the next. */
@Configuration(proxyBeanMethods = false)
class Nightly {
  private static final LocalTime AT = LocalTime.of(0, 45);

  private final Opening opening;
  private final Organizations organizations;

  Nightly(Opening opening, Organizations organizations) {
    this.opening = opening;
    this.organizations = organizations;
  }

  @Bean
  RecurringTask<Void> checksOfSchedules() {
    return Tasks.recurring("checks-of-schedules", Schedules.daily(Time.ZONE, AT))
        .execute((_, _) -> open());
  }

  void open() {
    organizations.ids().forEach(id -> Tenant.run(id, opening::open));
  }
}
