package jp.sekimori.app.organization;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.sekimori.app.organization.Answer.Seat;
import jp.sekimori.app.organization.RoleSet.PolicyRole;

/** Everything about who is who on one day, looked up by ids. It never changes. */
public final class State {
  static final Comparator<Post> BY_RANK =
      Comparator.comparing(Post::rank).thenComparing(post -> post.id().toString());

  private static final Comparator<Office> OFFICES_BY_RANK =
      Comparator.comparing(Office::rank)
          .thenComparing(Office::code)
          .thenComparing(office -> office.id().toString());

  private final LocalDate day;
  private final Optional<RoleSet> roles;
  private final Map<UUID, Office> offices;
  private final Set<String> sameNames;
  private final Map<UUID, Post> posts;
  private final Map<UUID, Person> people;
  private final Map<UUID, Gap> gaps;
  private final Map<UUID, List<Post>> postsOf;
  private final Map<UUID, List<Holding>> holders;
  private final Map<UUID, List<Holding>> held;
  private final Set<UUID> absent;
  private final Map<UUID, List<UUID>> deputies;
  private final Map<UUID, List<UUID>> standsInFor;
  private final Map<Optional<UUID>, List<Office>> below;
  private final Map<String, List<Binding>> bindings;
  private final Map<String, List<Appointment>> appointments;
  private final Map<Named, List<Appointment>> appointmentsAt;
  private final Map<String, PolicyRole> byId;

  public record Office(
      UUID id, Optional<UUID> parent, String code, String name, OfficeKind kind, int rank) {}

  /**
   * @param grade its code; empty where not known
   * @param seats empty for any number
   */
  public record Post(
      UUID id, UUID office, String name, String grade, Optional<Integer> seats, int rank) {}

  public record Holding(UUID person, UUID post, HoldingKind kind) {}

  /** A post that carries a role of the product by hand. */
  public record Binding(String role, UUID post, Optional<UUID> office) {}

  public record Appointment(
      String role, UUID person, Optional<UUID> office, Optional<String> system) {}

  /**
   * That somebody holds no post on the day.
   *
   * @param since the first day without one; empty for somebody who never held any
   * @param comes whether a post is entered for a later day
   */
  public record Gap(Optional<LocalDate> since, boolean comes) {
    static final Gap NEVER = new Gap(Optional.empty(), false);
  }

  /** What is read, row by row. */
  record Rows(
      List<Office> offices,
      List<Post> posts,
      List<Person> people,
      Map<UUID, Gap> gaps,
      List<Holding> holdings,
      Set<UUID> absent,
      Map<UUID, List<UUID>> deputies,
      List<Binding> bindings,
      List<Appointment> appointments) {}

  State(LocalDate day, Optional<RoleSet> roles, Rows rows) {
    this.day = day;
    this.roles = roles;
    this.offices = byId(rows.offices(), Office::id);
    this.sameNames =
        grouped(rows.offices(), Office::name).entrySet().stream()
            .filter(each -> each.getValue().size() > 1)
            .map(Map.Entry::getKey)
            .collect(Collectors.toUnmodifiableSet());
    // A post whose office is not there on the day is not there either.
    List<Post> there =
        rows.posts().stream().filter(post -> offices.containsKey(post.office())).toList();
    this.posts = byId(there, Post::id);
    this.people = byId(rows.people(), Person::id);
    this.gaps = Map.copyOf(rows.gaps());
    this.postsOf = grouped(there.stream().sorted(BY_RANK).toList(), Post::office);
    List<Holding> sitting =
        rows.holdings().stream().filter(each -> posts.containsKey(each.post())).toList();
    this.holders = grouped(sitting, Holding::post);
    this.held = grouped(sitting, Holding::person);
    this.absent = Set.copyOf(rows.absent());
    this.deputies = Map.copyOf(rows.deputies());
    this.standsInFor = inverted(deputies);
    this.below =
        Map.copyOf(
            offices.values().stream()
                .sorted(OFFICES_BY_RANK)
                .collect(
                    Collectors.groupingBy(office -> office.parent().filter(offices::containsKey))));
    this.bindings = grouped(rows.bindings(), Binding::role);
    this.appointments = grouped(rows.appointments(), Appointment::role);
    this.appointmentsAt =
        grouped(rows.appointments(), each -> new Named(each.role(), each.office()));
    this.byId = byId(roles.map(RoleSet::roles).orElse(List.of()), PolicyRole::id);
  }

  private static Map<UUID, List<UUID>> inverted(Map<UUID, List<UUID>> deputies) {
    var inverted = new HashMap<UUID, List<UUID>>();
    deputies.forEach(
        (post, order) ->
            order.forEach(
                deputy -> inverted.computeIfAbsent(deputy, _ -> new ArrayList<>()).add(post)));
    return inverted;
  }

  private static <K, T> Map<K, T> byId(List<T> things, Function<T, K> id) {
    return things.stream().collect(Collectors.toUnmodifiableMap(id, Function.identity()));
  }

  private static <K, T> Map<K, List<T>> grouped(List<T> things, Function<T, K> by) {
    return Map.copyOf(things.stream().collect(Collectors.groupingBy(by)));
  }

  public LocalDate day() {
    return day;
  }

  public Optional<RoleSet> roles() {
    return roles;
  }

