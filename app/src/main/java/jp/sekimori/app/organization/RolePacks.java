package jp.sekimori.app.organization;

import java.util.List;
import java.util.Optional;

/** The role sets that are shipped; who reads packs provides them. */
public interface RolePacks {
  List<RoleSet> all();

  default Optional<RoleSet> find(String pack) {
    return all().stream().filter(set -> set.pack().equals(pack)).findFirst();
  }
}
