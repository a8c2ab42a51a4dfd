package jp.sekimori.app.organization;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.sekimori.app.kernel.Role;

/**
 * Something about who is who that is so, or is not, on the days of a period. What was believed of
 * those days gives way and stays as what was believed before; other days stay as they are.
 */
public sealed interface Entry {

  /** The days it speaks of. */
  Period period();

  /** Somebody new. */
  record NewPerson(UUID person, String name, String kana, Optional<String> staffNumber)
      implements Entry {
    public NewPerson {
      if (name.isBlank()) {
        throw new IllegalArgumentException("A person has a name");
      }
    }

    @Override
    public Period period() {
      return Period.always();
    }
  }

  /** What somebody is called, whatever the day; what it was before stands in the journal. */
  record PersonIs(UUID person, String name, String kana, Optional<String> staffNumber)
      implements Entry {
    public PersonIs {
      if (name.isBlank()) {
        throw new IllegalArgumentException("A person has a name");
      }
    }

    @Override
    public Period period() {
      return Period.always();
    }
  }

  /** The office exists and is like this; created where it is new. */
  record OfficeIs(UUID office, OfficeState state, Period period) implements Entry {}

  /** There is no such office. */
  record NoOffice(UUID office, Period period) implements Entry {}

  /** The post exists and is like this; created where it is new. */
  record PostIs(UUID post, PostState state, Period period) implements Entry {}

  /** There is no such post. */
  record NoPost(UUID post, Period period) implements Entry {}

  /** Refused where something of the days stands against it: end that in the same batch. */
  record Holds(UUID person, UUID post, HoldingKind kind, Period period) implements Entry {}

  /** The person does not hold the post, in no way. */
  record HoldsNot(UUID person, UUID post, Period period) implements Entry {}

  /** The person holds no post at all. */
  record HoldsNothing(UUID person, Period period) implements Entry {}

  record Absent(UUID person, String reason, Period period) implements Entry {}

  record Present(UUID person, Period period) implements Entry {}

  /**
   * @param order the posts that stand in for it, the first that is there; empty for none
   */
  record Deputies(UUID post, List<UUID> order, Period period) implements Entry {
    public Deputies {
      order = List.copyOf(order);
    }
  }

  /**
   * The post carries a role of the product.
   *
   * @param office where it counts; empty for the whole organization
   */
  record Carries(UUID post, Role role, Optional<UUID> office, Period period) implements Entry {}

  record CarriesNot(UUID post, Role role, Optional<UUID> office, Period period) implements Entry {}

  /**
   * The person is appointed to a role of the policy. It counts on days on which he holds a post in
   * the office or below it.
   *
   * @param role as in {@link RoleSet.PolicyRole#id}
   * @param office where it counts; empty for the whole organization
   * @param system the system or service it is for, if for one
   */
  record Appointed(
      String role, UUID person, Optional<UUID> office, Optional<String> system, Period period)
      implements Entry {}

  record AppointedNot(
      String role, UUID person, Optional<UUID> office, Optional<String> system, Period period)
      implements Entry {}
}
