package jp.sekimori.app.kernel;

import java.time.Clock;
import java.time.ZoneId;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The clock of the application. Days begin and end in Japan. */
@Configuration(proxyBeanMethods = false)
public class Time {
  public static final ZoneId ZONE = ZoneId.of("Asia/Tokyo");

  @Bean
  Clock clock() {
    return Clock.system(ZONE);
  }
}
