package jp.sekimori.app.organization;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.sekimori.app.organization.Answer.Reason;
import jp.sekimori.app.organization.Answer.Seat;
import jp.sekimori.app.organization.Answer.Source;
import jp.sekimori.app.organization.RoleSet.PolicyRole;
import jp.sekimori.app.organization.RoleSet.Rule;
import jp.sekimori.app.organization.RoleSet.Scope;
import jp.sekimori.app.organization.State.Appointment;
import jp.sekimori.app.organization.State.Binding;
import jp.sekimori.app.organization.State.Holding;
import jp.sekimori.app.organization.State.Office;
import jp.sekimori.app.organization.State.Post;

/**
 * Who is who on one day, whole and in memory: for what asks of thousands at once. It never changes;
 * answers are those of {@link Roles#holder(String, Optional, LocalDate)}.
 */
public final class Snapshot {
  private final State state;
  private final Map<String, List<Post>> wholeOrganization;
  private final Map<String, Coverage> coverage = new ConcurrentHashMap<>();
  private final Later<List<Finding>> findings = new Later<>(() -> Findings.of(this));
  private final Later<Search> search = new Later<>(() -> Search.of(state()));

  Snapshot(State state) {
    this.state = state;
    this.wholeOrganization =
        state.roles().stream()
            .flatMap(set -> set.roles().stream())
            .filter(role -> role.scope() == Scope.ORGANIZATION)
            .collect(
                Collectors.toUnmodifiableMap(
                    PolicyRole::id, role -> carrying(role, state.offices().values())));
  }

  public LocalDate day() {
    return state.day();
  }

  /** What it was made of. */
  public State state() {
    return state;
  }

  /** What is amiss on this day; found when first asked for. */
  public List<Finding> findings() {
    return findings.get();
  }

  /** Finds people and offices of this day. */
  public Search search() {
    return search.get();
  }

  /**
   * As {@link Roles#holder(String, Optional, LocalDate)}, of this day.
   *
   * @param office whose; empty for roles of the whole organization
   */
  public Answer holder(String role, Optional<UUID> office) {
    Optional<PolicyRole> known = state.role(role);
    var posts = new LinkedHashSet<Post>(known.map(it -> exOfficio(it, office)).orElse(List.of()));
    var candidates = new ArrayList<Candidate>();
    posts.forEach(post -> seat(Source.EX_OFFICIO, post, candidates));
    bound(role, office)
        .filter(post -> !posts.contains(post))
        .distinct()
        .forEach(post -> seat(Source.BOUND, post, candidates));
    if (known.isEmpty() && candidates.isEmpty()) {
      return new Answer(
          role, office, day(), List.of(), List.of(new Reason(Reason.Kind.UNKNOWN_ROLE, "")));
    }
    known.ifPresent(it -> appointed(it, office, candidates));
    return Resolution.of(role, office, day(), candidates);
  }

  public Answer holder(String role, UUID office) {
    return holder(role, Optional.of(office));
  }

  /** Everywhere that a role is had or ought to be had; worked out once. */
  public Coverage coverage(PolicyRole role) {
    return coverage.computeIfAbsent(role.id(), _ -> Coverage.of(this, role));
  }

  /** The posts that carry a role ex officio, held or not. */
  public List<Seat> carriers(PolicyRole role, Optional<UUID> office) {
    return exOfficio(role, office).stream().map(state::seat).toList();
  }

  List<Seat> carriers(PolicyRole role, Coverage.Spot spot) {
    return carriers(role, spot.office().map(Office::id));
  }

  List<Post> exOfficio(PolicyRole role, Optional<UUID> office) {
    if (role.scope() == Scope.ORGANIZATION) {
      return wholeOrganization.getOrDefault(role.id(), List.of());
    }
    List<Office> up = office.map(state::up).orElse(List.of());
    for (Office here : up) {
      List<Post> found = carrying(role, List.of(here));
      if (!found.isEmpty() || role.scope() != Scope.DEPARTMENT) {
        return found;
      }
    }
    return List.of();
  }

  private List<Post> carrying(PolicyRole role, Collection<Office> offices) {
    var found = new ArrayList<Post>();
    for (Rule rule : role.rules()) {
      var meant =
          offices.stream()
              .filter(office -> rule.meansOffice(office.kind(), office.name()))
              .flatMap(office -> state.postsOf(office.id()).stream())
              .filter(post -> rule.meansPost(post.grade(), post.name()))
              .sorted(State.BY_RANK);
      (rule.first() ? meant.limit(1) : meant).forEach(found::add);
    }
    return found;
  }

  private Stream<Post> bound(String role, Optional<UUID> office) {
    return state.bindings(role).stream()
        .filter(binding -> binding.office().isEmpty() || binding.office().equals(office))
        .map(Binding::post)
        .flatMap(post -> state.post(post).stream());
  }

  private void seat(Source source, Post post, List<Candidate> candidates) {
    Optional<Seat> seat = Optional.of(state.seat(post));
    List<Holding> held = state.holders(post.id());
    if (held.isEmpty()) {
      candidates.add(new Candidate(source, seat, 0, Optional.empty()));
    }
    held.forEach(holding -> candidates.add(new Candidate(source, seat, 0, who(holding))));
    List<UUID> order = state.deputies(post.id());
    for (int place = 1; place <= order.size(); place++) {
      for (Holding holding : state.holders(order.get(place - 1))) {
        if (holding.kind().isRegular()) {
          candidates.add(new Candidate(source, seat, place, who(holding)));
        }
      }
    }
  }

  private Optional<Candidate.Who> who(Holding holding) {
    return Optional.of(
        new Candidate.Who(
            holding.person(),
            state.name(holding.person()),
            holding.kind(),
            state.isAbsent(holding.person())));
  }

  private void appointed(PolicyRole role, Optional<UUID> office, List<Candidate> candidates) {
    boolean above = role.scope() == Scope.DEPARTMENT || role.scope() == Scope.ORGANIZATION;
    Stream<Optional<UUID>> asked =
        office.map(state::up).orElse(List.of()).stream()
            .limit(above ? Long.MAX_VALUE : 1)
            .map(each -> Optional.of(each.id()));
    Stream.concat(asked, Stream.of(Optional.<UUID>empty()))
        .flatMap(each -> state.appointments(role.id(), each).stream())
        .filter(state::counts)
        .map(Appointment::person)
        .distinct()
        .forEach(
            person ->
                candidates.add(
                    new Candidate(
                        Source.APPOINTED,
                        Optional.empty(),
                        0,
                        who(new Holding(person, person, HoldingKind.MAIN)))));
  }
}
