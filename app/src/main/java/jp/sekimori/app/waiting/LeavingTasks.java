package jp.sekimori.app.waiting;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jp.sekimori.app.kernel.Acting;
import jp.sekimori.app.kernel.Time;
import jp.sekimori.app.organization.leaving.Addressees;
import jp.sekimori.clauses.text.Message;
import org.springframework.stereotype.Component;

/** The checks of people who leave an office, as tasks of whoever settles them. */
@Component
class LeavingTasks implements Source {
  private final Addressees addressees;
  private final Clock clock;

  LeavingTasks(Addressees addressees, Clock clock) {
    this.addressees = addressees;
    this.clock = clock;
  }

  @Override
  public List<Waits> mine(Acting acting) {
    LocalDate today = LocalDate.now(clock);
    return addressees.tasks(acting).stream().map(task -> waits(task, today)).toList();
  }

  private static Waits waits(Addressees.Task task, LocalDate today) {
    return new Waits(
        "leaving",
        task.leaving(),
        "settle",
        "",
        "/leavings/" + task.leaving(),
        new Message(
            "異動・退職時の確認（" + task.officeName() + "）", "Leaver's check (" + task.officeName() + ")"),
        Optional.of(task.day()),
        task.day().isBefore(today),
        false,
        task.day().atStartOfDay(Time.ZONE).toInstant(),
        List.of());
  }
}
