package jp.sekimori.app.home;

import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsLast;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import jp.sekimori.app.decision.CommonQuestions;
import jp.sekimori.app.organization.Finding;
import jp.sekimori.app.organization.Findings;
import jp.sekimori.app.policy.Edition;
import jp.sekimori.app.policy.Policies;
import jp.sekimori.app.policy.Policy;
import jp.sekimori.app.waiting.Waits;

/**
 * What the start page shows.
 *
 * @param reviews how many imports wait for a review
 * @param waiting what waits for whoever looks: overdue first
 * @param findings what is amiss in who is who today and not seen to, as far as whoever looks may
 *     see it
 * @param questions what people ask most
 */
public record HomeView(
    List<Line> policies,
    int reviews,
    List<Waits> waiting,
    List<Finding> findings,
    List<CommonQuestions.Asked> questions) {

  /**
   * One policy.
   *
   * @param today the edition that binds today; empty where none is held
   * @param next the edition that is decided and will bind next
   */
  public record Line(Policy policy, Optional<Edition> today, Optional<Edition> next) {

    public String address() {
      return "/policies/" + policy.code();
    }

    public String address(Edition edition) {
      return address() + "/" + edition.code();
    }
  }

  /** How many of a kind there are. */
  public long count(Finding.Kind kind) {
    return Findings.count(findings).getOrDefault(kind, 0L);
  }

  static HomeView of(
      List<Edition> editions,
      LocalDate day,
      int reviews,
      List<Waits> waiting,
      List<Finding> findings,
      List<CommonQuestions.Asked> questions) {
    return new HomeView(
        editions.stream().collect(Collectors.groupingBy(Edition::policy)).entrySet().stream()
            .map(entry -> line(entry.getKey(), entry.getValue(), day))
            .sorted(Comparator.comparing(line -> line.policy().title()))
            .toList(),
        reviews,
        waiting,
        findings,
        questions);
  }

  private static Line line(Policy policy, List<Edition> editions, LocalDate day) {
    return new Line(
        policy,
        Policies.inForce(editions, day),
        editions.stream()
            .filter(edition -> edition.dates().isComing(day))
            .min(
                Comparator.comparing(
                    edition -> edition.dates().inForce(), nullsLast(naturalOrder()))));
  }
}
