package jp.sekimori.app.organization;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.sekimori.app.organization.Answer.Seat;
import jp.sekimori.app.organization.Answer.Standing;
import jp.sekimori.app.organization.RoleSet.PolicyRole;

/**
 * Whose task something is on a day: any of these.
 *
 * @param people empty only where the organization has no secretariat either
 * @param passed roles below that nobody has, or only those who may not do it
 * @param secretariat whether it fell to the secretariat, since nobody else is there
 */
public record Addressee(List<Asked> people, List<PolicyRole> passed, boolean secretariat) {
  public Addressee {
    people = List.copyOf(people);
    passed = List.copyOf(passed);
  }

  /**
   * Somebody, and why it is he.
   *
   * @param role as which; empty for who is named, and for roles of the product
   * @param seat the post that it comes from; empty for who is named or appointed
   * @param standing in which way he has the role; empty for who is named
   */
  public record Asked(
      UUID person,
      String name,
      Optional<PolicyRole> role,
      Optional<Seat> seat,
      Optional<Standing> standing) {

    /** Whether for somebody else, or for nobody. */
    public boolean standsIn() {
      return standing.filter(Standing::standsIn).isPresent();
    }

    /** What his appointment is called, at the end of a key; empty where it goes without saying. */
    public Optional<String> appointment() {
      return standing.flatMap(Standing::appointment);
    }
  }

  /** As which the first of them is asked. */
  public Optional<PolicyRole> role() {
    return people.stream().findFirst().flatMap(Asked::role);
  }

  public boolean includes(UUID person) {
    return find(person).isPresent();
  }

  /** How somebody is asked; empty where he is not. */
  public Optional<Asked> find(UUID person) {
    return people.stream().filter(each -> each.person().equals(person)).findFirst();
  }
}
