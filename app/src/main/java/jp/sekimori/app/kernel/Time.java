package jp.sekimori.app.kernel;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The clock of the application. Days begin and end in Japan. */
@Configuration(proxyBeanMethods = false)
public class Time {
  public static final ZoneId ZONE = ZoneId.of("Asia/Tokyo");

  @Bean
  @ConditionalOnMissingBean
  Clock clock() {
    return Clock.system(ZONE);
  }

  /** A clock that goes on from the present time of another day. */
  public static Clock on(LocalDate day) {
    Clock real = Clock.system(ZONE);
    return Clock.offset(real, Duration.ofDays(ChronoUnit.DAYS.between(LocalDate.now(real), day)));
  }
}
