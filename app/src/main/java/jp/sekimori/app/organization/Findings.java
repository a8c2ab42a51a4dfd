package jp.sekimori.app.organization;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.sekimori.app.kernel.Acting;
import jp.sekimori.app.kernel.Right;
import jp.sekimori.app.organization.Coverage.Spot;
import jp.sekimori.app.organization.Finding.Kind;
import jp.sekimori.app.organization.Finding.Named;
import jp.sekimori.app.organization.RoleSet.PolicyRole;
import jp.sekimori.app.organization.State.Office;

/**
 * What is amiss on the day of a snapshot: vacant roles, combinations to avoid, posts with more
 * holders than seats, people without a post. Each finding knows the way to mend it.
 */
public final class Findings {
  /** Whoever left the last post longer ago has left, and is not missing. */
  public static final int DAYS_UNTIL_GONE = 30;

  private final Snapshot snapshot;
  private final State state;
  private final List<Finding> found = new ArrayList<>();

  private Findings(Snapshot snapshot) {
    this.snapshot = snapshot;
    this.state = snapshot.state();
  }

  /** In a steady order: by kind, then by the tree of offices, role and person. */
  static List<Finding> of(Snapshot snapshot) {
    var findings = new Findings(snapshot);
    findings.state.roles().ifPresent(findings::vacancies);
    findings.found.addAll(Combinations.of(snapshot));
    findings.seats();
    findings.people();
    return findings.sorted();
  }

  /**
   * What somebody may see: everything, or what is amiss in the offices for which the right is held.
   */
  public static List<Finding> seenBy(Acting acting, Snapshot snapshot) {
    if (acting.rights().hasEverywhere(Right.READ_FINDINGS)) {
      return snapshot.findings();
    }
    return snapshot.findings().stream()
        .filter(
            finding ->
                finding
                    .office()
                    .filter(office -> acting.may(Right.READ_FINDINGS, office.id()))
                    .isPresent())
        .toList();
  }

  private void vacancies(RoleSet set) {
    for (PolicyRole role : set.roles()) {
      for (Spot spot : snapshot.coverage(role).spots()) {
        if (spot.isVacant()) {
          found.add(Wording.vacant(role, spot, snapshot.carriers(role, spot)));
        }
      }
    }
  }

  private void seats() {
    for (State.Post post : state.posts().values()) {
      long main =
          state.holders(post.id()).stream()
              .filter(holding -> holding.kind() == HoldingKind.MAIN)
              .count();
      post.seats()
          .filter(seats -> main > seats)
          .ifPresent(seats -> found.add(Wording.crowded(state.seat(post), main, seats)));
    }
  }

  private void people() {
    for (Person person : state.people().values()) {
      if (state.held(person.id()).isEmpty()) {
        State.Gap gap = state.gap(person.id());
        boolean gone =
            gap.since()
                .filter(since -> since.plusDays(DAYS_UNTIL_GONE).isBefore(state.day()))
                .isPresent();
        if (!gap.comes() && !gone) {
          found.add(Wording.noPost(new Named(person.id(), person.name()), gap.since()));
        }
      }
    }
  }

  private List<Finding> sorted() {
    var places = new HashMap<UUID, Integer>();
    for (Office office : state.tree()) {
      places.put(office.id(), places.size());
    }
    return found.stream().sorted(order(places)).toList();
  }

  private static Comparator<Finding> order(Map<UUID, Integer> places) {
    return Comparator.comparing(Finding::kind)
        .thenComparing(
            each -> each.office().map(Named::id).map(id -> places.getOrDefault(id, -1)).orElse(-1))
        .thenComparing(each -> each.role().orElse(""))
        .thenComparing(each -> each.person().map(Named::name).orElse(""))
        .thenComparing(each -> each.person().map(who -> who.id().toString()).orElse(""))
        .thenComparing(
            each -> each.posts().stream().map(p -> p.id().toString()).toList().toString());
  }

  /** What there is of each kind. */
  public static Map<Kind, Long> count(List<Finding> findings) {
    var counts = new java.util.EnumMap<Kind, Long>(Kind.class);
    for (Kind kind : Kind.values()) {
      counts.put(kind, findings.stream().filter(finding -> finding.kind() == kind).count());
    }
    return counts;
  }
}
