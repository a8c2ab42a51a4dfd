package jp.sekimori.app.organization;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.sekimori.app.Cast;
import jp.sekimori.app.Visitor;
import jp.sekimori.app.kernel.Ids;
import jp.sekimori.app.kernel.OrganizationId;
import jp.sekimori.app.kernel.Role;
import jp.sekimori.app.kernel.Tenant;

/** Grows organizations for tests, a name standing for whatever it names. */
public class Seed {
  public static final LocalDate SINCE = LocalDate.of(2020, 4, 1);
  public static final Period ALWAYS = Period.from(SINCE);

  private final Organizations organizations;
  private final Register register;
  private final PolicyRoles policyRoles;
  private final RolePacks packs;
  private final Visitor visitors;
  private final Ids ids;

  Seed(
      Organizations organizations,
      Register register,
      PolicyRoles policyRoles,
      RolePacks packs,
      Visitor visitors,
      Ids ids) {
    this.organizations = organizations;
    this.register = register;
    this.policyRoles = policyRoles;
    this.packs = packs;
    this.visitors = visitors;
    this.ids = ids;
  }

  /** A new organization that has adopted the roles of the pack, and nothing else. */
  public Ground found(String name) {
    String code = "seed-" + ids.next().toString().substring(19);
    OrganizationId id = organizations.found(code, name);
    Tenant.run(
        id, () -> policyRoles.adopt(Optional.empty(), packs.find("fukushima").orElseThrow()));
    return new Ground(id, code);
  }

  /** An organization that grows, entry by entry. */
  public final class Ground {
    private final OrganizationId id;
    private final String code;
    private final Map<String, UUID> known = new HashMap<>();
    private final List<Entry> entries = new ArrayList<>();

    private Ground(OrganizationId id, String code) {
      this.id = id;
      this.code = code;
    }

    public OrganizationId organization() {
      return id;
    }

    /** What a name stands for; offices, posts and people have names of their own. */
    public UUID id(String name) {
      return known.computeIfAbsent(name, _ -> ids.next());
    }

    public Ground office(String name, OfficeKind kind, String in) {
      Optional<UUID> parent = in.isEmpty() ? Optional.empty() : Optional.of(id(in));
      int rank = known.size();
      return with(
          new Entry.OfficeIs(
              id(name),
              new OfficeState(parent, Optional.of("C" + rank), name, kind, rank),
              ALWAYS));
    }

    /**
     * @param name what stands for it: {@code 税務課 課長}, of the office and with the title
     */
    public Ground post(String name, Grade grade, int seats) {
      String[] parts = name.split(" ");
      return with(
          new Entry.PostIs(
              id(name),
              new PostState(
                  id(parts[0]), parts[1], Optional.of(grade), Optional.of(seats), known.size()),
              ALWAYS));
    }

    public Ground person(String name, String kana, String number) {
      return with(new Entry.NewPerson(id(name), name, kana, Optional.of(number)));
    }

    public Ground holds(String person, String post, HoldingKind kind, Period period) {
      return with(new Entry.Holds(id(person), id(post), kind, period));
    }

    public Ground holds(String person, String post) {
      return holds(person, post, HoldingKind.MAIN, ALWAYS);
    }

    public Ground with(Entry entry) {
      entries.add(entry);
      return this;
    }

    /** Enters what was named since the last time. */
    public Ground enter() {
      Tenant.run(
          id, () -> assertThat(register.enter(Optional.empty(), entries).conflicts()).isEmpty());
      entries.clear();
      return this;
    }

    public Visitor signIn(String person) {
      var office = new Cast.Office(id("a role of nobody"), Map.of(Role.STAFF, id(person)));
      return visitors.signIn(new Cast.Troupe(id, code, office, office), office, Role.STAFF);
    }
  }
}