  Optional<PolicyRole> role(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  public Map<UUID, Office> offices() {
    return offices;
  }

  /** All offices, each before those below it, by rank. */
  public List<Office> tree() {
    var tree = new ArrayList<Office>();
    tops().forEach(top -> walk(top, tree));
    return tree;
  }

  private void walk(Office office, List<Office> tree) {
    tree.add(office);
    below(office.id()).forEach(each -> walk(each, tree));
  }

  public Map<UUID, Post> posts() {
    return posts;
  }

  /** Everybody there is, with or without a post. */
  public Map<UUID, Person> people() {
    return people;
  }

  public String name(UUID person) {
    return Optional.ofNullable(people.get(person)).map(Person::name).orElse("");
  }

  public Optional<Office> office(UUID id) {
    return Optional.ofNullable(offices.get(id));
  }

  /**
   * What an office is called where it is to be told from others: 税務課, and 総務課（土木部） where another
   * one has the same name. Empty for one that is not there.
   */
  public String called(UUID id) {
    Office office = offices.get(id);
    if (office == null) {
      return "";
    }
    return sameNames.contains(office.name())
        ? office
            .parent()
            .flatMap(this::office)
            .map(above -> office.name() + "（" + above.name() + "）")
            .orElse(office.name())
        : office.name();
  }

  /** The offices right below one, by rank. */
  public List<Office> below(UUID office) {
    return below.getOrDefault(Optional.of(office), List.of());
  }

  /** The offices with none above. */
  public List<Office> tops() {
    return below.getOrDefault(Optional.<UUID>empty(), List.of());
  }

  public Optional<Post> post(UUID id) {
    return Optional.ofNullable(posts.get(id));
  }

  /** Its posts, by rank. */
  public List<Post> postsOf(UUID office) {
    return postsOf.getOrDefault(office, List.of());
  }

  /** Who holds it or stands in for it by name. */
  public List<Holding> holders(UUID post) {
    return holders.getOrDefault(post, List.of());
  }

  /** Of somebody who holds no post. */
  Gap gap(UUID person) {
    return gaps.getOrDefault(person, Gap.NEVER);
  }

  public List<Holding> held(UUID person) {
    return held.getOrDefault(person, List.of());
  }

  /** The posts that somebody holds or stands in for by name: the main one first, then by rank. */
  public List<Post> postsHeld(UUID person) {
    return held(person).stream()
        .sorted(Comparator.comparing(Holding::kind))
        .flatMap(holding -> post(holding.post()).stream())
        .toList();
  }

  public boolean isAbsent(UUID person) {
    return absent.contains(person);
  }

  /** The posts that stand in for it, in their order. */
  public List<UUID> deputies(UUID post) {
    return deputies.getOrDefault(post, List.of());
  }

  /** The posts that this one stands in for, first or later. */
  List<UUID> standsInFor(UUID post) {
    return standsInFor.getOrDefault(post, List.of());
  }

  List<Binding> bindings(String role) {
    return bindings.getOrDefault(role, List.of());
  }

  List<Binding> bindings(Post post) {
    return bindings.values().stream()
        .flatMap(List::stream)
        .filter(binding -> binding.post().equals(post.id()))
        .sorted(Comparator.comparing(Binding::role))
        .toList();
  }

  private record Named(String role, Optional<UUID> office) {}

  /** Those of a role for an office; empty for the whole organization. */
  List<Appointment> appointments(String role, Optional<UUID> office) {
    return appointmentsAt.getOrDefault(new Named(role, office), List.of());
  }

  /** Those of a person that are entered for the day. */
  List<Appointment> appointmentsOf(UUID person) {
    return appointments.values().stream()
        .flatMap(List::stream)
        .filter(appointment -> appointment.person().equals(person))
        .sorted(Comparator.comparing(Appointment::role))
        .toList();
  }

  /** Those of a role that are entered for the day, whether or not the person has left. */
  public List<Appointment> appointments(String role) {
    return appointments.getOrDefault(role, List.of());
  }

  /**
   * Whether the person holds a post where it is for, or below; of somebody who does what those of
   * the office must not do themselves, any post.
   */
  public boolean counts(Appointment appointment) {
    boolean substitutes =
        roles.stream()
            .flatMap(set -> set.avoid().stream())
            .anyMatch(avoid -> avoid.substitute().equals(Optional.of(appointment.role())));
    return held(appointment.person()).stream()
        .flatMap(holding -> post(holding.post()).stream())
        .anyMatch(
            post ->
                substitutes
                    || appointment.office().isEmpty()
                    || up(post.office()).stream()
                        .anyMatch(office -> office.id().equals(appointment.office().get())));
  }

  /** An office and those above it, nearest first; empty if there is no such office on the day. */
  public List<Office> up(UUID office) {
    var up = new ArrayList<Office>();
    Optional<Office> at = Optional.ofNullable(offices.get(office));
    while (at.isPresent()) {
      up.add(at.get());
      at = at.get().parent().flatMap(parent -> Optional.ofNullable(offices.get(parent)));
    }
    return up;
  }

  Seat seat(Post post) {
    Office office = Objects.requireNonNull(offices.get(post.office()));
    return new Seat(post.id(), post.name(), office.id(), office.name(), post.rank());
  }
}
