package jp.sekimori.app.access.directory;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import jp.sekimori.app.kernel.Time;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Reads the directory each night. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(KeepingSettings.class)
class KeepingTask {

  @Bean
  RecurringTask<Void> directoryNightly(Keeping keeping, KeepingSettings settings) {
    return Tasks.recurring("directory", Schedules.daily(Time.ZONE, settings.at()))
        .execute((_, _) -> keeping.nightly());
  }
}
