package jp.sekimori.app.policy.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import jp.sekimori.app.policy.Edition;
import jp.sekimori.app.policy.Policies;
import jp.sekimori.app.policy.Policy;
import jp.sekimori.app.policy.Status;

/**
 * One policy with its editions.
 *
 * @param asked a day that was asked about; empty where none was
 * @param inForce the edition in force on that day, else today; empty where none is held
 */
public record PolicyView(
    Policy policy,
    List<Point> editions,
    LocalDate today,
    Optional<LocalDate> asked,
    Optional<Edition> inForce) {

  /**
   * An edition on the line of time.
   *
   * @param previous the edition before it, to compare with
   */
  public record Point(Edition edition, Status status, Optional<Edition> previous) {
    public String address() {
      return Addresses.of(edition);
    }

    public String comparison() {
      return previous.map(before -> address() + "/compare/" + before.code()).orElse("");
    }
  }

  static PolicyView of(
      Policy policy, List<Edition> editions, LocalDate today, Optional<LocalDate> asked) {
    var points =
        IntStream.range(0, editions.size())
            .mapToObj(
                i ->
                    new Point(
                        editions.get(i),
                        editions.get(i).dates().on(today),
                        i + 1 < editions.size()
                            ? Optional.of(editions.get(i + 1))
                            : Optional.empty()))
            .toList();
    return new PolicyView(
        policy, points, today, asked, Policies.inForce(editions, asked.orElse(today)));
  }

  public LocalDate day() {
    return asked.orElse(today);
  }

  public String address() {
    return Addresses.of(policy);
  }

  public String inForceAddress() {
    return inForce.map(Addresses::of).orElse("");
  }
}
