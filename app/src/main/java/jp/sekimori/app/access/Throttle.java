package jp.sekimori.app.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Limits guessing without letting anybody lock out somebody else.
 *
 * <p>A browser in which the account has signed in before is counted by itself alone, so nobody
 * else's failures stop it. A new browser is counted for its account and network, for its network,
 * and for the account as a whole; the last two limits are wide. Counted before the password is
 * looked at, so that many tries at once do not slip through.
 */
@Component
class Throttle {
  static final Duration WINDOW = Duration.ofMinutes(15);
  static final int PER_BROWSER = 10;
  static final int PER_ACCOUNT_AND_NETWORK = 10;
  static final int PER_NETWORK = 100;
  static final int PER_ACCOUNT = 200;

  private final JdbcClient database;
  private final Clock clock;

  Throttle(JdbcClient database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /**
   * Something that tries are counted for.
   *
   * @param most how many within the window
   * @param own whether a success clears it
   */
  private record Count(byte[] subject, int most, boolean own) {}

  /**
   * What became of counting.
   *
   * @param pause how long until the next try is looked at; empty for now
   * @param first whether this try is the first that has to wait
   */
  record Answer(Optional<Duration> pause, boolean first) {}

  /**
   * Counts a try.
   *
   * @param known whether the account has signed in with this browser before
   */
  @Transactional(propagation = Propagation.REQUIRES_NEW)
  Answer count(String account, Source source, boolean known) {
    Instant now = clock.instant();
    Optional<Duration> wait = Optional.empty();
    boolean first = false;
    for (Count count : counts(account, source, known)) {
      Tries tries = add(count, now);
      if (tries.number() > count.most()) {
        Duration left = Duration.between(now, tries.since().plus(WINDOW));
        wait = Optional.of(wait.filter(longer -> longer.compareTo(left) > 0).orElse(left));
        first |= tries.number() == count.most() + 1;
      }
    }
    return new Answer(wait, first);
  }

  /** Forgets the tries that led to a success; those of the network stay but for this one. */
  @Transactional(propagation = Propagation.REQUIRES_NEW)
  void succeeded(String account, Source source, boolean known) {
    for (Count count : counts(account, source, known)) {
      database
          .sql(
              count.own()
                  ? "delete from sign_in_tries where subject = :subject"
                  : "update sign_in_tries set tries = tries - 1 where subject = :subject and tries"
                      + " > 0")
          .param("subject", count.subject())
          .update();
    }
    database
        .sql("delete from sign_in_tries where since < :old")
        .param("old", at(clock.instant().minus(WINDOW)))
        .update();
  }

  private record Tries(int number, Instant since) {}

  private Tries add(Count count, Instant now) {
    return database
        .sql(
            """
            insert into sign_in_tries as t (subject, tries, since) values (:subject, 1, :now)
            on conflict on constraint sign_in_tries_pk do update set
              tries = case when t.since <= :old then 1 else t.tries + 1 end,
              since = case when t.since <= :old then :now else t.since end
            returning tries, since
            """)
        .param("subject", count.subject())
        .param("now", at(now))
        .param("old", at(now.minus(WINDOW)))
        .query(
            (row, _) ->
                new Tries(
                    row.getInt("tries"), row.getObject("since", OffsetDateTime.class).toInstant()))
        .single();
  }

  private static List<Count> counts(String account, Source source, boolean known) {
    if (known) {
      String browser = source.mark().map(Secret::text).orElseThrow();
      return List.of(count(PER_BROWSER, true, "browser", account, browser));
    }
    var counts = new ArrayList<Count>();
    counts.add(count(PER_ACCOUNT_AND_NETWORK, true, "both", account, source.network()));
    counts.add(count(PER_NETWORK, false, "network", source.network()));
    counts.add(count(PER_ACCOUNT, false, "account", account));
    return counts;
  }

  private static Count count(int most, boolean own, String... subject) {
    return new Count(Secret.sha256(String.join("\0", subject)), most, own);
  }

  private static OffsetDateTime at(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
