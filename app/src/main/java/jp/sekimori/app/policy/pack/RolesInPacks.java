package jp.sekimori.app.policy.pack;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.sekimori.app.organization.RolePacks;
import jp.sekimori.app.organization.RoleSet;
import jp.sekimori.rules.read.Problems;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * The role sets of the packs that there are. Those that are shipped are read once, at start; a
 * broken one keeps it from starting. The organization's own revision of a pack counts in its place.
 */
@Component
class RolesInPacks implements RolePacks {
  private static final String ANY = "classpath:/packs/*/" + RolesFile.NAME;

  private final Revisions revisions;
  private final List<RoleSet> shipped;

  RolesInPacks(Revisions revisions) throws IOException {
    this.revisions = revisions;
    var found = new ArrayList<RoleSet>();
    for (Resource file : new PathMatchingResourcePatternResolver().getResources(ANY)) {
      String[] path = file.getURL().getPath().split("/");
      var problems = new Problems();
      found.add(
          RolesFile.read(
                  path[path.length - 2], file.getContentAsString(StandardCharsets.UTF_8), problems)
              .orElseThrow(
                  () -> new IllegalStateException(file + " is broken: " + problems.all())));
    }
    shipped = List.copyOf(found);
  }

  @Override
  public List<RoleSet> all() {
    Map<String, Revisions.Key> own = revisions.running();
    return shipped.stream().map(set -> own(set, Optional.ofNullable(own.get(set.pack())))).toList();
  }

  /** As it is shipped, whatever the organization made of it. */
  Optional<RoleSet> shipped(String pack) {
    return shipped.stream().filter(set -> set.pack().equals(pack)).findFirst();
  }

  private RoleSet own(RoleSet set, Optional<Revisions.Key> revision) {
    return revision
        .flatMap(key -> revisions.tree(key).read(RolesFile.NAME))
        .flatMap(text -> RolesFile.read(set.pack(), text, new Problems()))
        .orElse(set);
  }
}
