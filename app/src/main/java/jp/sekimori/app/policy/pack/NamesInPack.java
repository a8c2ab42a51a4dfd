package jp.sekimori.app.policy.pack;

import jp.sekimori.rules.read.PackNames;

/** What the rules of a pack may refer to: its own editions, clauses and roles. */
public record NamesInPack(Pack pack) implements PackNames {

  @Override
  public boolean hasClause(String edition, String clause) {
    return pack.clause(clause).filter(found -> found.path(edition).isPresent()).isPresent();
  }

  @Override
  public boolean hasRole(String role) {
    return pack.roles().containsKey(role);
  }

  @Override
  public boolean hasEdition(String edition) {
    return pack.edition(edition).isPresent();
  }
}
