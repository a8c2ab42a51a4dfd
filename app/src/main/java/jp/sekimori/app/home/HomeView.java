package jp.sekimori.app.home;

import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsLast;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.sekimori.app.decision.CommonQuestions;
import jp.sekimori.app.organization.Finding;
import jp.sekimori.app.organization.Findings;
import jp.sekimori.app.policy.Edition;
import jp.sekimori.app.policy.Policies;
import jp.sekimori.app.policy.Policy;
import jp.sekimori.app.site.Overview;
import jp.sekimori.app.waiting.Requests.Request;
import jp.sekimori.app.waiting.Waits;
import jp.sekimori.clauses.text.Message;

/**
 * What the start page shows.
 *
 * @param waiting everything that waits for whoever looks: overdue first
 * @param reminded others' tasks of which he is reminded
 * @param particulars of what is shown of these, by thing
 * @param requests what he asked for
 * @param overview how things stand, for whoever watches over all
 * @param reviews how many imports wait for a review
 * @param findings what is amiss in who is who today and not seen to, as far as whoever looks may
 *     see it
 * @param questions what people ask most
 */
public record HomeView(
    LocalDate today,
    List<Waits> waiting,
    List<Waits> reminded,
    Map<UUID, List<Message>> particulars,
    List<Request> requests,
    List<Overview.Block> overview,
    List<Line> policies,
    int reviews,
    List<Finding> findings,
    List<CommonQuestions.Asked> questions) {
  /** As many as somebody sees at a glance; the others stand on a page of their own. */
  private static final int SHOWN = 8;

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

    static List<Line> of(List<Edition> editions, LocalDate day) {
      return editions.stream().collect(Collectors.groupingBy(Edition::policy)).entrySet().stream()
          .map(entry -> of(entry.getKey(), entry.getValue(), day))
          .sorted(Comparator.comparing(line -> line.policy().title()))
          .toList();
    }

    private static Line of(Policy policy, List<Edition> editions, LocalDate day) {
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

  /** As many as are shown. */
  public static List<Waits> first(List<Waits> all) {
    return all.subList(0, Math.min(SHOWN, all.size()));
  }

  public long overdue() {
    return waiting.stream().filter(Waits::overdue).count();
  }

  /** How many of a kind there are. */
  public long count(Finding.Kind kind) {
    return Findings.count(findings).getOrDefault(kind, 0L);
  }
}
