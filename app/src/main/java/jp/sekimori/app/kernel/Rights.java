package jp.sekimori.app.kernel;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * What somebody may do on one day, from the roles of the posts held that day.
 *
 * @param grants every role with its scope
 * @param limit no more than these, whatever the roles say: the scope of an API token
 */
public record Rights(List<Grant> grants, Set<Right> limit) {
  public static final Rights NONE = of(List.of());

  /**
   * A role and where it counts.
   *
   * @param office empty for the whole organization
   */
  public record Grant(Role role, Optional<UUID> office) {}

  public Rights {
    grants = List.copyOf(grants);
    limit = Set.copyOf(limit);
  }

  public static Rights of(List<Grant> grants) {
    return new Rights(grants, EnumSet.allOf(Right.class));
  }

  public Rights limitedTo(Set<Right> scope) {
    return new Rights(grants, scope);
  }

  /** Whether there is anything for which this right is held. */
  public boolean has(Right right) {
    return limit.contains(right) && grants.stream().anyMatch(grant -> gives(grant, right));
  }

  /** Whether it is held for what belongs to this office. */
  public boolean has(Right right, UUID office) {
    return limit.contains(right)
        && grants.stream()
            .filter(grant -> gives(grant, right))
            .anyMatch(grant -> grant.office().isEmpty() || grant.office().get().equals(office));
  }

  /** The offices for which it is held, where it is not held everywhere. */
  public Set<UUID> offices(Right right) {
    return limit.contains(right)
        ? grants.stream()
            .filter(grant -> gives(grant, right))
            .flatMap(grant -> grant.office().stream())
            .collect(Collectors.toUnmodifiableSet())
        : Set.of();
  }

  public boolean has(Role role) {
    return grants.stream().anyMatch(grant -> grant.role() == role);
  }

  /** Whether it is held for the whole organization. */
  public boolean hasEverywhere(Right right) {
    return limit.contains(right)
        && grants.stream().anyMatch(grant -> gives(grant, right) && grant.office().isEmpty());
  }

  private static boolean gives(Grant grant, Right right) {
    return grant.role().rights().contains(right);
  }
}
