package jp.sekimori.app.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import javax.sql.DataSource;
import jp.sekimori.app.WebTest;
import jp.sekimori.app.kernel.Time;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is done nightly is done by the clock of the program. */
@WebTest
class NightwatchTest {
  @Autowired private DataSource database;
  @Autowired private JdbcClient sql;

  @Test
  void whereItIsAnotherDayItIsAnotherNight() {
    Instant day = Instant.parse("2031-04-01T00:00:00Z");
    var task =
        Tasks.recurring("another-day", Schedules.daily(Time.ZONE, LocalTime.of(3, 0)))
            .execute((_, _) -> {});
    var watch = new Nightwatch(database, List.of(task), Clock.fixed(day, Time.ZONE));
    watch.start();
    try {
      OffsetDateTime next =
          sql.sql("select execution_time from scheduled_tasks where task_name = 'another-day'")
              .query(OffsetDateTime.class)
              .single();
      assertThat(LocalDate.ofInstant(next.toInstant(), Time.ZONE))
          .isEqualTo(LocalDate.of(2031, 4, 2));
    } finally {
      watch.stop();
      sql.sql("delete from scheduled_tasks where task_name = 'another-day'").update();
    }
  }
}
