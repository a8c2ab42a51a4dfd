package jp.sekimori.app.organization.leaving;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.sekimori.app.kernel.Tenant;
import jp.sekimori.app.kernel.Time;
import jp.sekimori.app.organization.Organizations;
import jp.sekimori.app.organization.leaving.Whereabouts.Departure;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Opens the checks of posts that end on a day known from the beginning (任期, a concurrent post for
 * half a year): no batch makes their holders leave, the day comes. Done each night.
 */
@Configuration(proxyBeanMethods = false)
class Endings {
  /** So long before, managers see them coming. */
  private static final int AHEAD = 30;

  /** So many nights may be missed. */
  private static final int MISSED = 7;

  private static final LocalTime AT = LocalTime.of(0, 30);

  private final OpeningStore store;
  private final Organizations organizations;
  private final TransactionOperations transaction;
  private final Clock clock;

  Endings(
      OpeningStore store,
      Organizations organizations,
      TransactionOperations transaction,
      Clock clock) {
    this.store = store;
    this.organizations = organizations;
    this.transaction = transaction;
    this.clock = clock;
  }

  @Bean
  RecurringTask<Void> leavingsOfTerms() {
    return Tasks.recurring("leavings-of-terms", Schedules.daily(Time.ZONE, AT))
        .execute((_, _) -> open());
  }

  void open() {
    organizations
        .ids()
        .forEach(id -> Tenant.run(id, () -> transaction.executeWithoutResult(_ -> openOfOne())));
  }

  private void openOfOne() {
    LocalDate today = LocalDate.now(clock);
    LocalDate first = today.minusDays(MISSED);
    LocalDate last = today.plusDays(AHEAD);
    List<UUID> people = store.ending(first, last);
    var known =
        store.known(people).stream()
            .map(check -> List.of(check.place(), check.day()))
            .collect(Collectors.toSet());
    var opened = new ArrayList<Departure>();
    for (Departure departure : store.whereabouts(people).departures()) {
      boolean near = !departure.day().isBefore(first) && !departure.day().isAfter(last);
      if (near && !known.contains(List.of(departure.place(), departure.day()))) {
        opened.add(departure);
      }
    }
    store.write(Optional.empty(), new Plan(opened, List.of(), List.of(), List.of()));
  }
}
