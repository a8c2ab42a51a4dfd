package jp.sekimori.app.organization.web.edit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.sekimori.app.organization.Entitled;
import jp.sekimori.app.organization.RoleSet;
import jp.sekimori.app.organization.RoleSet.PolicyRole;

/**
 * What would change if the roles of a pack were adopted now.
 *
 * @param before empty where none were adopted yet
 * @param entitled who would gain or lose rights today
 * @param revision the adoption that counted when this was looked at; 0 for none
 */
public record AdoptView(
    Optional<RoleSet> before, RoleSet after, List<Entitled> entitled, int revision) {
  public AdoptView {
    entitled = List.copyOf(entitled);
  }

  /** A role that differs; one side is empty where it is new or gone. */
  public record Differing(Optional<PolicyRole> was, Optional<PolicyRole> is) {
    public PolicyRole any() {
      return is.or(() -> was).orElseThrow();
    }
  }

  public boolean isSame() {
    return before.filter(after::equals).isPresent();
  }

  public List<PolicyRole> added() {
    return without(Optional.of(after), before);
  }

  public List<PolicyRole> removed() {
    return without(before, Optional.of(after));
  }

  private static List<PolicyRole> without(Optional<RoleSet> some, Optional<RoleSet> others) {
    return some.stream()
        .flatMap(set -> set.roles().stream())
        .filter(role -> others.flatMap(set -> set.find(role.id())).isEmpty())
        .toList();
  }

  /** Roles that both have and that are not alike. */
  public List<Differing> changed() {
    var changed = new ArrayList<Differing>();
    for (PolicyRole role : after.roles()) {
      before
          .flatMap(set -> set.find(role.id()))
          .filter(was -> !was.equals(role))
          .ifPresent(was -> changed.add(new Differing(Optional.of(was), Optional.of(role))));
    }
    return changed;
  }

  /** Whether lines or combinations to avoid are not alike. */
  public boolean hasOtherLines() {
    return before
        .filter(set -> !set.lines().equals(after.lines()) || !set.avoid().equals(after.avoid()))
        .isPresent();
  }
}
