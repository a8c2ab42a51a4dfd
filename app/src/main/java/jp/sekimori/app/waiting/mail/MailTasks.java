package jp.sekimori.app.waiting.mail;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Duration;
import jp.sekimori.app.kernel.Tenant;
import jp.sekimori.app.kernel.Time;
import jp.sekimori.app.organization.Organizations;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** When mails are written and sent: the digest once a day, what is urgent within a minute. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(MailSettings.class)
class MailTasks {
  private static final Duration SOON = Duration.ofMinutes(1);

  private final Organizations organizations;
  private final Mailing mailing;
  private final Outbox outbox;
  private final MailSettings settings;

  MailTasks(Organizations organizations, Mailing mailing, Outbox outbox, MailSettings settings) {
    this.organizations = organizations;
    this.mailing = mailing;
    this.outbox = outbox;
    this.settings = settings;
  }

  @Bean
  RecurringTask<Void> mailDigest() {
    return Tasks.recurring("mail-digest", Schedules.daily(Time.ZONE, settings.at()))
        .execute((_, _) -> digest());
  }

  @Bean
  RecurringTask<Void> mailSoon() {
    return Tasks.recurring("mail-soon", Schedules.fixedDelay(SOON)).execute((_, _) -> soon());
  }

  void digest() {
    each(mailing::digest);
  }

  void soon() {
    each(mailing::urgent);
    if (settings.isUsed()) {
      each(outbox::send);
    }
  }

  private void each(Runnable work) {
    organizations.ids().forEach(id -> Tenant.run(id, work));
  }
}
