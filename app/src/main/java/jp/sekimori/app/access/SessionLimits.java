package jp.sekimori.app.access;

import java.time.Duration;
import java.time.Instant;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long a session lasts.
 *
 * @param idle without a request
 * @param longest from signing in, whatever is done
 */
@ConfigurationProperties("sekimori.session")
record SessionLimits(@DefaultValue("30m") Duration idle, @DefaultValue("12h") Duration longest) {
  SessionLimits {
    if (idle.compareTo(Duration.ofMinutes(1)) < 0 || longest.compareTo(idle) < 0) {
      throw new IllegalArgumentException(
          "sekimori.session.idle は1分以上、sekimori.session.longest はそれ以上にします。 sekimori.session.idle is"
              + " a minute or more, and sekimori.session.longest no less than it.");
    }
  }

  boolean allow(Instant began, Instant lastSeen, Instant now) {
    return now.isBefore(began.plus(longest)) && now.isBefore(lastSeen.plus(idle));
  }
}
