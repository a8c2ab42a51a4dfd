package jp.sekimori.app.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import jp.sekimori.app.access.Parts;
import jp.sekimori.app.kernel.Role;
import jp.sekimori.app.kernel.Tenant;
import jp.sekimori.app.organization.Answer.Holder;
import jp.sekimori.app.organization.HoldingKind;
import jp.sekimori.app.organization.Organizations;
import jp.sekimori.app.organization.RoleSet.PolicyRole;
import jp.sekimori.app.organization.RoleSet.Scope;
import jp.sekimori.app.organization.Snapshot;
import jp.sekimori.app.organization.Snapshots;
import jp.sekimori.app.organization.State;
import jp.sekimori.app.site.Demo;
import jp.sekimori.clauses.text.Message;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.stereotype.Component;

/** Finds somebody for each role, as of today: who is moved in the demo loses his part. */
@Component
@ConditionalOnBean(Demo.class)
class Casting implements Parts {
  /** Where somebody of an office is looked for first. */
  static final List<String> USUAL = List.of("税務課", "税務町民課");

  private static final List<Role> OF_THE_PRODUCT = List.of(Role.SECRETARIAT, Role.ADMINISTRATOR);

  private static final Message ACTING =
      new Message("欠員の情報セキュリティ管理者の事務取扱", "Acting manager of a section without a head");

  private final Organizations organizations;
  private final Snapshots snapshots;
  private final Clock clock;

  Casting(Organizations organizations, Snapshots snapshots, Clock clock) {
    this.organizations = organizations;
    this.snapshots = snapshots;
    this.clock = clock;
  }

  @Override
  public List<Part> all() {
    return organizations.ids().stream()
        .findFirst()
        .map(id -> Tenant.in(id, () -> parts(snapshots.of(LocalDate.now(clock)))))
        .orElse(List.of());
  }

  private static List<Part> parts(Snapshot snapshot) {
    var ofProduct = new LinkedHashMap<UUID, List<Message>>();
    OF_THE_PRODUCT.forEach(
        role ->
            snapshot.holder(role.code(), Optional.empty()).holders().stream()
                .findFirst()
                .ifPresent(holder -> play(ofProduct, holder.person(), name(role))));
    var roles = new LinkedHashMap<UUID, List<Message>>();
    snapshot.state().roles().stream()
        .flatMap(set -> set.roles().stream())
        .filter(role -> !role.body())
        .forEach(
            role ->
                somebody(snapshot, role, ofProduct.keySet())
                    .ifPresent(who -> play(roles, who, role.name())));
    ofProduct.forEach((who, names) -> names.forEach(name -> play(roles, who, name)));
    acting(snapshot).ifPresent(who -> play(roles, who, ACTING));
    return roles.entrySet().stream()
        .map(each -> part(snapshot.state(), each.getKey(), each.getValue()))
        .toList();
  }

  private static Message name(Role role) {
    return role == Role.SECRETARIAT
        ? new Message("事務局", "Secretariat")
        : new Message("製品管理者", "Administrator of the product");
  }

  private static void play(Map<UUID, List<Message>> roles, UUID person, Message role) {
    roles.computeIfAbsent(person, _ -> new ArrayList<>()).add(role);
  }

  private static Optional<UUID> somebody(Snapshot snapshot, PolicyRole role, Set<UUID> ofProduct) {
    if (role.scope() == Scope.ORGANIZATION) {
      List<Holder> holders = snapshot.holder(role.id(), Optional.empty()).holders();
      List<Holder> others =
          holders.stream().filter(holder -> !ofProduct.contains(holder.person())).toList();
      return last(others.isEmpty() ? holders : others);
    }
    List<Optional<UUID>> offices = new ArrayList<>();
    for (String usual : USUAL) {
      snapshot.state().offices().values().stream()
          .filter(office -> office.name().equals(usual))
          .forEach(office -> offices.add(Optional.of(office.id())));
    }
    snapshot.state().appointments(role.id()).forEach(each -> offices.add(each.office()));
    return offices.stream()
        .flatMap(office -> last(snapshot.holder(role.id(), office).holders()).stream())
        .findFirst();
  }

  /** Of several the last, who as a rule is nothing else besides. */
  private static Optional<UUID> last(List<Holder> holders) {
    return holders.isEmpty() ? Optional.empty() : Optional.of(holders.getLast().person());
  }

  private static Optional<UUID> acting(Snapshot snapshot) {
    State state = snapshot.state();
    return state.posts().values().stream()
        .sorted(Comparator.comparing(State.Post::rank))
        .flatMap(post -> state.holders(post.id()).stream())
        .filter(holding -> holding.kind() == HoldingKind.ACTING)
        .map(State.Holding::person)
        .findFirst();
  }

  private static String office(State state, State.Post post) {
    return Optional.ofNullable(state.offices().get(post.office()))
        .map(State.Office::name)
        .orElse("");
  }

  private static Part part(State state, UUID person, List<Message> roles) {
    String post =
        state.held(person).stream()
            .filter(holding -> holding.kind() == HoldingKind.MAIN)
            .flatMap(holding -> state.post(holding.post()).stream())
            .map(held -> office(state, held) + " " + held.name())
            .findFirst()
            .orElse("");
    return new Part(person, roles, state.name(person), post);
  }
}
