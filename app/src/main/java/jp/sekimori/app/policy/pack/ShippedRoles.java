package jp.sekimori.app.policy.pack;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import jp.sekimori.app.organization.RolePacks;
import jp.sekimori.app.organization.RoleSet;
import jp.sekimori.rules.read.Problems;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * The role sets of the packs that are shipped. They are read once, at start; a broken one keeps it
 * from starting.
 */
@Component
class ShippedRoles implements RolePacks {
  private static final String ANY = "classpath:/packs/*/" + RolesFile.NAME;

  private final List<RoleSet> all;

  ShippedRoles() throws IOException {
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
    all = List.copyOf(found);
  }

  @Override
  public List<RoleSet> all() {
    return all;
  }
}
