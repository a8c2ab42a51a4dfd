package jp.sekimori.app;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import jp.sekimori.app.access.Account;
import jp.sekimori.app.access.Accounts;
import jp.sekimori.app.access.Passwords;
import jp.sekimori.app.kernel.Acting;
import jp.sekimori.app.kernel.Ids;
import jp.sekimori.app.kernel.OrganizationId;
import jp.sekimori.app.kernel.Role;
import jp.sekimori.app.kernel.Tenant;
import jp.sekimori.app.organization.Conflict;
import jp.sekimori.app.organization.Entry;
import jp.sekimori.app.organization.Held;
import jp.sekimori.app.organization.HoldingKind;
import jp.sekimori.app.organization.OfficeKind;
import jp.sekimori.app.organization.OfficeState;
import jp.sekimori.app.organization.Organizations;
import jp.sekimori.app.organization.People;
import jp.sekimori.app.organization.Period;
import jp.sekimori.app.organization.PostState;
import jp.sekimori.app.organization.Register;
import org.springframework.stereotype.Component;

/**
 * Two organizations with two offices each, and in every office somebody in every role. Founded once
 * for each database, when first asked for.
 */
@Component
public class Cast {
  public static final LocalDate BEGINNING = LocalDate.of(2020, 4, 1);

  /** Everybody's. */
  public static final String PASSWORD = "夕立 の あと 川霧 うすし";

  private final Organizations organizations;
  private final Register register;
  private final People people;
  private final Accounts accounts;
  private final Passwords passwords;
  private final Ids ids;
  private final Map<String, Troupe> troupes = new java.util.HashMap<>();

  Cast(
      Organizations organizations,
      Register register,
      People people,
      Accounts accounts,
      Passwords passwords,
      Ids ids) {
    this.organizations = organizations;
    this.register = register;
    this.people = people;
    this.accounts = accounts;
    this.passwords = passwords;
    this.ids = ids;
  }

  /** An office and its people: the id of a person for each role. */
  public record Office(UUID id, Map<Role, UUID> people) {}

  public record Troupe(OrganizationId id, String code, Office own, Office other) {}

  /** The organization that most tests are about. */
  public Troupe shirakawa() {
    return troupe("shirakawa", "白河県");
  }

  /** Another tenant, which must never learn of the first. */
  public Troupe nakoso() {
    return troupe("nakoso", "勿来市");
  }

  /** Somebody of the own office of the first organization, ready to act today. */
  public Acting acting(Role role) {
    return acting(shirakawa(), shirakawa().own(), role);
  }

  public Acting acting(Troupe troupe, Office office, Role role) {
    UUID person = Optional.ofNullable(office.people().get(role)).orElseThrow();
    Held held = Tenant.in(troupe.id(), () -> people.held(person, LocalDate.of(2026, 4, 1)));
    return new Acting(
        troupe.id(), troupe.code(), person, held.main().map(Held.Post::id), held.rights());
  }

  /** The name of an account for this person, created when first asked for. */
  public synchronized String account(Troupe troupe, Office office, Role role) {
    UUID person = Optional.ofNullable(office.people().get(role)).orElseThrow();
    return Tenant.in(
        troupe.id(),
        () -> accounts.ofPerson(person).map(Account::name).orElseGet(() -> create(person, role)));
  }

  private String create(UUID person, Role role) {
    UUID id = ids.next();
    String name = role.code() + "-" + id;
    accounts.create(Optional.empty(), id, person, name);
    passwords.setFirst(accounts.find(id).orElseThrow(), new Passwords.Typed(PASSWORD, PASSWORD));
    return name;
  }

  private synchronized Troupe troupe(String code, String name) {
    return troupes.computeIfAbsent(code, _ -> found(code, name));
  }

  private Troupe found(String code, String name) {
    OrganizationId id = organizations.named(code).orElseGet(() -> organizations.found(code, name));
    return Tenant.in(id, () -> new Troupe(id, code, office(name + "税務課"), office(name + "道路課")));
  }

  /** One more office of an organization, with nobody but a manager. */
  public Office managed(Troupe troupe, String name) {
    return Tenant.in(troupe.id(), () -> office(name, Set.of(Role.MANAGER)));
  }

  private Office office(String name) {
    return office(name, EnumSet.allOf(Role.class));
  }

  private Office office(String name, Set<Role> staffed) {
    UUID office = newOffice(name);
    var roles = new EnumMap<Role, UUID>(Role.class);
    for (Role role : staffed) {
      UUID post = newPost(office, "担当（" + role.code() + "）");
      UUID person = newPerson(name + " " + role.code(), Optional.empty());
      hold(person, post, Period.from(BEGINNING));
      Optional<UUID> scope = role == Role.MANAGER ? Optional.of(office) : Optional.empty();
      bind(role, post, scope, Period.from(BEGINNING));
      roles.put(role, person);
    }
    return new Office(office, roles);
  }

  /** An office that has always been there; needs a tenant, as all that follow. */
  public UUID newOffice(String name) {
    return newOffice(name, Optional.empty());
  }

  public UUID newOffice(String name, Optional<UUID> above) {
    UUID id = ids.next();
    var state = new OfficeState(above, Optional.empty(), name, OfficeKind.SECTION, 0);
    enter(new Entry.OfficeIs(id, state, Period.always()));
    return id;
  }

  public UUID newPost(UUID office, String name) {
    UUID id = ids.next();
    var state = new PostState(office, name, Optional.empty(), Optional.empty(), 0);
    enter(new Entry.PostIs(id, state, Period.always()));
    return id;
  }

  public UUID newPerson(String name, Optional<String> staffNumber) {
    UUID id = ids.next();
    enter(new Entry.NewPerson(id, name, "", staffNumber));
    return id;
  }

  /** As the main post. */
  public void hold(UUID person, UUID post, Period period) {
    enter(new Entry.Holds(person, post, HoldingKind.MAIN, period));
  }

  /**
   * @param office where the role counts; empty for the whole organization
   */
  public void bind(Role role, UUID post, Optional<UUID> office, Period period) {
    enter(new Entry.Carries(post, role, office, period));
  }

  private void enter(Entry entry) {
    List<Conflict> conflicts = register.enter(Optional.empty(), List.of(entry)).conflicts();
    if (!conflicts.isEmpty()) {
      throw new IllegalStateException(conflicts.toString());
    }
  }
}
